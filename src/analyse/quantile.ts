/**
 * A quantile of sorted values, between the two nearest where it falls between them. NaN where there are none.
 * Source: Hyndman, R.J. and Fan, Y., The American Statistician 50 (1996), 361-365, definition 7. R: `quantile(x, part, type = 7)`.
 */
export function quantile(sorted: Float64Array, part: number): number {
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below === above ? below : below + (place - Math.floor(place)) * (above - below);
}
