import quantile from '@stdlib/stats-base-dists-t-quantile';

/** Critical values of a two-sided t-test, by degrees of freedom. */
export interface Critical {
  /** p = .05 */
  readonly five: (df: number) => number;
  /** p = .10 */
  readonly ten: (df: number) => number;
}

const most = 450;

/**
 * A table for 1 … 450 degrees of freedom, rounded to six decimals so that no library's last digit can steer the search;
 * between whole degrees (Welch) linear in 1/df, which is right to four decimals from 10 degrees on.
 */
export function criticalValues(): Critical {
  const five = tableOf(0.975);
  const ten = tableOf(0.95);
  return { five: (df) => between(five, df), ten: (df) => between(ten, df) };
}

function tableOf(probability: number): Float64Array {
  return Float64Array.from({ length: most + 1 }, (_, df) =>
    df === 0 ? Number.NaN : Math.round(quantile(probability, df) * 1e6) / 1e6,
  );
}

function between(table: Float64Array, df: number): number {
  const low = Math.min(Math.floor(df), most - 1);
  const a = table[low] as number;
  const b = table[low + 1] as number;
  return b + (a - b) * (((low + 1 - df) * low) / df);
}
