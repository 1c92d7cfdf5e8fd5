import { resultId } from '../../model/id.ts';
import type { Result } from '../../model/result.ts';
import { type Call, type Helper, stop } from '../composition.ts';
import { placesOf } from '../populated.ts';
import { resultOf } from '../printing.ts';
import { idOption, numberOption, scopeOfCall, textArgument, waveOf } from './arguments.ts';
import { populationSegments } from './record-ids.ts';

/** What is known of the population beside the respondents. */
export const populationHelpers: Readonly<Record<string, Helper>> = {
  population: {
    block: 'never',
    options: ['wave', 'scope', 'variable', 'category', 'measure'],
    run: (call) => resultId('population', ...populationSegments(call)),
  },
  'has-population': { block: 'never', options: ['wave', 'scope', 'variable', 'measure'], run: hasPopulation },
  deviations: { block: 'never', options: ['wave', 'scope', 'variable', 'over'], run: deviations },
  source: { block: 'never', options: [], run: source },
  month: { block: 'never', options: [], run: month },
};

/** Whether a number of a scope's population is known, or the share of any category of a variable. */
function hasPopulation(call: Call): boolean {
  const [wave, scope] = [waveOf(call), scopeOfCall(call)];
  const what = call.hash['measure'] === undefined ? idOption(call, 'variable') : idOption(call, 'measure');
  const stem = resultId('population', wave, scope, what);
  return [...call.composition.ledger.keys()].some((id) => id === stem || id.startsWith(`${stem}/`));
}

/**
 * `(deviations variable="koen" over=5)`: the categories whose share among the respondents lies more than so many whole
 * points from that of the population, in the study's order: `{ id, population, label, phrase, direction: "over" | "under" }`.
 */
function deviations(call: Call): readonly unknown[] {
  const { composition } = call;
  const least = numberOption(call, 'over') ?? 5;
  const source = { ...composition, language: composition.templates.language };
  const places = placesOf(source, waveOf(call), scopeOfCall(call), idOption(call, 'variable'));
  return places
    .filter(({ points }) => points !== null && Math.abs(points) > least)
    .map(({ id, population, label, phrase, points }) => ({
      id,
      population,
      label,
      phrase,
      direction: (points ?? 0) > 0 ? 'over' : 'under',
    }));
}

/** `{{source id}}`: where a number of the population or a given number comes from. */
function source(call: Call): string {
  const result = resultOf(call.composition, textArgument(call, 0), call.place);
  const found = 'source' in result ? result.source : null;
  return found ?? refused(result, call);
}

/** `{{month id}}`: when a number of the population was counted: "september 2020" from 2020-09. */
function month(call: Call): string {
  const result = resultOf(call.composition, textArgument(call, 0), call.place);
  const [, year, digits] =
    /^(\d{4})-(\d{2})$/.exec(result.kind === 'population' ? (result.date ?? '') : '') ?? [];
  const name = call.composition.templates.language.months[Number(digits) - 1];
  return year === undefined || name === undefined ? refused(result, call) : `${name} ${year}`;
}

function refused({ id }: Result, call: Call): never {
  return stop(call, 'result-form', { id, form: call.name });
}
