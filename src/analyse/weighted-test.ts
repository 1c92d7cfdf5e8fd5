import { cholesky, solve } from './cholesky.ts';
import { tQuantile975, twoSidedP } from './t-distribution.ts';
import { type Design, degreesOfFreedom, varianceOfTotal } from './taylor.ts';

export interface WeightedTest {
  readonly estimate: number;
  readonly se: number;
  readonly t: number;
  readonly df: number;
  readonly p: number;
  readonly low: number;
  readonly high: number;
}

/** One row of the domain: what is tested first, then controls; no intercept. */
export interface WeightedCase {
  readonly row: number;
  readonly y: number;
  readonly x: readonly number[];
}

/**
 * The first coefficient of a weighted linear regression, its standard error by Taylor linearisation. With a dummy alone it is
 * the weighted difference of two groups. Null where it cannot be told from the controls, or a stratum has one cluster.
 * R: `svyttest(y ~ dummy, design)`; with controls `svyglm(y ~ dummy + controls, design)`.
 */
export function weightedTest(design: Design, cases: readonly WeightedCase[]): WeightedTest | null {
  const weights = cases.map(({ row }) => design.weights[row] ?? 0);
  const total = weights.reduce((sum, one) => sum + one, 0);
  const mean = (of: (one: WeightedCase) => number): number =>
    cases.reduce((sum, one, index) => sum + (weights[index] ?? 0) * of(one), 0) / total;
  const places = (cases[0]?.x ?? []).map((_, place) => place);
  const [middle, means] = [mean(({ y }) => y), places.map((place) => mean(({ x }) => x[place] ?? 0))];
  const centred = cases.map(({ x, y }) => ({
    x: means.map((one, place) => (x[place] ?? 0) - one),
    y: y - middle,
  }));
  const cross = (of: (one: Centred) => number): number =>
    centred.reduce((sum, one, index) => sum + (weights[index] ?? 0) * of(one), 0);
  const lower = cholesky(places.map((i) => places.map((j) => cross(({ x }) => (x[i] ?? 0) * (x[j] ?? 0)))));
  if (lower === null) return null;
  const slopes = solve(
    lower,
    places.map((place) => cross(({ x, y }) => (x[place] ?? 0) * y)),
  );
  const first = solve(
    lower,
    places.map((place) => (place === 0 ? 1 : 0)),
  );
  const influence = centred.map(
    ({ x, y }, index) => (weights[index] ?? 0) * product(first, x) * (y - product(slopes, x)),
  );
  const rows = cases.map(({ row }) => row);
  const variance = varianceOfTotal(design, rows, influence);
  const df = degreesOfFreedom(design, rows) - places.length;
  if (variance === null || !(variance > 0) || df < 1) return null;
  const [estimate, se] = [slopes[0] ?? Number.NaN, Math.sqrt(variance)];
  const margin = tQuantile975(df) * se;
  const t = estimate / se;
  return { estimate, se, t, df, p: twoSidedP(t, df), low: estimate - margin, high: estimate + margin };
}

interface Centred {
  readonly x: readonly number[];
  readonly y: number;
}

function product(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, place) => sum + value * (other[place] ?? 0), 0);
}
