import { columnNames } from '../data/column-names.ts';
import { numberText } from '../data/number-text.ts';
import { placedByRow, refuseTooMany } from '../data/rows.ts';
import type { DataColumn, DataSource, WantedData } from '../data/source.ts';
import { casesOf } from './cases.ts';
import { type Dictionary, readDictionary } from './dictionary.ts';
import { type Decode, decoderOf, encodingOf } from './encoding.ts';
import { int32Of, kinds, longLabels, longMissing } from './extensions.ts';
import { missingOf } from './missing.ts';
import { responseSets } from './response-sets.ts';
import { isTime, valueText } from './values.ts';
import { type Variable, variablesOf } from './variables.ts';

/**
 * Opens a system file of SPSS, .sav or .zsav.
 * @throws Faults data-damaged
 */
export function openSpss(bytes: Uint8Array, { file, options }: WantedData): DataSource {
  const dictionary = readDictionary(file, bytes);
  const encoding = options.encoding ?? encodingOf(dictionary, int32Of(dictionary, kinds.integers, 7));
  const decode = decoderOf(encoding);
  const variables = variablesOf(dictionary, decode);
  const { names, notes } = columnNames(
    variables.map(({ name }) => name),
    file,
  );
  const columns = columnsOf(dictionary, variables, names, decode);
  const nameOf = (key: string): string | null =>
    names[variables.findIndex((variable) => variable.key === key)] ?? null;
  const cases = casesOf(dictionary);
  const readers = variables.map((variable) => readerOf(dictionary, variable, decode));
  return {
    file,
    columns,
    atMost: cases.atMost,
    reading: {
      format: 'spss',
      encoding,
      delimiter: null,
      decimal: '.',
      headerRows: null,
      sheet: null,
      range: null,
    },
    weight: names[variables.findIndex(({ index }) => index === dictionary.weight - 1)] ?? null,
    sets: responseSets(dictionary, decode, nameOf),
    notes,
    eachRow: (take) => {
      let row = 0;
      cases.each((values) => {
        refuseTooMany(row, file);
        take(
          readers.map((read) => read(values)),
          row,
        );
        row += 1;
      });
    },
    ...placedByRow(file, names),
  };
}

function columnsOf(
  dictionary: Dictionary,
  variables: readonly Variable[],
  names: readonly string[],
  decode: Decode,
): readonly DataColumn[] {
  const number = numbersOf(dictionary);
  const labels = labelsBySlot(dictionary, decode);
  const long = longLabels(dictionary, decode);
  const missing = longMissing(dictionary, decode);
  // Measure, width and alignment of each variable, or measure and alignment alone.
  const shown = dictionary.extensions.find(({ kind }) => kind === kinds.display)?.data.length ?? 0;
  const fields = shown >= variables.length * 12 ? 3 : 2;
  return variables.map((variable, place): DataColumn => {
    const { slot, key, index, width } = variable;
    const name = names[place] ?? variable.name;
    const measure = ([null, 'nominal', 'ordinal', 'scale'] as const)[
      int32Of(dictionary, kinds.display, place * fields) ?? 0
    ];
    return {
      name,
      label: slot.label === null ? null : decode(slot.label),
      type: width > 0 ? 'text' : isTime(slot.format) ? 'date' : 'number',
      measure: measure ?? null,
      valueLabels: long.get(key) ?? long.get(variable.name.toUpperCase()) ?? labels(index, width > 0, number),
      missing: missingOf(
        variable,
        missing.get(key) ?? missing.get(variable.name.toUpperCase()),
        number,
        decode,
      ),
    };
  });
}

/** The labels of a variable by the number of its slot. */
function labelsBySlot(dictionary: Dictionary, decode: Decode) {
  const bySlot = new Map(
    dictionary.labels.flatMap((set) => set.slots.map((slot) => [slot - 1, set] as const)),
  );
  return (index: number, isText: boolean, number: (bytes: Buffer) => number): ReadonlyMap<string, string> => {
    const set = bySlot.get(index)?.labels ?? [];
    const code = (value: Buffer): string => (isText ? decode(value) : numberText(number(value)));
    return new Map(set.map(({ value, label }) => [code(value), decode(label)]));
  };
}

function numbersOf({ cursor }: Dictionary): (bytes: Buffer) => number {
  return cursor.little ? (bytes) => bytes.readDoubleLE(0) : (bytes) => bytes.readDoubleBE(0);
}

/** Reads the value of a variable out of a case. */
function readerOf(dictionary: Dictionary, { width, pieces, slot }: Variable, decode: Decode) {
  const [[start, length] = [0, 8]] = pieces;
  if (width === 0) {
    const { little } = dictionary.cursor;
    return (values: Buffer): string =>
      valueText(little ? values.readDoubleLE(start) : values.readDoubleBE(start), slot.format);
  }
  if (pieces.length === 1) return (values: Buffer): string => decode(values.subarray(start, start + length));
  return (values: Buffer): string =>
    decode(Buffer.concat(pieces.map(([from, size]) => values.subarray(from, from + size))));
}
