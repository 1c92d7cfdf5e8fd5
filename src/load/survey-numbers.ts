import { fault } from '../fault.ts';
import type { NumberClass, NumericItem, NumericVariable } from '../model/study.ts';
import { placeOfField } from './csv-place.ts';
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
  const take = (value: string, row: number, record: number): void => {
    const text = value.trim();
    if (text === '' || missing.includes(text)) return;
    if (!/^[+-]?\d+([.,]\d+)?$/.test(text)) {
      refuseValue(frame, 'not-a-number', { value, variable: id }, record, index);
      return;
    }
    const number = Number(text.replace(',', '.'));
    values[row] = number;
    if (classes.length === 0 || classes.some((one) => holds(one, number))) return;
    frame.tally.add(
      id,
      () => placeOfField(frame.csv, record, index),
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
