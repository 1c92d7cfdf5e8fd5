import type { CategoryVariable } from '../model/background.ts';
import { resultId } from '../model/id.ts';
import type { TestResult } from '../model/results/tested.ts';
import type { TestRules } from '../model/study.ts';
import type { CellsOfScope } from './cells.ts';
import type { ItemInWave } from './item-in-wave.ts';
import type { ItemTally } from './item-tally.ts';
import { countsIn, respondentsOf, type Table, tabulate } from './tabulate.ts';
import { twoSamples } from './two-samples.ts';

/** An item's answers by cell and category of a variable with two: cell × 3, the first of each three is unknown. */
export interface AnswersByCategory {
  readonly variable: CategoryVariable;
  readonly table: Table;
}

/** Counts an item's answers by category; null where there are not two, or the wave does not know them. */
export function answersByCategory(variable: CategoryVariable, item: ItemInWave): AnswersByCategory | null {
  const { data, cellOfRow, respondents } = item.wave;
  const [categories, answers] = [data.categories.get(variable.id), data.answers.get(item.item.id)];
  if (categories === undefined || answers === undefined || variable.categories.length !== 2) return null;
  const joint = new Int32Array(cellOfRow.length);
  for (let row = 0; row < joint.length; row += 1)
    joint[row] = (cellOfRow[row] ?? 0) * 3 + (categories[row] ?? -1) + 1;
  return {
    variable,
    table: tabulate(joint, respondents.length * 3, answers, item.item.scale.answers.length),
  };
}

/** The first category against the second, on the scores of an item's valid answers. */
export function categoryEffect(
  item: ItemInWave,
  scope: CellsOfScope,
  answers: AnswersByCategory,
  rules: TestRules,
): TestResult {
  const wave = item.wave.wave;
  const variable = answers.variable.id;
  return {
    id: resultId('background', wave, scope.scope, variable, item.item.id),
    kind: 'background',
    from: { wave, scope: scope.scope, variable, item: item.item.id },
    ...twoSamples(categoryTally(item, scope, answers, 0), categoryTally(item, scope, answers, 1), rules),
  };
}

/** What those of a scope with a category (0 or 1) answered. */
export function categoryTally(
  item: ItemInWave,
  scope: CellsOfScope,
  { variable, table }: AnswersByCategory,
  category: 0 | 1,
): ItemTally {
  const cells = scope.cells.map((cell) => cell * 3 + category + 1);
  return {
    wave: item.wave.wave,
    scope: scope.scope,
    side: { category: variable.categories[category]?.id ?? '' },
    item: item.item,
    respondents: respondentsOf(table, cells),
    counts: countsIn(table, { scope: scope.scope, cells }),
  };
}
