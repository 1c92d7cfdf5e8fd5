import { type Fault, fault, throwIfAny } from '../fault.ts';
import type { ResultId } from '../model/id.ts';
import type { Ledger, Result } from '../model/result.ts';

/**
 * The results by id, in order of code units (which is what `<` compares, whatever the locale).
 *
 * @throws Faults `result-id-twice`, once for each name that two results share, not for each wave and scope of it.
 */
export function ledgerOf(results: readonly Result[]): Ledger {
  const ledger = new Map<ResultId, Result>();
  const twice = new Map<string, Fault>();
  for (const result of [...results].sort(byId)) {
    if (ledger.has(result.id)) twice.set(nameOf(result), fault('result-id-twice', { id: result.id }));
    ledger.set(result.id, result);
  }
  throwIfAny([...twice.values()]);
  return ledger;
}

function byId(a: Result, b: Result): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** A result's id without wave and scope. */
function nameOf({ id, kind, from }: Result): string {
  return id.replace(`${kind}/${from.wave}/${from.scope}/`, '');
}
