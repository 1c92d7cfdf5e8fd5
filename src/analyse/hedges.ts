import type { Hedges } from '../model/inference.ts';
import type { Moments } from './moments.ts';
import { cohensD } from './pooled.ts';

/** qnorm(0.975) */
const z = 1.959963984540054;

/**
 * Hedges' g, Cohen's d times 1 - 3/(4N - 9), which takes away its bias in small samples, and its 95 % interval from the large
 * samples' variance 1/n_a + 1/n_b + g²/(2N). Both samples must vary.
 * Source: Hedges, L.V. and Olkin, I., Statistical Methods for Meta-Analysis (1985), 5.A-5.B.
 */
export function hedges(a: Moments, b: Moments): Hedges {
  const n = a.n + b.n;
  const value = cohensD(a, b) * (1 - 3 / (4 * n - 9));
  const margin = z * Math.sqrt(1 / a.n + 1 / b.n + value ** 2 / (2 * n));
  return { value, low: value - margin, high: value + margin };
}
