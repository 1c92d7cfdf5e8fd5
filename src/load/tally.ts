import type { Fault, Place } from '../fault.ts';

/** Makes the warning on all that was found of one kind: how many, and where the first of them stands. */
type Warn = (count: number, place: Place) => Fault;

/** What is no fault and yet worth telling, once for all rows: of each kind the number and the first place. */
export interface Tally {
  /** `at` is called for the first of its kind only: finding a place takes time. */
  readonly add: (kind: string, at: () => Place, warn: Warn) => void;
  readonly warnings: () => readonly Fault[];
}

/** An empty tally. */
export function tally(): Tally {
  const found = new Map<string, { count: number; readonly place: Place; readonly warn: Warn }>();
  const add: Tally['add'] = (kind, at, warn) => {
    const known = found.get(kind);
    if (known === undefined) found.set(kind, { count: 1, place: at(), warn });
    else known.count += 1;
  };
  return { add, warnings: () => [...found.values()].map(({ count, place, warn }) => warn(count, place)) };
}
