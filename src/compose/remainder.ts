import { percent } from '../language/numbers.ts';
import { resultId } from '../model/id.ts';
import type { Ledger } from '../model/result.ts';
import type { ShareResult } from '../model/results/described.ts';
import type { ResponseResult } from '../model/results/method.ts';
import type { Study } from '../model/study.ts';
import { isShare } from './rounding.ts';

/** How many respondents of its scope a share leaves out: those whose category is unknown, or who did not answer. */
export function unknownIn(share: ShareResult, ledger: Ledger): number {
  const { wave, scope } = share.from;
  return (ledger.get(resultId('count', wave, scope))?.n ?? share.n) - share.n;
}

/**
 * How many stand in none of a numeric variable's classes, though their value is known; 0 for other variables. Null where it
 * would tell a class that is held back.
 */
export function outsideOf({ from, n }: ShareResult, study: Study, ledger: Ledger): number | null {
  const variable = study.background.find(({ id }) => id === from.variable);
  if (variable?.type !== 'numeric') return 0;
  const counts = variable.classes.map(({ from: low, to }) => {
    const result = ledger.get(resultId('profile', from.wave, from.scope, variable.id, `${low}..${to ?? ''}`));
    return result !== undefined && isShare(result) ? result.count : 0;
  });
  return counts.reduce<number | null>(
    (left, count) => (left === null || count === null ? null : left - count),
    n,
  );
}

/** Those in no class as a whole per cent of all whose value is known. */
export function outsidePercent(share: ShareResult, study: Study, ledger: Ledger): number | null {
  const count = outsideOf(share, study, ledger);
  return count === null ? null : percent(count, share.n);
}

/** How many of those whom a response rate is of are in none of the outcomes that are told. */
export function restOf({ from, n, count }: ResponseResult, ledger: Ledger): number {
  const outcomes = ['partial', 'refused', 'noncontact', 'other', 'unknown'];
  const told = outcomes.map((one) => {
    const found = ledger.get(resultId('fieldwork', from.wave, from.scope, one));
    return found?.kind === 'fieldwork' ? (found.value ?? 0) : 0;
  });
  return n - count - told.reduce((sum, one) => sum + one, 0);
}
