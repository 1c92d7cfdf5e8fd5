import { fault } from '../fault.ts';
import type { NumberClass, NumericItem, NumericVariable } from '../model/study.ts';
import { decimalOf, numberIn } from './data/number-in.ts';
import { type DataColumn, isDeclaredMissing } from './data/source.ts';
import { type Column, type Frame, refuseValue } from './survey-column.ts';

/** A column of numbers; NaN where there is none. */
export interface Numeric extends Column {
  readonly id: string;
  readonly values: Float64Array;
}

/** A decimal comma is understood too, since Danish programs write it. What lies in no class is worth a warning. */
export function numberColumn(variable: NumericVariable | NumericItem, frame: Frame): Numeric {
  const { id, column, classes } = variable;
  const missing = 'missing' in variable ? variable.missing : [];
  const index = frame.names.indexOf(column);
  const values = new Float64Array(frame.capacity).fill(Number.NaN);
  const { decimal } = frame.source.reading;
  const declared = missingIn(frame.source.columns[index]);
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
  const take = (value: string, row: number, record: number): void => {
    const text = value.trim();
    if (text === '' || missing.includes(text)) return;
    if (declared !== null && isDeclaredMissing(declared, text)) return;
    const number = numberIn(text, decimal);
    if (number === null) {
      refuseValue(frame, 'not-a-number', { value, variable: id }, record, index);
      return;
    }
    values[row] = number;
    if (decimal === null) noteDecimals(text, record);
    if (classes.length === 0 || classes.some((one) => holds(one, number))) return;
    frame.tally.add(
      id,
      () => frame.source.place(record, index),
      (count, place) =>
        fault('values-outside-classes', { count, variable: id, value: text, wave: frame.wave }, place),
    );
  };
  return { id, index, values, take };
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
