import { Faults, fault } from '../../fault.ts';
import { columnNames } from '../data/column-names.ts';
import { damaged } from '../data/cursor.ts';
import { placedByRow, refuseTooMany } from '../data/rows.ts';
import type { DataColumn, DataSource, WantedData } from '../data/source.ts';
import { limits } from '../limits.ts';
import { isDate } from './dates.ts';
import { type Dictionary, readDictionary, readLabels, type Variable } from './dictionary.ts';
import { longStrings } from './long-strings.ts';
import { fieldOf, labelCode, missingText, stringMost } from './values.ts';

/**
 * Opens a Stata file of release 117 to 119 (Stata 13 and later).
 * @throws Faults data-damaged, format-too-old
 */
export function openStata(bytes: Uint8Array, { file }: WantedData): DataSource {
  const dictionary = readDictionary(file, bytes);
  if (dictionary === null) throw new Faults([fault('format-not-read', { format: 'Stata' }, { file })]);
  const { variables, rows, data } = dictionary;
  const strings = longStrings(dictionary);
  const fields = variables.map((variable) => fieldOf(dictionary, variable, strings));
  const width = fields.reduce((sum, field) => sum + field.width, 0);
  if (rows < 0 || rows * width > bytes.length - data || (width === 0 && rows > 0)) throw damaged(file);
  let next = 0;
  const starts = fields.map((field) => {
    next += field.width;
    return next - field.width;
  });
  const { names, notes } = columnNames(
    variables.map(({ name }) => name),
    file,
  );
  return {
    file,
    columns: columnsOf(dictionary, names),
    atMost: Math.min(rows, limits.dataRows + 1),
    reading: {
      format: 'stata',
      encoding: null,
      delimiter: null,
      decimal: '.',
      headerRows: null,
      sheet: null,
      range: null,
    },
    weight: null,
    sets: [],
    notes,
    eachRow: (take) => {
      for (let row = 0; row < rows; row++) {
        refuseTooMany(row, file);
        const start = data + row * width;
        take(
          fields.map((field, index) => field.read(start + (starts[index] ?? 0))),
          row,
        );
      }
    },
    ...placedByRow(file, names),
  };
}

function columnsOf(dictionary: Dictionary, names: readonly string[]): readonly DataColumn[] {
  const labels = readLabels(dictionary);
  return dictionary.variables.map((variable, index) => ({
    name: names[index] ?? variable.name,
    label: variable.label === '' ? null : variable.label,
    type: typeOf(variable),
    measure: null,
    valueLabels: labelled(labels.get(variable.labelSet)),
    missing: {
      codes: variable.type === 32768 || variable.type <= stringMost ? [] : extendedMissing,
      ranges: [],
    },
  }));
}

/** `.a` to `.z` are missing in every column of numbers. */
const extendedMissing = Array.from({ length: 26 }, (_, index) => missingText(index + 1));

function labelled(set: ReadonlyMap<number, string> = new Map()): ReadonlyMap<string, string> {
  const codes = [...set].map(([value, label]) => [labelCode(value), label] as const);
  return new Map(codes.flatMap(([code, label]) => (code === null ? [] : [[code, label] as const])));
}

function typeOf({ type, format }: Variable): DataColumn['type'] {
  if (type <= stringMost || type === 32768) return 'text';
  return isDate(format) ? 'date' : 'number';
}
