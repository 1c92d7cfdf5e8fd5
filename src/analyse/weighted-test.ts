import type { Design } from './taylor.ts';
import { type WeightedCase, weightedRegression } from './weighted-regression.ts';

export interface WeightedTest {
  readonly estimate: number;
  readonly se: number;
  readonly t: number;
  readonly df: number;
  readonly p: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The first coefficient of a weighted linear regression, its standard error by Taylor linearisation. With a dummy alone it is
 * the weighted difference of two groups. Null where it cannot be told from the controls, or a stratum has one cluster.
 * R: `svyttest(y ~ dummy, design)`; with controls `svyglm(y ~ dummy + controls, design)`.
 */
export function weightedTest(design: Design, cases: readonly WeightedCase[]): WeightedTest | null {
  const fit = weightedRegression(design, cases);
  const first = fit?.slopes[0];
  if (fit === null || first === undefined) return null;
  const { estimate, se, t, p, low, high } = first;
  return { estimate, se, t, df: fit.df, p, low, high };
}
