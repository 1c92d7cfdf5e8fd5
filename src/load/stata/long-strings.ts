import { type Cursor, damaged, take, takeByte, takeBytes, takeInt64, takeUint32 } from '../data/cursor.ts';
import { type Dictionary, textOf } from './dictionary.ts';
import type { LongStrings } from './values.ts';

/** The long strings of a file, by variable and observation. @throws Faults data-damaged */
export function longStrings(dictionary: Dictionary): LongStrings {
  const { cursor, strings, widths } = dictionary;
  const found = new Map<string, Buffer>();
  cursor.at = strings;
  while (cursor.bytes.toString('latin1', cursor.at, cursor.at + 3) === 'GSO') {
    take(cursor, 3);
    const variable = takeUint32(cursor);
    const observation = widths.release === 117 ? takeUint32(cursor) : takeInt64(cursor);
    takeByte(cursor);
    found.set(`${variable} ${observation}`, takeBytes(cursor, takeUint32(cursor)));
  }
  return {
    at: (at) => {
      const keys = firstBytes[widths.release].map((first) => keyAt(cursor, at, first));
      if (keys[0] === '0 0') return '';
      const bytes = keys.map((key) => found.get(key)).find((one) => one !== undefined);
      if (bytes === undefined) throw damaged(cursor.file);
      return textOf(bytes, widths).trimEnd();
    },
  };
}

/**
 * Eight bytes name variable and observation: so many of them the variable. Release 119 has three, but ReadStat, which
 * haven in R writes with, keeps to the two of release 118.
 */
const firstBytes: Readonly<Record<117 | 118 | 119, readonly number[]>> = { 117: [4], 118: [2], 119: [3, 2] };

function keyAt({ bytes, little }: Cursor, at: number, first: number): string {
  const variable = little ? bytes.readUIntLE(at, first) : bytes.readUIntBE(at, first);
  const length = 8 - first;
  const from = at + first;
  return `${variable} ${little ? bytes.readUIntLE(from, length) : bytes.readUIntBE(from, length)}`;
}
