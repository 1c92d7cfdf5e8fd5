import { limits } from '../model/few.ts';
import type { Result } from '../model/result.ts';

/** What may be said of so many answers. */
export type Standing = 'few' | 'small' | 'firm';

export function standingOf(base: number): Standing {
  if (base < limits.shown) return 'few';
  return base < limits.firm ? 'small' : 'firm';
}

/** Whether there are answers enough for numbers. */
export function isShown(base: number): boolean {
  return standingOf(base) !== 'few';
}

/** How many answers a result rests on; a test on those of its smaller side. */
export function baseOf(result: Result): number {
  return 'a' in result ? Math.min(result.a.n, result.b.n) : result.n;
}
