/** The strictest listed level, in per cent, that p is at or under; null where it is above all of them. */
export function levelOf(p: number, levels: readonly number[]): number | null {
  return [...levels].sort((one, other) => one - other).find((one) => p <= one / 100) ?? null;
}
