import { type FaultCode, type FaultValues, fault } from '../fault.ts';
import { type DataColumn, type DataSource, isDeclaredMissing } from './data/source.ts';
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
  readonly source: DataSource;
  readonly listing: Listing;
  /** What is no fault, and yet worth telling. */
  readonly tally: Tally;
  readonly names: readonly string[];
  readonly capacity: number;
}

/** A value that cannot be used. The same one again in its column is told with the first. */
export function refuseValue<C extends FaultCode>(
  frame: Frame,
  code: C,
  values: FaultValues[C],
  record: number,
  index: number,
): void {
  const { value = '', group = '' } = values as Readonly<Record<string, string | number>>;
  const kind = `${index} ${value} ${group}`;
  frame.listing.add(code, () => fault(code, values, frame.source.place(record, index)), kind);
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
  const declared = frame.source.columns[index];
  const take = (value: string, row: number, record: number): void => {
    const code = codes.get(value) ?? codeOf(codes, value, declared);
    if (code === undefined) refuse(value, record, index);
    else values[row] = code;
  };
  return { id, index, values, take };
}

/** What a value stands for: the study's word goes before what the file declares to be missing. */
export function codeOf(
  codes: ReadonlyMap<string, number>,
  value: string,
  column: DataColumn | undefined,
): number | undefined {
  const code = value.trim();
  const known = codes.get(code) ?? codes.get(wholeNumber(code));
  if (known !== undefined) return known;
  return column !== undefined && isDeclaredMissing(column, code) ? -1 : undefined;
}

/** "5.0" and "5,0" are 5: so a column of whole numbers is written by programs that hold it as decimals. */
function wholeNumber(code: string): string {
  return /^-?\d+[.,]0+$/.test(code) ? code.replace(/[.,]0+$/, '') : code;
}
