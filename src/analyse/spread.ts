import type { NumericVariable } from '../model/background.ts';
import { resultId } from '../model/id.ts';
import type { SpreadResult } from '../model/results/described.ts';
import { type CellsOfScope, type CellsOfWave, respondentsIn } from './cells.ts';
import { methods } from './methods.ts';
import { quantile } from './quantile.ts';
import { because, shareReason } from './reason.ts';

/** How a numeric variable is spread, from its known values, lowest first. R: `summary(x)`, `quantile(x)`, `sd(x)`. */
export function spread(
  wave: CellsOfWave,
  scope: CellsOfScope,
  variable: NumericVariable,
  sorted: Float64Array,
): SpreadResult {
  return {
    id: resultId('spread', wave.wave, scope.scope, variable.id),
    kind: 'spread',
    from: { wave: wave.wave, scope: scope.scope, variable: variable.id },
    ...spreadValues(sorted, respondentsIn(wave, scope)),
  };
}

/** What is told of sorted numbers: of a background variable or a numeric item. */
export function spreadValues(
  sorted: Float64Array,
  respondents: number,
): Omit<SpreadResult, 'id' | 'kind' | 'from'> {
  const n = sorted.length;
  const known = (value: number): number | null => (n === 0 ? null : value);
  const mean = meanOf(sorted);
  return {
    n,
    method: methods.spread,
    min: known(quantile(sorted, 0)),
    q1: known(quantile(sorted, 0.25)),
    median: known(quantile(sorted, 0.5)),
    q3: known(quantile(sorted, 0.75)),
    max: known(quantile(sorted, 1)),
    mean: known(mean),
    sd: n < 2 ? null : sdOf(sorted, mean),
    ...because(shareReason(respondents, n)),
  };
}

/** The mean, improved by that of what is left beside it: the sum of many decimals loses digits. */
function meanOf(values: Float64Array): number {
  const first = sumOf(values, 0) / values.length;
  return first + sumOf(values, first) / values.length;
}

function sumOf(values: Float64Array, less: number): number {
  let sum = 0;
  for (const value of values) sum += value - less;
  return sum;
}

/** Exactly 0 where all values are equal. */
function sdOf(sorted: Float64Array, mean: number): number {
  if (sorted[0] === sorted.at(-1)) return 0;
  let squares = 0;
  for (const value of sorted) squares += (value - mean) ** 2;
  return Math.sqrt(squares / (sorted.length - 1));
}
