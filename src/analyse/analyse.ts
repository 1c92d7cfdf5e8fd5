import type { Outcome } from '../fault.ts';
import type { Ledger, Result } from '../model/result.ts';
import type { Study } from '../model/study.ts';
import type { Survey } from '../model/survey.ts';
import { backgroundEffects, variableResults } from './background.ts';
import { type CellsOfWave, cellsOfWave, type ScopeCells, scopesOf } from './cells.ts';
import { change, scopesInBoth } from './change.ts';
import { comparison, pairsOfGroups } from './comparison.ts';
import { count } from './count.ts';
import { difference } from './difference.ts';
import { findingTallies } from './finding-tally.ts';
import { type ItemInWave, itemInWave, tallyIn } from './item-in-wave.ts';
import { ledgerOf } from './ledger.ts';
import { mean } from './mean.ts';
import { median } from './median.ts';
import { partTallies } from './part-tally.ts';
import { membershipProfile } from './profile.ts';
import { ranks } from './rank.ts';
import { fieldwork, given, population } from './records.ts';
import { controlColumns } from './regressors.ts';
import { shares, validShares } from './share.ts';
import { themes } from './theme.ts';

/**
 * Computes every result of a study: for each wave, scope and item (or background variable), those that the plan below
 * names. Numbers are unrounded; wording and rounding belong to compose. An item or variable that a wave has no column
 * for was not part of that wave, and has no results there.
 *
 * Respondents are counted once, by cell and answer; every result is then computed from counts, so that the time
 * depends on the number of respondents only through that single pass.
 *
 * @throws Faults `result-id-twice` where two results would carry one id, as by answers coded 1, 2 and "1-2".
 */
export function analyse(survey: Survey, study: Study): Outcome<Ledger> {
  const scopes = scopesOf(study.groups);
  const waves = study.waves.map(({ id }) => countedWave(survey, study, id));
  const results = [
    ...waves.flatMap((wave) => waveResults(study, scopes, wave)),
    ...waves.flatMap((to, index) =>
      waves.slice(0, index).flatMap((from) => changes(study, scopes, from, to)),
    ),
    ...survey.population.map(population),
    ...survey.fieldwork.map(fieldwork),
    ...given(study),
  ];
  return {
    value: ledgerOf([
      ...results,
      ...orders(study, scopes, results),
      ...findingTallies(results),
      ...partTallies(results),
    ]),
    warnings: [],
  };
}

/** One wave, its respondents in cells and its answers counted. */
interface CountedWave {
  readonly cells: CellsOfWave;
  readonly items: readonly ItemInWave[];
}

function countedWave(survey: Survey, study: Study, id: string): CountedWave {
  const data = survey.waves.get(id);
  if (data === undefined) throw new Error(`The survey lacks the wave ${id} of its study.`);
  const cells = cellsOfWave(study.groups, data);
  const controls = controlColumns(study, cells);
  const items = study.items.map((item) => itemInWave(item, cells, controls)).filter((item) => item !== null);
  return { cells, items };
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

function orders(study: Study, scopes: readonly ScopeCells[], results: readonly Result[]): readonly Result[] {
  const found = new Map(results.map((result) => [result.id, result]));
  return study.waves.flatMap(({ id }) => scopes.flatMap(({ scope }) => ranks(id, scope, study.items, found)));
}
