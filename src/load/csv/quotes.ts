import { type Fault, fault } from '../../fault.ts';

/** What may stand around a field that holds a delimiter or a line end. */
export type Quote = '"' | "'";

/** Text whose quotes are `"`, and what of that is a guess. */
export interface Quoted {
  readonly bytes: Uint8Array;
  readonly quote: Quote;
  /** Whether `'` and `"` have changed places: `untwisted` puts them back. */
  readonly twisted: boolean;
  readonly notes: readonly Fault[];
}

/** So many bytes are looked at to see what the quotes are. */
const sample = 20_000;

/**
 * Text whose fields stand in `'` as one whose fields stand in `"`: both signs change places, so that every byte stays where
 * it is and one parser reads both. Unless the study says which, it is `'` where fields begin and end with it and none does
 * with `"`.
 */
export function quoted(bytes: Uint8Array, asked: Quote | undefined, file: string): Quoted {
  const quote = asked ?? quoteOf(bytes);
  if (quote === '"') return { bytes, quote, twisted: false, notes: [] };
  const notes = asked === undefined ? [fault('quote-guessed', { quote }, { file })] : [];
  return { bytes: bytes.map(otherByte), quote, twisted: true, notes };
}

/** A text with `'` and `"` in each other's places. */
export function untwisted(text: string): string {
  return text.replace(/["']/g, (sign) => (sign === '"' ? "'" : '"'));
}

function otherByte(byte: number): number {
  if (byte === 34) return 39;
  return byte === 39 ? 34 : byte;
}

function quoteOf(bytes: Uint8Array): Quote {
  // As Latin text a byte is a sign; quotes and delimiters are the same in UTF-8.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, sample)).toString('latin1');
  if (!text.includes("'")) return '"';
  const inDouble = /(?<=^|[,;\t|\r\n])"(?:[^"]|"")*"(?=[,;\t|\r\n]|$)/.test(text);
  const inSingle = text.match(/(?<=^|[,;\t|\r\n])'(?:[^'\r\n]|'')*'(?=[,;\t|\r\n]|$)/g) ?? [];
  return !inDouble && inSingle.length >= 2 ? "'" : '"';
}
