import type { Fault, Place } from '../fault.ts';
import type { Path } from './yaml.ts';

/** Where a value of study.yaml stands. */
export type At = (...path: Path) => Place;

/** A value and what is wrong with it: the value is whole only where there are no faults. */
export interface Checked<T> {
  readonly value: T;
  readonly faults: readonly Fault[];
}
