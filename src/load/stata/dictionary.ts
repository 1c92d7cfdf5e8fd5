import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import {
  type Cursor,
  cursorOf,
  damaged,
  take,
  takeByte,
  takeBytes,
  takeInt32,
  takeInt64,
  takeUint16,
  takeUint32,
} from '../data/cursor.ts';

/*
 * The format as it is described in Stata's manual, "File formats .dta". Releases 117 (Stata 13), 118 and 119 differ in the
 * widths of their fields alone.
 */

/** What a release writes how wide, in bytes. */
export interface Widths {
  readonly release: 117 | 118 | 119;
  readonly name: number;
  readonly format: number;
  readonly label: number;
}

const releases: readonly Widths[] = [
  { release: 117, name: 33, format: 49, label: 81 },
  { release: 118, name: 129, format: 57, label: 321 },
  { release: 119, name: 129, format: 57, label: 321 },
];

/** What stands before and behind the data of a Stata file. */
export interface Dictionary {
  readonly widths: Widths;
  readonly rows: number;
  readonly variables: readonly Variable[];
  /** Where the data, the long strings and the value labels begin. */
  readonly data: number;
  readonly strings: number;
  readonly labels: number;
  readonly cursor: Cursor;
}

export interface Variable {
  readonly name: string;
  readonly type: number;
  readonly format: string;
  readonly labelSet: string;
  readonly label: string;
}

/** @throws Faults data-damaged; null: a release that is not read */
export function readDictionary(file: string, bytes: Uint8Array): Dictionary | null {
  const cursor = cursorOf(file, bytes);
  mark(cursor, '<stata_dta><header><release>');
  const release = takeBytes(cursor, 3).toString('latin1');
  const widths = releases.find((one) => String(one.release) === release);
  if (widths === undefined) return null;
  mark(cursor, '</release><byteorder>');
  cursor.little = takeBytes(cursor, 3).toString('latin1') === 'LSF';
  mark(cursor, '</byteorder><K>');
  const count = widths.release === 119 ? takeUint32(cursor) : takeUint16(cursor);
  mark(cursor, '</K><N>');
  const rows = widths.release === 117 ? takeUint32(cursor) : takeInt64(cursor);
  mark(cursor, '</N><label>');
  take(cursor, widths.release === 117 ? takeByte(cursor) : takeUint16(cursor));
  mark(cursor, '</label><timestamp>');
  take(cursor, takeByte(cursor));
  mark(cursor, '</timestamp></header><map>');
  const offsets = Array.from({ length: 14 }, () => takeInt64(cursor));
  const section = (index: number, tag: string): void => {
    cursor.at = 0;
    take(cursor, offsets[index] ?? -1);
    mark(cursor, tag);
  };
  const list = (index: number, tag: string, width: number): readonly string[] => {
    section(index, tag);
    return texts(cursor, count, width, widths);
  };
  section(2, '<variable_types>');
  // Bounds the number of variables before anything is made for each of them.
  take(cursor, count * 2);
  cursor.at -= count * 2;
  const types = Array.from({ length: count }, () => takeUint16(cursor));
  const names = list(3, '<varnames>', widths.name);
  const formats = list(5, '<formats>', widths.format);
  const sets = list(6, '<value_label_names>', widths.name);
  const labels = list(7, '<variable_labels>', widths.label);
  const variables = types.map((type, index) => ({
    type,
    name: names[index] ?? '',
    format: formats[index] ?? '',
    labelSet: sets[index] ?? '',
    label: labels[index] ?? '',
  }));
  const start = (index: number, tag: string): number => {
    section(index, tag);
    return cursor.at;
  };
  return {
    widths,
    rows,
    variables,
    data: start(9, '<data>'),
    strings: start(10, '<strls>'),
    labels: start(11, '<value_labels>'),
    cursor,
  };
}

/** Value labels by the name of their set; a value as it is written, missing ones among them. */
export function readLabels({
  cursor,
  labels,
  widths,
}: Dictionary): ReadonlyMap<string, ReadonlyMap<number, string>> {
  cursor.at = labels;
  const sets = new Map<string, ReadonlyMap<number, string>>();
  while (cursor.bytes.toString('latin1', cursor.at, cursor.at + 5) === '<lbl>') {
    take(cursor, 5);
    take(cursor, 4);
    const name = textOf(takeBytes(cursor, widths.name), widths);
    take(cursor, 3);
    sets.set(name, readTable(cursor, widths));
    mark(cursor, '</lbl>');
  }
  return sets;
}

function readTable(cursor: Cursor, widths: Widths): ReadonlyMap<number, string> {
  const count = takeInt32(cursor);
  const length = takeInt32(cursor);
  take(cursor, count * 8);
  cursor.at -= count * 8;
  const offsets = Array.from({ length: count }, () => takeInt32(cursor));
  const values = Array.from({ length: count }, () => takeInt32(cursor));
  const text = takeBytes(cursor, length);
  return new Map(
    values.map((value, index) => {
      const from = offsets[index] ?? 0;
      if (from < 0 || from > length) throw damaged(cursor.file);
      return [value, textOf(text.subarray(from), widths)];
    }),
  );
}

/**
 * The text up to its first zero byte. Stata 13 wrote in the code page of the machine; later ones, and other programs that
 * write its format, in UTF-8.
 */
export function textOf(bytes: Buffer, { release }: Widths): string {
  const end = bytes.indexOf(0);
  const text = end === -1 ? bytes : bytes.subarray(0, end);
  return release === 117 && !isUtf8(text) ? iconv.decode(text, 'windows-1252') : text.toString('utf8');
}

function texts(cursor: Cursor, count: number, width: number, widths: Widths): readonly string[] {
  take(cursor, count * width);
  cursor.at -= count * width;
  return Array.from({ length: count }, () => textOf(takeBytes(cursor, width), widths));
}

function mark(cursor: Cursor, tag: string): void {
  if (takeBytes(cursor, tag.length).toString('latin1') !== tag) throw damaged(cursor.file);
}
