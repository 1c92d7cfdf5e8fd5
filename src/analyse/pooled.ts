import type { TTest } from '../model/results/tested.ts';
import type { Moments } from './moments.ts';
import { tTest } from './t-test.ts';

/**
 * The t-test of a minus b that assumes equal variances. Both samples must vary. Source: Student, Biometrika 6 (1908),
 * 1-25. R: `t.test(a, b, var.equal = TRUE)`.
 */
export function pooled(a: Moments, b: Moments): TTest {
  return tTest(a.mean - b.mean, pooledSd(a, b) * Math.sqrt(1 / a.n + 1 / b.n), a.n + b.n - 2);
}

/** Cohen's d: a minus b in pooled standard deviations. Source: Cohen, J., Statistical Power Analysis (1988), 66-67. */
export function cohensD(a: Moments, b: Moments): number {
  return (a.mean - b.mean) / pooledSd(a, b);
}

function pooledSd(a: Moments, b: Moments): number {
  return Math.sqrt(((a.n - 1) * a.variance + (b.n - 1) * b.variance) / (a.n + b.n - 2));
}
