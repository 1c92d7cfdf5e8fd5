import type { BackgroundVariable } from '../model/background.ts';
import type { Result } from '../model/result.ts';
import type { TestRules } from '../model/study.ts';
import { answersByCategory, categoryEffect } from './category-effect.ts';
import type { CellsOfWave, ScopeCells } from './cells.ts';
import { correlation, numbersOfItem } from './correlation.ts';
import type { ItemInWave } from './item-in-wave.ts';
import { numericMedian } from './median.ts';
import { numbersIn, sortIntoCells } from './numbers.ts';
import { categoryProfile, classProfile } from './profile.ts';
import { spread } from './spread.ts';
import { tabulate } from './tabulate.ts';

/** What the respondents of each scope are: shares of categories and classes, and how numbers are spread. */
export function variableResults(
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
    return [
      numericMedian(wave, scope, variable, inScope),
      spread(wave, scope, variable, inScope),
      ...classProfile(wave, scope, variable, inScope),
    ];
  });
}

/**
 * Whether answers go with what respondents are: two categories against one another, numbers by correlation. Variables of
 * more categories have no one number that says so, and no result.
 */
export function backgroundEffects(
  variable: BackgroundVariable,
  item: ItemInWave,
  scopes: readonly ScopeCells[],
  rules: TestRules,
): readonly Result[] {
  if (variable.type === 'categories') {
    const answers = answersByCategory(variable, item);
    return answers === null ? [] : scopes.map((scope) => categoryEffect(item, scope, answers, rules));
  }
  const numbers = numbersOfItem(variable, item);
  return numbers === null ? [] : scopes.map((scope) => correlation(item, scope, variable, numbers, rules));
}
