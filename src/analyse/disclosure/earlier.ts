import { type Fault, fault } from '../../fault.ts';
import type { Ledger } from '../../model/result.ts';
import type { Disclosure } from '../../model/study.ts';
import type { EarlierLedger } from '../../model/survey.ts';

/**
 * Where both ledgers tell of the same wave and their bases differ by a few, the difference of the two is what these few
 * answered. Those bases are faults, one a scope and item.
 */
export function earlierFaults(ledger: Ledger, earlier: EarlierLedger, limits: Disclosure): readonly Fault[] {
  const found = new Map<string, Fault>();
  for (const [id, before] of earlier) {
    const now = ledger.get(id);
    if (now === undefined || !('count' in now) || now.count === null || before.count === null) continue;
    const apart = Math.abs(now.n - before.n);
    const isFew = apart > 0 && apart < limits.base;
    const isMoved = apart === 0 && isFewMoved(now.count - before.count, limits);
    if (!isFew && !isMoved) continue;
    const line = id.slice(0, id.lastIndexOf('/'));
    if (!found.has(line))
      found.set(line, fault('disclosure-difference', { id, before: before.n, now: now.n }));
  }
  return [...found.values()];
}

/** As many respondents, of whom a few answer otherwise now. */
function isFewMoved(by: number, limits: Disclosure): boolean {
  return by !== 0 && Math.abs(by) < limits.cell;
}
