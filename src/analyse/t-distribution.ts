import cdf from '@stdlib/stats-base-dists-t-cdf';
import quantile from '@stdlib/stats-base-dists-t-quantile';

/**
 * The two-sided p of a t. The lower tail is taken and doubled: 1 - cdf(t) would have no digits left below 1e-16.
 * R: `2 * pt(-abs(t), df)`.
 */
export function twoSidedP(t: number, df: number): number {
  return 2 * cdf(-Math.abs(t), df);
}

/** How many standard errors a 95 % interval reaches to each side; NaN where df is not above 0. R: `qt(0.975, df)`. */
export function tQuantile975(df: number): number {
  return quantile(0.975, df);
}

/** R: `qt(p, df)`. */
export function tQuantile(p: number, df: number): number {
  return quantile(p, df);
}
