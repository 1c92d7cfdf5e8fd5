import type { Study } from '../model/study.ts';
import type { FieldworkRecord } from '../model/survey.ts';
import type { Inputs } from './inputs.ts';
import { isFirst, numberIn, type OriginColumn, originOf, textIn } from './record-fields.ts';
import { type RecordRow, type Refuse, readRecords } from './record-table.ts';

type Column = OriginColumn | 'value' | 'min' | 'max' | 'unit' | 'source';

const columns = {
  needed: ['wave', 'scope', 'measure', 'value'],
  optional: ['min', 'max', 'unit', 'source'],
} as const;

/** Numbers of the interviewing: a value, or the least and the most. @throws Faults all that is wrong with the file */
export function loadFieldwork(
  folder: string,
  file: string,
  study: Study,
  inputs: Inputs,
): readonly FieldworkRecord[] {
  const seen = new Map<string, RecordRow<Column>>();
  return readRecords<Column, FieldworkRecord>(folder, file, inputs, columns, (row, refuse) => {
    const origin = originOf(study, row, refuse);
    const numbers = numbersOf(row, refuse);
    if (origin === null || numbers === null) return null;
    const name = `${origin.wave}/${origin.scope}/${origin.measure}`;
    if (!isFirst(name, seen, row, 'wave', refuse)) return null;
    return { ...origin, ...numbers, unit: textIn(row, 'unit'), source: textIn(row, 'source') };
  });
}

type Numbers = Pick<FieldworkRecord, 'value' | 'min' | 'max'>;

function numbersOf(row: RecordRow<Column>, refuse: Refuse<Column>): Numbers | null {
  const [value, min, max] = (['value', 'min', 'max'] as const).map((column) => numberIn(row, column, refuse));
  const numbers = { value: value ?? null, min: min ?? null, max: max ?? null };
  if (Object.values(numbers).some(Number.isNaN)) return null;
  const isRange = numbers.min !== null && numbers.max !== null;
  if ((numbers.value !== null) === isRange || (numbers.min === null) !== (numbers.max === null)) {
    refuse('value-or-range', {}, row, 'value');
    return null;
  }
  if (numbers.min !== null && numbers.max !== null && numbers.min > numbers.max) {
    refuse('range-turned', { min: numbers.min, max: numbers.max }, row, 'min');
    return null;
  }
  return numbers;
}
