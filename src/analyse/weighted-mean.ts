import { tQuantile975 } from './t-distribution.ts';
import { type Design, degreesOfFreedom, varianceOfTotal } from './taylor.ts';

export interface WeightedMean {
  readonly n: number;
  readonly value: number;
  /** Null, as all after it but `effective`, where answers do not vary, there is one, or a stratum has one cluster. */
  readonly se: number | null;
  readonly df: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The variance against that of a simple random sample of as many. */
  readonly deff: number | null;
  /** Kish's effective number of answers, (sum of weights)² / sum of squared weights. */
  readonly effective: number;
}

/**
 * A weighted mean of a domain, its standard error by Taylor linearisation, and its 95 % t interval. Null where the domain is
 * empty.
 * R: `svymean(~y, subset(design, domain), deff = "replace")`, `confint(…, df = degf(design))`.
 */
export function weightedMean(
  design: Design,
  rows: readonly number[],
  values: readonly number[],
): WeightedMean | null {
  const weights = rows.map((row) => design.weights[row] ?? 0);
  const total = sum(weights);
  const value = sum(weights.map((weight, index) => weight * (values[index] ?? 0))) / total;
  const squares = sum(weights.map((weight, index) => weight * ((values[index] ?? 0) - value) ** 2));
  const influence = weights.map((weight, index) => (weight * ((values[index] ?? 0) - value)) / total);
  const variance = varianceOfTotal(design, rows, influence);
  const n = rows.length;
  if (n === 0) return null;
  const effective = total ** 2 / sum(weights.map((weight) => weight ** 2));
  if (variance === null || n < 2 || values.every((one) => one === values[0]))
    return { n, value, se: null, df: null, low: null, high: null, deff: null, effective };
  const [se, df] = [Math.sqrt(variance), degreesOfFreedom(design, rows)];
  const margin = tQuantile975(df) * se;
  const deff = variance / (squares / total / (n - 1));
  return { n, value, se, df, low: value - margin, high: value + margin, deff, effective };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
