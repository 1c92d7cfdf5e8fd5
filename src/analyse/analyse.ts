import type { Outcome } from '../fault.ts';
import type { Ledger, Result } from '../model/result.ts';
import type { BackgroundVariable, Group, Item, Study } from '../model/study.ts';
import type { Survey } from '../model/survey.ts';
import { type CellsOfScope, type CellsOfWave, cellsOfWave, type ScopeCells, scopesOf } from './cells.ts';
import { comparison } from './comparison.ts';
import { count } from './count.ts';
import { difference } from './difference.ts';
import { type ItemTally, itemTally } from './item-tally.ts';
import { ledgerOf } from './ledger.ts';
import { mean } from './mean.ts';
import { median, numericMedian } from './median.ts';
import { numbersIn, sortIntoCells } from './numbers.ts';
import { categoryProfile, classProfile, membershipProfile } from './profile.ts';
import { shares, validShares } from './share.ts';
import { tabulate } from './tabulate.ts';

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
  const results = study.waves.flatMap((wave) => {
    const data = survey.waves.get(wave.id);
    if (data === undefined) throw new Error(`The survey lacks the wave ${wave.id} of its study.`);
    return waveResults(study, scopes, cellsOfWave(study.groups, data));
  });
  return { value: ledgerOf(results), warnings: [] };
}

function waveResults(study: Study, scopes: readonly ScopeCells[], wave: CellsOfWave): readonly Result[] {
  return [
    ...scopes.map((scope) => count(wave, scope)),
    ...scopes.flatMap((scope) => membershipProfile(wave, scope, scopes)),
    ...study.background.flatMap((variable) => variableResults(variable, scopes, wave)),
    ...study.items.flatMap((item) => itemResults(study, item, scopes, wave)),
  ];
}

function itemResults(
  study: Study,
  item: Item,
  scopes: readonly ScopeCells[],
  wave: CellsOfWave,
): readonly Result[] {
  const codes = wave.data.answers.get(item.id);
  if (codes === undefined) return [];
  const table = tabulate(wave.cellOfRow, wave.respondents.length, codes, item.scale.answers.length);
  const tallyOf = (scope: CellsOfScope): ItemTally => itemTally(wave, item, table, scope);
  return [
    ...scopes
      .map(tallyOf)
      .flatMap((tally) => [...shares(tally), ...validShares(tally), mean(tally), median(tally)]),
    ...scopes.flatMap((scope) =>
      scope.rest === null ? [] : [difference(tallyOf(scope), tallyOf(scope.rest), study.tests)],
    ),
    ...pairsOfGroups(study.groups, scopes).map(([a, b]) => comparison(tallyOf(a), tallyOf(b), study.tests)),
  ];
}

function variableResults(
  variable: BackgroundVariable,
  scopes: readonly ScopeCells[],
  wave: CellsOfWave,
): readonly Result[] {
  if (variable.type === 'categories') {
    const codes = wave.data.categories.get(variable.id);
    if (codes === undefined) return [];
    const table = tabulate(wave.cellOfRow, wave.respondents.length, codes, variable.categories.length);
    return scopes.flatMap((scope) => categoryProfile(wave, scope, variable, table));
  }
  const values = wave.data.numbers.get(variable.id);
  if (values === undefined) return [];
  const sorted = sortIntoCells(wave.cellOfRow, wave.respondents.length, values);
  return scopes.flatMap((scope) => {
    const inScope = numbersIn(sorted, scope.cells);
    return [numericMedian(wave, scope, variable, inScope), ...classProfile(wave, scope, variable, inScope)];
  });
}

/** Each pair of groups, a before b as the study lists them. */
function pairsOfGroups(
  groups: readonly Group[],
  scopes: readonly ScopeCells[],
): readonly (readonly [ScopeCells, ScopeCells])[] {
  const ofGroups = groups.flatMap((group) => scopes.filter(({ scope }) => scope === group.id));
  return ofGroups.flatMap((a, index) => ofGroups.slice(index + 1).map((b) => [a, b] as const));
}
