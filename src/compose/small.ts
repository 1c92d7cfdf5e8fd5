import { limits } from '../model/few.ts';
import { isHeldBack } from '../model/reason.ts';
import type { Result } from '../model/result.ts';
import { isVerdictOnly } from './held-back.ts';

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

/** How many answers a result rests on; a test on those of its smaller side. 0 where its numbers are held back. */
export function baseOf(result: Result): number {
  if (isHeldBack(result)) return 0;
  return 'a' in result ? Math.min(result.a.n, result.b.n) : result.n;
}

/** Whether it may be said what a test shows: on answers enough, or where only its numbers are held back. */
export function isTold(test: Result): boolean {
  return isVerdictOnly(test) || isShown(baseOf(test));
}

/** Whether somebody answered on both sides of a test, be it told or not. */
export function isThere(test: Result): boolean {
  return isHeldBack(test) || baseOf(test) > 0;
}
