/**
 * p values corrected for their number by Holm's method, in the order given: the smallest times their number, the next times
 * one fewer, and so on, none above 1 nor below one before it. Nulls are no tests and stay.
 * Source: Holm, S., Scandinavian Journal of Statistics 6 (1979), 65-70. R: `p.adjust(p, "holm")`.
 */
export function holm(ps: readonly (number | null)[]): readonly (number | null)[] {
  const rising = ps.flatMap((p, index) => (p === null ? [] : [{ p, index }])).sort((a, b) => a.p - b.p);
  const corrected: (number | null)[] = ps.map(() => null);
  let reached = 0;
  for (const [place, { p, index }] of rising.entries()) {
    reached = Math.max(reached, Math.min(1, p * (rising.length - place)));
    corrected[index] = reached;
  }
  return corrected;
}
