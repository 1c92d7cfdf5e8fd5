import { cholesky, type Matrix, solve } from './cholesky.ts';
import { tQuantile975, twoSidedP } from './t-distribution.ts';
import { covarianceOfTotals, type Design, degreesOfFreedom } from './taylor.ts';

/** One row of the domain; no intercept in x. */
export interface WeightedCase {
  readonly row: number;
  readonly y: number;
  readonly x: readonly number[];
}

export interface WeightedTerm {
  readonly estimate: number;
  readonly se: number;
  readonly t: number;
  readonly p: number;
  /** 95 % interval (t). */
  readonly low: number;
  readonly high: number;
  /** Variance inflation by the other terms, from the weighted correlations; null of the intercept. */
  readonly vif: number | null;
}

export interface WeightedFit {
  readonly intercept: WeightedTerm;
  /** In the order of x. */
  readonly slopes: readonly WeightedTerm[];
  readonly df: number;
  readonly rSquared: number;
}

/**
 * A weighted linear regression, its standard errors by Taylor linearisation. Null where a term follows from the others, nothing
 * is left to explain, or a stratum has one cluster.
 * R: `svyglm(y ~ x, design)`, with `df = degf(design) - number of slopes`; R² is `summary(lm(y ~ x, weights = w))$r.squared`.
 */
export function weightedRegression(design: Design, cases: readonly WeightedCase[]): WeightedFit | null {
  const weights = cases.map(({ row }) => design.weights[row] ?? 0);
  const centred = centre(weights, cases);
  const { x, y, total } = centred;
  const places = centred.means.map((_, place) => place);
  const crossed = places.map((i) => places.map((j) => cross(weights, column(x, i), column(x, j))));
  const lower = cholesky(crossed);
  if (lower === null) return null;
  const slopes = solve(
    lower,
    places.map((place) => cross(weights, column(x, place), y)),
  );
  const inverse = places.map((one) =>
    solve(
      lower,
      places.map((place) => (place === one ? 1 : 0)),
    ),
  );
  const errors = y.map((value, index) => value - product(slopes, x[index] ?? []));
  const scaled = errors.map((error, index) => (weights[index] ?? 0) * error);
  const ofSlopes = inverse.map((own) => scaled.map((one, index) => one * product(own, x[index] ?? [])));
  const ofIntercept = scaled.map(
    (one, index) =>
      one / total -
      centred.means.reduce((sum, mean, place) => sum + mean * (ofSlopes[place]?.[index] ?? 0), 0),
  );
  const rows = cases.map(({ row }) => row);
  const variances = covarianceOfTotals(design, rows, [ofIntercept, ...ofSlopes]);
  const df = degreesOfFreedom(design, rows) - places.length;
  if (variances === null || df < 1) return null;
  const constant = centred.middle - product(slopes, centred.means);
  const terms = [constant, ...slopes].map((estimate, place) =>
    termOf(estimate, variances[place]?.[place] ?? 0, df, vifOf(crossed, inverse, place - 1)),
  );
  const [intercept, ...others] = terms;
  if (intercept === undefined || !others.every(({ se }) => se > 0)) return null;
  return {
    intercept,
    slopes: others,
    df,
    rSquared: 1 - cross(weights, errors, errors) / cross(weights, y, y),
  };
}

function termOf(estimate: number, variance: number, df: number, vif: number | null): WeightedTerm {
  const se = Math.sqrt(variance);
  const [margin, t] = [tQuantile975(df) * se, estimate / se];
  return { estimate, se, t, p: twoSidedP(t, df), low: estimate - margin, high: estimate + margin, vif };
}

function vifOf(crossed: Matrix, inverse: Matrix, place: number): number | null {
  return place < 0 ? null : (crossed[place]?.[place] ?? 0) * (inverse[place]?.[place] ?? 0);
}

/** The cases about their weighted means. */
function centre(weights: readonly number[], cases: readonly WeightedCase[]) {
  const total = weights.reduce((sum, one) => sum + one, 0);
  const mean = (of: (one: WeightedCase) => number): number =>
    cases.reduce((sum, one, index) => sum + (weights[index] ?? 0) * of(one), 0) / total;
  const means = (cases[0]?.x ?? []).map((_, place) => mean(({ x }) => x[place] ?? 0));
  const middle = mean(({ y }) => y);
  return {
    total,
    middle,
    means,
    y: cases.map((one) => one.y - middle),
    x: cases.map((one) => means.map((value, place) => (one.x[place] ?? 0) - value)),
  };
}

function column(rows: readonly (readonly number[])[], place: number): readonly number[] {
  return rows.map((row) => row[place] ?? 0);
}

function cross(weights: readonly number[], a: readonly number[], b: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (a[index] ?? 0) * (b[index] ?? 0), 0);
}

function product(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, place) => sum + value * (other[place] ?? 0), 0);
}
