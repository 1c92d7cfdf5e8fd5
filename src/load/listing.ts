import { type Fault, type FaultCode, fault } from '../fault.ts';
import { limits } from './limits.ts';

/** Faults of a data file, of which there may be millions: the first of each code are listed, the rest counted. */
export interface Listing {
  /**
   * `make` is called only for faults that are listed: finding their place takes time.
   * @param kind what is the same in faults that are told as one, with their number
   */
  readonly add: (code: FaultCode, make: () => Fault, kind?: string) => void;
  /** What is listed, in the order in which it was found, and one fault for the rest of each code. */
  readonly faults: () => readonly Fault[];
}

interface Listed {
  readonly one: Fault;
  times: number;
}

/** An empty listing of the faults of a file. */
export function listing(file: string): Listing {
  const listed: Listed[] = [];
  const kinds = new Map<string, Listed>();
  const shown = new Map<FaultCode, number>();
  const more = new Map<FaultCode, number>();
  const add: Listing['add'] = (code, make, kind) => {
    const same = kind === undefined ? undefined : kinds.get(`${code} ${kind}`);
    const count = shown.get(code) ?? 0;
    if (same !== undefined) same.times += 1;
    else if (count >= limits.listedFaults) more.set(code, (more.get(code) ?? 0) + 1);
    else {
      const first = { one: make(), times: 1 };
      listed.push(first);
      shown.set(code, count + 1);
      if (kind !== undefined) kinds.set(`${code} ${kind}`, first);
    }
  };
  const told = () => listed.map(({ one, times }) => (times === 1 ? one : { ...one, times }));
  const rest = () => [...more].map(([kind, count]) => fault('more-faults', { more: count, kind }, { file }));
  return { add, faults: () => [...told(), ...rest()] };
}
