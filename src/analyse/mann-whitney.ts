import { twoSidedNormalP } from './normal.ts';

/** A comparison of ranks. */
export interface MannWhitney {
  /** How many pairs of one of a and one of b have a's score higher, ties counting half. */
  readonly w: number;
  /** W's part of all pairs: the probability that one of a scores higher than one of b, ties counting half. */
  readonly superiority: number;
  readonly z: number;
  readonly p: number;
}

/**
 * The Wilcoxon-Mann-Whitney test by the normal approximation, its variance corrected for ties, with continuity correction.
 * Null where all scores are equal: nothing is ranked.
 * @param a how many of one sample have each score, lowest score first
 * @param b the same of the other
 *
 * Source: Mann, H.B. and Whitney, D.R., Annals of Mathematical Statistics 18 (1947), 50-60; ties: Lehmann, E.L.,
 * Nonparametrics (1975), 1.4. R: `wilcox.test(a, b, exact = FALSE)`.
 */
export function mannWhitney(a: readonly number[], b: readonly number[]): MannWhitney | null {
  const [inA, inB] = [sum(a), sum(b)];
  const n = inA + inB;
  const w = sum(a.map((count, score) => count * (sum(b.slice(0, score)) + (b[score] ?? 0) / 2)));
  const ties = sum(a.map((count, score) => cubed(count + (b[score] ?? 0))));
  const variance = ((inA * inB) / 12) * (n + 1 - ties / (n * (n - 1)));
  if (inA === 0 || inB === 0 || ties === cubed(n)) return null;
  const above = w - (inA * inB) / 2;
  const z = (above - Math.sign(above) / 2) / Math.sqrt(variance);
  return { w, superiority: w / (inA * inB), z, p: Math.min(1, twoSidedNormalP(z)) };
}

function cubed(ties: number): number {
  return ties ** 3 - ties;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
