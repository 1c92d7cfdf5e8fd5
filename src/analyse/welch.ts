import type { TTest } from '../model/results/tested.ts';
import type { Moments } from './moments.ts';
import { tTest } from './t-test.ts';

/**
 * The t-test of a minus b without assuming equal variances, its degrees of freedom by Welch and Satterthwaite. Both
 * samples must vary. Source: Welch, B.L., Biometrika 34 (1947), 28-35. R: `t.test(a, b)`.
 */
export function welch(a: Moments, b: Moments): TTest {
  const [ofA, ofB] = [a.variance / a.n, b.variance / b.n];
  const df = (ofA + ofB) ** 2 / (ofA ** 2 / (a.n - 1) + ofB ** 2 / (b.n - 1));
  return tTest(a.mean - b.mean, Math.sqrt(ofA + ofB), df);
}
