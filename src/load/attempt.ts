import { type Fault, Faults } from '../fault.ts';

/** What a loader gives, or null with its faults added to those found so far: so that all are told at once. */
export function attempt<T>(faults: Fault[], load: () => T): T | null {
  try {
    return load();
  } catch (error) {
    if (!(error instanceof Faults)) throw error;
    faults.push(...error.faults);
    return null;
  }
}
