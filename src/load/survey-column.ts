import { type FaultCode, type FaultValues, fault } from '../fault.ts';
import { type CsvBytes, placeOfField } from './csv-place.ts';
import type { Listing } from './listing.ts';
import type { Tally } from './tally.ts';

/** Takes the value of one field: `row` counts rows from 0. */
export interface Column {
  readonly index: number;
  readonly take: (value: string, row: number, record: number) => void;
}

/** A column whose values are the places of codes. */
export interface Indexed extends Column {
  readonly id: string;
  readonly values: Int16Array;
}

/** What the columns of a file have in common. */
export interface Frame {
  readonly wave: string;
  readonly csv: CsvBytes;
  readonly listing: Listing;
  /** What is no fault, and yet worth telling. */
  readonly tally: Tally;
  readonly names: readonly string[];
  readonly capacity: number;
}

export function refuseValue<C extends FaultCode>(
  frame: Frame,
  code: C,
  values: FaultValues[C],
  record: number,
  index: number,
): void {
  frame.listing.add(code, () => fault(code, values, placeOfField(frame.csv, record, index)));
}

/** The place of each code among the answers; -1 for an empty field and for what counts as missing. */
export function codesOf(codes: readonly string[], missing: readonly string[]): ReadonlyMap<string, number> {
  return new Map([
    ['', -1],
    ...missing.map((code) => [code, -1] as const),
    ...codes.map((code, index) => [code, index] as const),
  ]);
}

export function codedColumn(
  id: string,
  column: string,
  codes: ReadonlyMap<string, number>,
  frame: Frame,
  refuse: (value: string, record: number, index: number) => void,
): Indexed {
  const index = frame.names.indexOf(column);
  const values = new Int16Array(frame.capacity);
  const take = (value: string, row: number, record: number): void => {
    const code = codes.get(value) ?? codes.get(value.trim());
    if (code === undefined) refuse(value, record, index);
    else values[row] = code;
  };
  return { id, index, values, take };
}
