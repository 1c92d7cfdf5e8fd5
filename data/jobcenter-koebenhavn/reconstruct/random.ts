/**
 * A stream of random numbers that is the same for a seed on every machine: mulberry32, a 32-bit generator by Tommy
 * Ettinger (public domain), written from its description. Only whole-number arithmetic, so that no rounding can differ.
 */
export interface Random {
  /** Uniform in [0, 1), a multiple of 2^-32. */
  readonly uniform: () => number;
  /** A whole number, 0 … below - 1. */
  readonly below: (below: number) => number;
  /** Mean 0, variance 1, bell-shaped: the sum of twelve uniform numbers less 6, so that no logarithm is needed. */
  readonly bell: () => number;
}

/** The stream of a seed. The parts of a seed (`samtale`, 3) keep the streams of different searches apart. */
export function randomOf(...parts: readonly (string | number)[]): Random {
  let state = hashed(parts.join('/'));
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(uniform() * limit);
  const bell = (): number => {
    let sum = -6;
    for (let count = 0; count < 12; count += 1) sum += uniform();
    return sum;
  };
  return { uniform, below, bell };
}

/** The values in a random order (Fisher and Yates). */
export function shuffled<T>(values: readonly T[], random: Random): T[] {
  const order = [...values];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    const kept = order[last] as T;
    order[last] = order[other] as T;
    order[other] = kept;
  }
  return order;
}

/** FNV-1a over the code units. */
function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash | 0;
}
