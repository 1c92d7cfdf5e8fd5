import type { TTest } from '../model/results/tested.ts';
import { tQuantile975, twoSidedP } from './t-distribution.ts';

/** The t-test of a difference from its standard error: what Welch's and the pooled test have in common. */
export function tTest(difference: number, standardError: number, df: number): TTest {
  const t = difference / standardError;
  const margin = tQuantile975(df) * standardError;
  return { t, df, p: twoSidedP(t, df), low: difference - margin, high: difference + margin };
}
