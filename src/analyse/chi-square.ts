import gammainc from '@stdlib/math-base-special-gammainc';
import type { Reason } from '../model/reason.ts';

/** A chi-square test of two rows of counts. */
export interface ChiSquare {
  readonly chiSquare: number;
  readonly df: number;
  readonly p: number;
  /** Smallest expected count. */
  readonly expected: number;
  /** Cramér's V: with two rows the root of chi-square by n. */
  readonly effect: number;
}

/**
 * Pearson's chi-square of two samples' counts of the same answers, without continuity correction; answers that nobody gave
 * are left out, as R leaves out unused levels. Null where a sample is empty or fewer than two answers were given.
 * R: `chisq.test(rbind(a, b), correct = FALSE)`; effect: `sqrt(X2 / n)` (Cramér, Mathematical Methods of Statistics, 1946).
 */
export function chiSquare(a: readonly number[], b: readonly number[]): ChiSquare | null {
  const pairs = a.map((count, index) => [count, b[index] ?? 0] as const).filter(([x, y]) => x + y > 0);
  const [inA, inB] = [sum(pairs.map(([x]) => x)), sum(pairs.map(([, y]) => y))];
  const n = inA + inB;
  if (inA === 0 || inB === 0 || pairs.length < 2) return null;
  const value = sum(pairs.map(([x, y]) => (x * inB - y * inA) ** 2 / ((x + y) * inA * inB)));
  const df = pairs.length - 1;
  const rarest = Math.min(...pairs.map(([x, y]) => x + y));
  return {
    chiSquare: value,
    df,
    p: upperTail(value, df),
    expected: (rarest * Math.min(inA, inB)) / n,
    effect: Math.sqrt(value / n),
  };
}

/**
 * Why the chi-square of two samples is not to be told, if so. Cochran's rule (Biometrics 10 (1954), 417-451): no expected
 * count below 1 and at most a fifth of them below 5; of four counts, none below 5.
 */
export function tableReason(a: readonly number[], b: readonly number[]): Reason | null {
  const totals = a.map((count, index) => count + (b[index] ?? 0)).filter((total) => total > 0);
  if (totals.length < 2) return 'no-variation';
  const [inA, inB] = [sum(a), sum(b)];
  const expected = totals.flatMap((total) => [inA, inB].map((side) => (total * side) / (inA + inB)));
  const few = expected.filter((one) => one < 5).length;
  const isRare = totals.length === 2 ? few > 0 : few > expected.length / 5 || Math.min(...expected) < 1;
  return isRare ? 'expected-too-small' : null;
}

/** R: `pchisq(value, df, lower.tail = FALSE)`. */
function upperTail(value: number, df: number): number {
  return gammainc(value / 2, df / 2, true, true);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
