import { isHeldBack, type Reason } from '../model/reason.ts';
import type { Result } from '../model/result.ts';
import type { PrintForm } from './make.ts';

/** Whether a test is held back but for what it shows. */
export function isVerdictOnly({ reason }: { readonly reason?: Reason }): boolean {
  return reason === 'suppressed';
}

/** Whether a reading says what a test has shown, and nothing of its numbers. */
export function isVerdict(result: Result, form: PrintForm): boolean {
  return isVerdictOnly(result) && 'test' in result && /(^|-)(level|threshold)$/.test(form);
}

/** @param reason why the reading cannot be given */
export function isReadingHeldBack(result: Result, form: PrintForm, reason: string | undefined): boolean {
  if (reason === 'suppressed' || reason === 'base-too-small') return true;
  return isHeldBack(result) && bases.includes(form) && result.n === 0;
}

/** What is taken away of results that are told besides: the ends of a spread, and what is left of classes. */
export function isTakenAway(result: Result, form: PrintForm): boolean {
  if (result.kind === 'spread') return ends.includes(form);
  return result.kind === 'profile' && remainders.includes(form);
}

const bases: readonly PrintForm[] = [
  'n',
  'n-a',
  'n-b',
  'unknown',
  'unweighted-n',
  'unweighted-unknown',
  'adjusted-n',
  'adjusted-missing',
];
const ends: readonly PrintForm[] = ['min', 'max', 'range'];
const remainders: readonly PrintForm[] = ['outside', 'outside-percent'];
