import type { Outcome } from '../fault.ts';
import type { Ledger, Result } from '../model/result.ts';
import type { Study } from '../model/study.ts';
import type { Survey } from '../model/survey.ts';
import { backgroundEffects, variableResults } from './background.ts';
import { type CellsOfWave, cellsOfWave, type ScopeCells, scopesOf } from './cells.ts';
import { change, scopesInBoth } from './change.ts';
import { type ChoiceInWave, choiceInWave } from './choice-in-wave.ts';
import { choiceChange, choiceResults } from './choice-results.ts';
import { comparison, pairsOfGroups } from './comparison.ts';
import { count } from './count.ts';
import { difference } from './difference.ts';
import { findingTallies } from './finding-tally.ts';
import { type ItemInWave, itemInWave, tallyIn } from './item-in-wave.ts';
import { ledgerOf } from './ledger.ts';
import { mean } from './mean.ts';
import { type Measured, measuredItems, withMeasured } from './measured.ts';
import { measuredResults } from './measured-results.ts';
import { median } from './median.ts';
import { multiplicity } from './multiplicity.ts';
import { partTallies } from './part-tally.ts';
import { membershipProfile } from './profile.ts';
import { ranks } from './rank.ts';
import { fieldwork, given, population } from './records.ts';
import { controlColumns } from './regressors.ts';
import { representativity } from './representativity.ts';
import { responses } from './response.ts';
import { robustness } from './robustness.ts';
import { shares, validShares } from './share.ts';
import { sidesFinder } from './test-sides.ts';
import { themes } from './theme.ts';
import { withChanges } from './weighted-changes.ts';
import { decided } from './weighted-decides.ts';
import { weightedResults } from './weighted-results.ts';
import type { WeightedSources } from './weighted-sides.ts';
import { valuesFinder, weightedWave } from './weighted-values.ts';
import { type Weighting, weightings } from './weighting.ts';

/**
 * Computes every result of a study: for each wave, scope and item (or background variable), those that the plan below
 * names. Numbers are unrounded; wording and rounding belong to compose. An item or variable that a wave has no column
 * for was not part of that wave, and has no results there.
 *
 * Respondents are counted once, by cell and answer; every result is then computed from counts, so that the time
 * depends on the number of respondents only through that single pass.
 *
 * @throws Faults `result-id-twice` where two results would carry one id, as by answers coded 1, 2 and "1-2"; those of weights that
 * cannot be made (`weightings`); `disposition-sum`.
 */
export function analyse(survey: Survey, study: Study): Outcome<Ledger> {
  const scopes = scopesOf(study.groups);
  const measured = measuredItems(survey, study);
  const waves = study.waves.map(({ id }) => countedWave(survey, study, id, measured));
  const weights = weightings(survey, study);
  const scaled = [
    ...waves.flatMap((wave) => waveResults(study, scopes, wave)),
    ...pairsOf(waves).flatMap(([from, to]) => changes(study, scopes, from, to)),
    ...survey.population.map(population),
    ...survey.fieldwork.map(fieldwork),
    ...given(study),
  ];
  const others = [
    ...waves.flatMap((wave) => otherResults(study, scopes, wave)),
    ...pairsOf(waves).flatMap(([from, to]) => otherChanges(study, scopes, from, to)),
  ];
  const sources = weightedSources(study, scopes, waves, measured, weights.value);
  const judged = checked(study, scopes, waves, decided([...scaled, ...others], study, sources));
  // Ranks and tallies are of the items on scales: those have a place among each other.
  const onScales = judged.slice(0, scaled.length);
  const sums = [...orders(study, scopes, onScales), ...findingTallies(onScales), ...partTallies(onScales)];
  const weighted = waves.flatMap(({ cells, items, measured: numbers }) => {
    const design = weights.value.get(cells.wave)?.design ?? null;
    return [...items, ...numbers.map(({ item }) => item)].flatMap((item) =>
      weightedResults(design, item, scopes),
    );
  });
  const told = [...weights.value.values()].map(({ result }) => withChanges(result, judged, study));
  const whole = [
    ...told,
    ...responses(scaled, study),
    ...weighted,
    ...multiplicity(judged, study),
    ...representativity(judged, study),
  ];
  return { value: ledgerOf([...judged, ...sums, ...whole]), warnings: weights.warnings };
}

/** Null where the study has no weights. */
function weightedSources(
  study: Study,
  scopes: readonly ScopeCells[],
  waves: readonly CountedWave[],
  measured: readonly Measured[],
  weights: ReadonlyMap<string, Weighting>,
): WeightedSources | null {
  if (weights.size === 0) return null;
  const found = waves.flatMap(({ cells }) => {
    const own = weights.get(cells.wave);
    return own === undefined ? [] : [[cells.wave, weightedWave(cells, own.design)] as const];
  });
  return { study, scopes, waves: new Map(found), values: valuesFinder(study, measured) };
}

