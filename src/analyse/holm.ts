/**
 * p values corrected for their number by Holm's method, in the order given: the smallest times their number, the next times
 * one fewer, and so on, none above 1 nor below one before it. Nulls are no tests and stay.
 * Source: Holm, S., Scandinavian Journal of Statistics 6 (1979), 65-70. R: `p.adjust(p, "holm")`.
 */
export function holm(ps: readonly (number | null)[]): readonly (number | null)[] {
  const ordered = ps.filter((p) => p !== null).toSorted((one, other) => one - other);
  let reached = 0;
  const corrected = ordered.map((p, index) => {
    reached = Math.max(reached, Math.min(1, p * (ordered.length - index)));
    return reached;
  });
  return ps.map((p) => (p === null ? null : (corrected[ordered.indexOf(p)] ?? null)));
}
