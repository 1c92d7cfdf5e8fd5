import type { NumericVariable } from '../model/background.ts';
import { resultId } from '../model/id.ts';
import type { Reason } from '../model/reason.ts';
import type { CorrelationResult } from '../model/results/tested.ts';
import type { TestRules } from '../model/study.ts';
import { type CellsOfScope, respondentsIn } from './cells.ts';
import type { ItemInWave } from './item-in-wave.ts';
import { levelOf } from './level.ts';
import { methods } from './methods.ts';
import {
  type NumbersByAnswer,
  type NumbersOfAnswer,
  numbersByAnswer,
  numbersOfAnswer,
} from './numbers-by-answer.ts';
import { because, shareReason } from './reason.ts';
import { twoSidedP } from './t-distribution.ts';

/** The numeric variable of those who gave each answer; null where the wave does not know it. */
export function numbersOfItem(variable: NumericVariable, item: ItemInWave): NumbersByAnswer | null {
  const { data, cellOfRow, respondents } = item.wave;
  const [values, codes] = [data.numbers.get(variable.id), data.answers.get(item.item.id)];
  if (values === undefined || codes === undefined) return null;
  return numbersByAnswer(cellOfRow, respondents.length, codes, item.item.scale.answers.length, values);
}

/**
 * Pearson's correlation of a numeric variable and the scores of an item's valid answers, its t test and its 95 % interval
 * by Fisher's z (Fisher, R.A., Metron 1 (1921), 3-32). R: `cor.test(x, score)`.
 */
export function correlation(
  item: ItemInWave,
  scope: CellsOfScope,
  variable: NumericVariable,
  numbers: NumbersByAnswer,
  rules: TestRules,
): CorrelationResult {
  const wave = item.wave.wave;
  const sums = sumsOf(pointsOf(item, scope, numbers));
  const reason = reasonOf(respondentsIn(item.wave, scope), sums);
  const isComputable = reason === null || reason === perfect;
  return {
    id: resultId('background', wave, scope.scope, variable.id, item.item.id),
    kind: 'background',
    from: { wave, scope: scope.scope, variable: variable.id, item: item.item.id },
    test: 'correlation',
    n: sums.n,
    method: methods.correlation,
    r: isComputable ? sums.r : null,
    ...(reason === null ? testOf(sums.r, sums.n, rules) : noTest),
    ...because(reason),
  };
}

/** Respondents of one cell with one answer: one score, and what they have of x. */
interface Point {
  readonly score: number;
  readonly x: NumbersOfAnswer;
}

interface Sums {
  readonly n: number;
  readonly r: number;
  readonly xVaries: boolean;
  readonly scoreVaries: boolean;
}

/** Every point on one line, as far as a double can tell. */
const perfect: Reason = 'no-residual-variation';

/** qnorm(0.975) */
const z = 1.959963984540054;

const noTest = {
  t: null,
  df: null,
  p: null,
  low: null,
  high: null,
  corrected: null,
  level: null,
  direction: null,
};

function pointsOf({ item }: ItemInWave, { cells }: CellsOfScope, numbers: NumbersByAnswer): readonly Point[] {
  return item.scale.answers.flatMap(({ score }, answer) =>
    score === null ? [] : numbersOfAnswer(numbers, cells, answer).map((x) => ({ score, x })),
  );
}

/** Sums about the means, put together from those of the points (Chan, Golub and LeVeque, 1983). */
function sumsOf(points: readonly Point[]): Sums {
  const total = (of: (point: Point) => number): number => points.reduce((sum, point) => sum + of(point), 0);
  const n = total(({ x }) => x.n);
  const [meanX, meanScore] = [total(({ x }) => x.n * x.mean) / n, total(({ x, score }) => x.n * score) / n];
  const xx = total(({ x }) => x.squares + x.n * (x.mean - meanX) ** 2);
  const yy = total(({ x, score }) => x.n * (score - meanScore) ** 2);
  const xy = total(({ x, score }) => x.n * (x.mean - meanX) * (score - meanScore));
  return {
    n,
    r: Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))),
    xVaries: Math.min(...points.map(({ x }) => x.min)) < Math.max(...points.map(({ x }) => x.max)),
    scoreVaries: points.some(({ score }) => score !== points[0]?.score),
  };
}

function reasonOf(respondents: number, { n, r, xVaries, scoreVaries }: Sums): Reason | null {
  const none = shareReason(respondents, n);
  if (none !== null) return none;
  if (n === 1) return 'one-valid-answer';
  if (!(xVaries && scoreVaries)) return 'no-variation';
  if (n === 2) return 'too-few-answers';
  return 1 - r ** 2 < 1e-12 ? perfect : null;
}

function testOf(
  r: number,
  n: number,
  rules: TestRules,
): Omit<CorrelationResult, 'id' | 'kind' | 'from' | 'test' | 'n' | 'method' | 'r'> {
  const df = n - 2;
  const t = Math.sqrt(df) * (r / Math.sqrt(1 - r ** 2));
  const p = twoSidedP(t, df);
  const level = levelOf(p, rules.levels);
  const margin = z / Math.sqrt(n - 3);
  return {
    t,
    df,
    p,
    low: n > 3 ? Math.tanh(Math.atanh(r) - margin) : null,
    high: n > 3 ? Math.tanh(Math.atanh(r) + margin) : null,
    corrected: null,
    level,
    direction: level === null ? null : r > 0 ? 'positive' : 'negative',
  };
}
