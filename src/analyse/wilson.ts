/** qnorm(0.975) */
const z = 1.959963984540054;

/**
 * The 95 % interval of a share by Wilson's score method, without continuity correction; null where the base is 0.
 * Formula: Wilson, E.B., Journal of the American Statistical Association 22 (1927), 209-212.
 * R: `prop.test(count, n, correct = FALSE)$conf.int`.
 */
export function wilson(count: number, n: number): { readonly low: number; readonly high: number } | null {
  if (n === 0) return null;
  const share = count / n;
  const centre = share + z ** 2 / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  const shrink = 1 + z ** 2 / n;
  // At the ends the bound is the share itself; rounding would put it a hair outside 0..1.
  return {
    low: count === 0 ? 0 : (centre - half) / shrink,
    high: count === n ? 1 : (centre + half) / shrink,
  };
}