/** Tests each finding in other ways too. */
function checked(
  study: Study,
  scopes: readonly ScopeCells[],
  waves: readonly CountedWave[],
  results: readonly Result[],
): readonly Result[] {
  const items = waves.map(
    ({ cells, items: ofScale, measured }) =>
      [cells.wave, [...ofScale, ...measured.map(({ item }) => item)]] as const,
  );
  const sidesOf = sidesFinder({ study, scopes, items: new Map(items) });
  return results.map((result) => {
    if (!('test' in result) || result.test !== 't-test' || result.level === null) return result;
    const sides = sidesOf(result);
    return sides === null ? result : { ...result, robustness: robustness(result, sides, study.tests) };
  });
}

/** Each wave with each one after it. */
function pairsOf(waves: readonly CountedWave[]): readonly (readonly [CountedWave, CountedWave])[] {
  return waves.flatMap((to, index) => waves.slice(0, index).map((from) => [from, to] as const));
}

/** One wave, its respondents in cells and its answers counted. */
interface CountedWave {
  readonly cells: CellsOfWave;
  readonly items: readonly ItemInWave[];
  readonly choices: readonly ChoiceInWave[];
  readonly measured: readonly { readonly measured: Measured; readonly item: ItemInWave }[];
}

function countedWave(survey: Survey, study: Study, id: string, measured: readonly Measured[]): CountedWave {
  const found = survey.waves.get(id);
  if (found === undefined) throw new Error(`The survey lacks the wave ${id} of its study.`);
  const cells = cellsOfWave(study.groups, withMeasured(found, measured));
  const controls = controlColumns(study, cells);
  const items = study.items.map((item) => itemInWave(item, cells, controls)).filter((item) => item !== null);
  return {
    cells,
    items,
    choices: study.others.flatMap((item) => {
      const choice = item.type === 'nominal' || item.type === 'multiple' ? choiceInWave(item, cells) : null;
      return choice ?? [];
    }),
    measured: measured.flatMap((one) => {
      const item = itemInWave(one.scored, cells, controls);
      return item === null ? [] : [{ measured: one, item }];
    }),
  };
}

function waveResults(study: Study, scopes: readonly ScopeCells[], wave: CountedWave): readonly Result[] {
  const { cells, items } = wave;
  return [
    ...scopes.map((scope) => count(cells, scope)),
    ...scopes.flatMap((scope) => membershipProfile(cells, scope, scopes)),
    ...study.background.flatMap((variable) => variableResults(variable, scopes, cells)),
    ...items.flatMap((item) => itemResults(study, item, scopes)),
    ...items.flatMap((item) =>
      study.background.flatMap((variable) => backgroundEffects(variable, item, scopes, study.tests)),
    ),
    ...scopes.flatMap((scope) => themes(study, cells, scope)),
  ];
}

function itemResults(study: Study, item: ItemInWave, scopes: readonly ScopeCells[]): readonly Result[] {
  return [
    ...scopes
      .map((scope) => tallyIn(item, scope))
      .flatMap((tally) => [...shares(tally), ...validShares(tally), mean(tally), median(tally)]),
    ...scopes.flatMap((scope) => (scope.rest === null ? [] : [difference(item, scope, scope.rest, study)])),
    ...pairsOfGroups(study.groups, scopes).map(([a, b]) => comparison(item, a, b, study)),
  ];
}

/** Of the items that both waves asked, in the scopes that both asked. */
function changes(
  study: Study,
  scopes: readonly ScopeCells[],
  from: CountedWave,
  to: CountedWave,
): readonly Result[] {
  const both = scopesInBoth(study.groups, scopes, from.cells, to.cells);
  return to.items.flatMap((item) => {
    const before = from.items.find((one) => one.item.id === item.item.id);
    return before === undefined ? [] : both.map((scope) => change(before, item, scope, study));
  });
}

/** Of the items that are not on a scale. */
function otherResults(study: Study, scopes: readonly ScopeCells[], wave: CountedWave): readonly Result[] {
  return [
    ...wave.choices.flatMap((choice) => choiceResults(choice, scopes, study)),
    ...wave.measured.flatMap(({ measured, item }) => [
      ...measuredResults(measured, item, scopes, study),
      ...study.background.flatMap((variable) => backgroundEffects(variable, item, scopes, study.tests)),
    ]),
  ];
}

function otherChanges(
  study: Study,
  scopes: readonly ScopeCells[],
  from: CountedWave,
  to: CountedWave,
): readonly Result[] {
  const both = scopesInBoth(study.groups, scopes, from.cells, to.cells);
  const choices = to.choices.flatMap((choice) => {
    const before = from.choices.find(({ item }) => item === choice.item);
    return before === undefined ? [] : both.flatMap((scope) => choiceChange(before, choice, scope, study));
  });
  const measured = to.measured.flatMap(({ item }) => {
    const before = from.measured.find((one) => one.item.item === item.item);
    return before === undefined ? [] : both.map((scope) => change(before.item, item, scope, study));
  });
  return [...choices, ...measured];
}

function orders(study: Study, scopes: readonly ScopeCells[], results: readonly Result[]): readonly Result[] {
  const found = new Map(results.map((result) => [result.id, result]));
  return study.waves.flatMap(({ id }) => scopes.flatMap(({ scope }) => ranks(id, scope, study.items, found)));
}
