import type { Trim } from '../model/weights.ts';

export interface Trimmed {
  readonly weights: Float64Array;
  /** How many were cut back to a limit. */
  readonly many: number;
}

const mostRounds = 100_000;

/**
 * Cuts weights back to limits, told as multiples of their mean or median, and shares what was cut off out to the others in
 * equal parts, again until none is beyond them. Rows with a weight of 0 have none. Null where the limits leave no room for all
 * that the weights come to.
 * R: `survey::trimWeights(design, upper, lower, strict = TRUE)`.
 */
export function trimmed(weights: Float64Array, { low, high, of }: Trim): Trimmed | null {
  const rows = [...weights.keys()].filter((row) => (weights[row] ?? 0) > 0);
  const total = rows.reduce((sum, row) => sum + (weights[row] ?? 0), 0);
  const unit = of === 'mean' ? total / rows.length : middle(rows.map((row) => weights[row] ?? 0));
  const [least, most] = [low * unit, high * unit];
  if (total < least * rows.length || total > most * rows.length) return null;
  const found = Float64Array.from(weights);
  const cut = new Set<number>();
  for (let round = 0; round < mostRounds; round += 1) {
    const beyond = rows.filter((row) => isBeyond(found[row] ?? 0, least, most, unit));
    if (beyond.length === 0) return { weights: found, many: cut.size };
    for (const row of beyond) cut.add(row);
    share(found, rows, beyond, [least, most]);
  }
  return null;
}

/** By more than rounding. */
function isBeyond(weight: number, least: number, most: number, unit: number): boolean {
  return weight < least - 1e-12 * unit || weight > most + 1e-12 * unit;
}

function share(
  weights: Float64Array,
  rows: readonly number[],
  beyond: readonly number[],
  [least, most]: readonly [number, number],
): void {
  let off = 0;
  for (const row of beyond) {
    const weight = weights[row] ?? 0;
    const kept = Math.min(most, Math.max(least, weight));
    off += weight - kept;
    weights[row] = kept;
  }
  const outside = new Set(beyond);
  const part = off / (rows.length - beyond.length);
  for (const row of rows) if (!outside.has(row)) weights[row] = (weights[row] ?? 0) + part;
}

function middle(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const [below, above] = [Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2)];
  return ((sorted[below] ?? 0) + (sorted[above] ?? 0)) / 2;
}
