/**
 * A quantile of weighted values: the least value at which the weights reach the part asked for, or, where they reach it
 * exactly, the mean of that value and the next. With equal weights the half is the ordinary median. NaN of none.
 * R: `svyquantile(~x, design, part, qrule = "hf2")`.
 */
export function weightedQuantile(
  values: readonly number[],
  weights: readonly number[],
  part: number,
): number {
  const sorted = values
    .map((value, index) => ({ value, weight: weights[index] ?? 0 }))
    .sort((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  const [wanted, slack] = [part * total, 1e-10 * total];
  let reached = 0;
  for (const [index, { value, weight }] of sorted.entries()) {
    reached += weight;
    if (reached < wanted - slack) continue;
    const isExact = reached <= wanted + slack;
    return isExact ? (value + (sorted[index + 1]?.value ?? value)) / 2 : value;
  }
  return Number.NaN;
}
