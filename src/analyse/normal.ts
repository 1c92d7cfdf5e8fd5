import cdf from '@stdlib/stats-base-dists-normal-cdf';

/** The two-sided p of a standard normal z, by its lower tail. R: `2 * pnorm(-abs(z))`. */
export function twoSidedNormalP(z: number): number {
  return 2 * cdf(-Math.abs(z), 0, 1);
}
