/**
 * p values corrected so that the expected share of false findings among the findings is held, in the order given: the
 * largest as it is, the next smaller times m/(m - 1), and so on, none above one after it. Nulls are no tests and stay.
 * Source: Benjamini, Y. and Hochberg, Y., Journal of the Royal Statistical Society B 57 (1995), 289-300.
 * R: `p.adjust(p, "BH")`.
 */
export function benjaminiHochberg(ps: readonly (number | null)[]): readonly (number | null)[] {
  const falling = ps.flatMap((p, index) => (p === null ? [] : [{ p, index }])).sort((a, b) => b.p - a.p);
  const corrected: (number | null)[] = ps.map(() => null);
  let reached = 1;
  for (const [place, { p, index }] of falling.entries()) {
    reached = Math.min(reached, (p * falling.length) / (falling.length - place));
    corrected[index] = reached;
  }
  return corrected;
}
