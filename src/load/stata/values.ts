import { damaged } from '../data/cursor.ts';
import { numberText, singleText } from '../data/number-text.ts';
import { dateText } from './dates.ts';
import { type Dictionary, textOf, type Variable } from './dictionary.ts';

/** How many bytes a variable takes in a row, and its value there as text. */
export interface Field {
  readonly width: number;
  readonly read: (at: number) => string;
}

export const stringMost = 2045;
const types = {
  longString: 32768,
  double: 65526,
  float: 65527,
  long: 65528,
  int: 65529,
  byte: 65530,
} as const;

/** The value from which whole numbers are missing: `.`, then `.a` to `.z`. */
const missingFrom = { byte: 101, int: 32741, long: 2_147_483_621 } as const;

/** The bits of the least missing number, and how far they are apart. */
const single = { from: 0x7f000000, step: 0x800 } as const;
const double = { from: 0x7fe00000, step: 0x100 } as const;

/** @throws Faults data-damaged for a type that is none */
export function fieldOf(dictionary: Dictionary, { type, format }: Variable, strings: LongStrings): Field {
  const { bytes, little, file } = dictionary.cursor;
  const shown = (value: number, text = numberText): string => dateText(value, format) ?? text(value);
  const whole = (value: number, from: number): string =>
    value >= from ? missingText(value - from) : shown(value);
  if (type <= stringMost)
    return { width: type, read: (at) => textOf(bytes.subarray(at, at + type), dictionary.widths).trimEnd() };
  switch (type) {
    case types.byte:
      return { width: 1, read: (at) => whole(bytes.readInt8(at), missingFrom.byte) };
    case types.int:
      return {
        width: 2,
        read: (at) => whole(little ? bytes.readInt16LE(at) : bytes.readInt16BE(at), missingFrom.int),
      };
    case types.long:
      return {
        width: 4,
        read: (at) => whole(little ? bytes.readInt32LE(at) : bytes.readInt32BE(at), missingFrom.long),
      };
    case types.float:
      return {
        width: 4,
        read: (at) => {
          const bits = little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
          if (isMissing(bits, single)) return missingText((bits - single.from) / single.step);
          return shown(little ? bytes.readFloatLE(at) : bytes.readFloatBE(at), singleText);
        },
      };
    case types.double:
      return {
        width: 8,
        read: (at) => {
          const bits = little ? bytes.readUInt32LE(at + 4) : bytes.readUInt32BE(at);
          if (isMissing(bits, double)) return missingText((bits - double.from) / double.step);
          return shown(little ? bytes.readDoubleLE(at) : bytes.readDoubleBE(at));
        },
      };
    case types.longString:
      return { width: 8, read: (at) => strings.at(at) };
    default:
      throw damaged(file);
  }
}

/** "" for `.`; ".a" to ".z" for those that have a reason. */
export function missingText(number: number): string {
  const rank = Math.floor(number);
  return rank >= 1 && rank <= 26 ? `.${String.fromCharCode(96 + rank)}` : '';
}

/** The code of a labelled value; null for `.`, which is empty anyway. */
export function labelCode(value: number): string | null {
  if (value < missingFrom.long) return numberText(value);
  return missingText(value - missingFrom.long) || null;
}

function isMissing(bits: number, { from, step }: { readonly from: number; readonly step: number }): boolean {
  return bits >= from && bits <= from + 26 * step;
}

/** Strings of any length, which stand behind the data and are referred to from there. */
export interface LongStrings {
  readonly at: (at: number) => string;
}
