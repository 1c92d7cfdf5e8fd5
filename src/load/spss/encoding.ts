import iconv from 'iconv-lite';
import type { Dictionary } from './dictionary.ts';

/** Turns the bytes of a text into the text, without the blanks that fill it up. */
export type Decode = (bytes: Buffer) => string;

/** The encoding in which a system file says that its texts are, by name or by code page; Windows-1252 where it does not say. */
export function encodingOf(dictionary: Dictionary, page: number | null): string {
  const named = dictionary.extensions
    .find(({ kind }) => kind === 20)
    ?.data.toString('latin1')
    .trim();
  if (named !== undefined && iconv.encodingExists(named)) return named;
  if (page === 65001) return 'utf-8';
  return page !== null && page > 400 && iconv.encodingExists(`cp${page}`) ? `cp${page}` : 'windows-1252';
}

export function decoderOf(encoding: string): Decode {
  if (/^utf-?8$/i.test(encoding)) return (bytes) => trimmed(bytes).toString('utf8');
  return (bytes) => iconv.decode(trimmed(bytes), encoding).trimEnd();
}

function trimmed(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 32 || bytes[end - 1] === 0)) end -= 1;
  return end === bytes.length ? bytes : bytes.subarray(0, end);
}
