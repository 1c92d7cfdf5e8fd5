import { tQuantile975 } from './t-distribution.ts';
import { type Design, varianceOfTotal } from './taylor.ts';
import { weightedRegression } from './weighted-regression.ts';

/** A respondent with both numbers. */
export interface Pair {
  readonly row: number;
  readonly x: number;
  readonly y: number;
}

export interface WeightedCorrelation {
  readonly r: number;
  readonly se: number;
  readonly t: number;
  readonly df: number;
  readonly p: number;
  /** 95 % interval (t), held within -1 to 1. */
  readonly low: number;
  readonly high: number;
}

/**
 * The weighted correlation of two numbers. t and p are those of the slope of y on x; the standard error is by Taylor
 * linearisation of r itself. Null where one does not vary, or a stratum has one cluster.
 * R: `svyglm(y ~ x, design)`; r and se: `svycontrast(svyvar(~x + y, design), quote(cov / sqrt(var_x * var_y)))`.
 */
export function weightedCorrelation(design: Design, pairs: readonly Pair[]): WeightedCorrelation | null {
  const fit = weightedRegression(
    design,
    pairs.map(({ row, x, y }) => ({ row, y, x: [x] })),
  );
  const slope = fit?.slopes[0];
  if (fit === null || slope === undefined) return null;
  const weights = pairs.map(({ row }) => design.weights[row] ?? 0);
  const [x, y] = [
    standardised(
      weights,
      pairs.map((one) => one.x),
    ),
    standardised(
      weights,
      pairs.map((one) => one.y),
    ),
  ];
  const total = sum(weights);
  const r = sum(weights.map((weight, index) => weight * (x[index] ?? 0) * (y[index] ?? 0))) / total;
  const influence = weights.map((weight, index) => {
    const [u, v] = [x[index] ?? 0, y[index] ?? 0];
    return (weight * (u * v - (r / 2) * (u ** 2 + v ** 2))) / total;
  });
  const variance = varianceOfTotal(
    design,
    pairs.map(({ row }) => row),
    influence,
  );
  if (variance === null) return null;
  const se = Math.sqrt(variance);
  const margin = tQuantile975(fit.df) * se;
  const { t, p } = slope;
  return { r, se, t, df: fit.df, p, low: Math.max(-1, r - margin), high: Math.min(1, r + margin) };
}

function standardised(weights: readonly number[], values: readonly number[]): readonly number[] {
  const total = sum(weights);
  const mean = sum(weights.map((weight, index) => weight * (values[index] ?? 0))) / total;
  const variance = sum(weights.map((weight, index) => weight * ((values[index] ?? 0) - mean) ** 2)) / total;
  return values.map((value) => (value - mean) / Math.sqrt(variance));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
