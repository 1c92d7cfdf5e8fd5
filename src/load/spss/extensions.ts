import { type Cursor, cursorOf, takeByte, takeBytes, takeInt32 } from '../data/cursor.ts';
import { limits } from '../limits.ts';
import type { Dictionary, Extension } from './dictionary.ts';
import type { Decode } from './encoding.ts';

/** The kinds of extension record that are read. */
export const kinds = {
  integers: 3,
  display: 11,
  longNames: 13,
  longStrings: 14,
  longLabels: 21,
  longMissing: 22,
} as const;

/** A whole number of an extension record, by its place; null where there is none. */
export function int32Of(dictionary: Dictionary, kind: number, index: number): number | null {
  const data = extension(dictionary, kind)?.data;
  if (data === undefined || data.length < index * 4 + 4) return null;
  return dictionary.cursor.little ? data.readInt32LE(index * 4) : data.readInt32BE(index * 4);
}

/** `NAME=value` by name, parted by tabs: long names, and the widths of very long strings. */
export function namedValues(
  dictionary: Dictionary,
  kind: number,
  decode: Decode,
): ReadonlyMap<string, string> {
  const data = extension(dictionary, kind)?.data;
  if (data === undefined) return new Map();
  const parts = decode(data)
    .split('\t')
    .filter((part) => part.includes('='));
  return new Map(
    parts.map((part): [string, string] => {
      const at = part.indexOf('=');
      return [part.slice(0, at).replaceAll('\0', '').toUpperCase(), part.slice(at + 1).replaceAll('\0', '')];
    }),
  );
}

/** Labels of the values of strings longer than eight bytes, by variable, with the value as text. */
export function longLabels(
  dictionary: Dictionary,
  decode: Decode,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const found = new Map<string, ReadonlyMap<string, string>>();
  eachEntry(dictionary, kinds.longLabels, (cursor) => {
    const name = decode(counted(cursor));
    takeInt32(cursor);
    const count = Math.min(takeInt32(cursor), limits.valueLabels);
    const labels = new Map<string, string>();
    for (let index = 0; index < count; index++) {
      const value = decode(counted(cursor));
      labels.set(value, decode(counted(cursor)));
    }
    found.set(name.toUpperCase(), labels);
  });
  return found;
}

/** Missing values of such strings, by variable. */
export function longMissing(dictionary: Dictionary, decode: Decode): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  eachEntry(dictionary, kinds.longMissing, (cursor) => {
    const name = decode(counted(cursor));
    const count = takeByte(cursor);
    const length = takeInt32(cursor);
    const values = Array.from({ length: count }, () => decode(takeBytes(cursor, length)));
    found.set(name.toUpperCase(), values);
  });
  return found;
}

function extension({ extensions }: Dictionary, kind: number): Extension | undefined {
  return extensions.find((one) => one.kind === kind);
}

function eachEntry(dictionary: Dictionary, kind: number, read: (cursor: Cursor) => void): void {
  const data = extension(dictionary, kind)?.data;
  if (data === undefined) return;
  const cursor = cursorOf(dictionary.cursor.file, data);
  cursor.little = dictionary.cursor.little;
  while (cursor.at < data.length) read(cursor);
}

function counted(cursor: Cursor): Buffer {
  return takeBytes(cursor, takeInt32(cursor));
}
