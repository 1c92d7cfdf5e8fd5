import { type Fault, fault } from '../fault.ts';
import type { NumberClass, NumericVariable } from '../model/background.ts';
import type { NumericItem } from '../model/item.ts';
import { isLikeMissing, oddNumbers } from '../model/odd-numbers.ts';
import { decimalOf, numberIn } from './data/number-in.ts';
import { type DataColumn, isDeclaredMissing } from './data/source.ts';
import { type Column, type Frame, refuseValue } from './survey-column.ts';

/** A column of numbers; NaN where there is none. */
export interface Numeric extends Column {
  readonly id: string;
  readonly values: Float64Array;
  /** What all the numbers together tell, and no one of them alone; of the first `n` rows. */
  readonly warnings: (n: number) => readonly Fault[];
}

/** A decimal comma is understood too, since Danish programs write it. What lies in no class is worth a warning. */
export function numberColumn(variable: NumericVariable | NumericItem, frame: Frame): Numeric {
  const { id, column, classes, missing: codes = [] } = variable;
  const index = frame.names.indexOf(column);
  const values = new Float64Array(frame.capacity).fill(Number.NaN);
  const { decimal } = frame.source.reading;
  const isNone = noneIn(codes, frame.source.columns[index]);
  const missing = missingNumbers(codes, decimal);
  const codeLike = new Map<number, number>();
  let seen: '.' | ',' | null = null;
  const noteDecimals = (text: string, record: number): void => {
    const found = decimalOf(text);
    if (found !== null && seen !== null && found !== seen)
      frame.tally.add(
        `decimals of ${id}`,
        () => frame.source.place(record, index),
        (_, place) => fault('decimals-mixed', { variable: id, value: text }, place),
      );
    seen = found ?? seen;
  };
  const noteClasses = (text: string, number: number, record: number): void => {
    if (classes.length === 0 || classes.some((one) => holds(one, number))) return;
    frame.tally.add(
      id,
      () => frame.source.place(record, index),
      (count, place) =>
        fault('values-outside-classes', { count, variable: id, value: text, wave: frame.wave }, place),
    );
  };
  const take = (value: string, row: number, record: number): void => {
    const text = value.trim();
    if (isNone(text)) return;
    const number = numberIn(text, decimal);
    if (number === null) {
      refuseValue(frame, 'not-a-number', { value, variable: id }, record, index);
      return;
    }
    if (missing.has(number)) return;
    values[row] = number;
    if (isLikeMissing(number) && !codeLike.has(number)) codeLike.set(number, record);
    if (decimal === null) noteDecimals(text, record);
    noteClasses(text, number, record);
  };
  const warnings = (n: number): readonly Fault[] =>
    codeLike.size === 0 ? [] : likeMissing(id, frame, index, { values: values.subarray(0, n), codeLike });
  return { id, index, values, take, warnings };
}

/** Whether a field is empty, or holds what study or file call no answer. */
function noneIn(codes: readonly string[], column: DataColumn | undefined): (text: string) => boolean {
  const declared = missingIn(column);
  return (text) =>
    text === '' || codes.includes(text) || (declared !== null && isDeclaredMissing(declared, text));
}

/** Numbers as they may be written in study.yaml: 999 is "999.0" too. */
function missingNumbers(codes: readonly string[], decimal: '.' | ',' | null): ReadonlySet<number> {
  return new Set(codes.flatMap((code) => numberIn(code, decimal) ?? []));
}

/** Numbers that seem to be codes for missing answers, and that the study does not call so: counted, at the first of them. */
function likeMissing(
  id: string,
  { wave, source }: Frame,
  index: number,
  { values, codeLike }: { readonly values: Float64Array; readonly codeLike: ReadonlyMap<number, number> },
): readonly Fault[] {
  const counts = new Map<number, number>();
  for (const value of values) if (!Number.isNaN(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const { missing } = oddNumbers([...counts].map(([value, count]) => ({ value, count })));
  const records = missing.flatMap((value) => codeLike.get(value) ?? []);
  if (records.length === 0) return [];
  const count = missing.reduce((sum, value) => sum + (counts.get(value) ?? 0), 0);
  const list = missing.map(String).join(', ');
  const codes = `[${missing.map((value) => `"${value}"`).join(', ')}]`;
  const place = source.place(Math.min(...records), index);
  return [fault('numbers-like-missing', { count, variable: id, values: list, codes, wave }, place)];
}

/** As the profile counts: by whole units, so that 30.5 lies in 18..30. */
function holds({ from, to }: NumberClass, value: number): boolean {
  return value >= from && (to === null || value < to + 1);
}

/** The column, where it declares anything to be missing: most do not, and there are many rows. */
function missingIn(column: DataColumn | undefined): DataColumn | null {
  if (column === undefined) return null;
  return column.missing.codes.length + column.missing.ranges.length > 0 ? column : null;
}
