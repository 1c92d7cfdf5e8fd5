import { type Fault, type FaultCode, fault } from '../fault.ts';
import { limits } from './limits.ts';

/** Faults of a data file, of which there may be millions: the first of each code are listed, the rest counted. */
export interface Listing {
  /** `make` is called only for faults that are listed: finding their place takes time. */
  readonly add: (code: FaultCode, make: () => Fault) => void;
  /** What is listed, in the order in which it was found, and one fault for the rest of each code. */
  readonly faults: () => readonly Fault[];
}

/** An empty listing of the faults of a file. */
export function listing(file: string): Listing {
  const listed: Fault[] = [];
  const counts = new Map<FaultCode, number>();
  const add = (code: FaultCode, make: () => Fault): void => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    if (count <= limits.listedFaults) listed.push(make());
  };
  const rest = () =>
    [...counts]
      .filter(([, count]) => count > limits.listedFaults)
      .map(([code, count]) =>
        fault('more-faults', { more: count - limits.listedFaults, kind: code }, { file }),
      );
  return { add, faults: () => [...listed, ...rest()] };
}
