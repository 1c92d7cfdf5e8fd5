import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { type Fault, Faults, fault } from '../../fault.ts';
import type { DataEncoding } from '../../model/wave.ts';
import { withoutMark } from '../byte-order-mark.ts';
import { invalidUtf8At } from '../utf8.ts';

/** A text file as UTF-8 without byte order mark, how it was encoded, and what of that is a guess. */
export interface Decoded {
  readonly bytes: Uint8Array;
  readonly encoding: DataEncoding;
  readonly notes: readonly Fault[];
}

/**
 * Turns a text file into UTF-8. Its encoding is the study's, or else told by a byte order mark, by every other byte being
 * zero (UTF-16), by being valid UTF-8; what remains is taken for Windows-1252, which Excel writes.
 * @throws Faults data-not-utf8 where the study says UTF-8 and it is not; data-not-text
 */
export function decode(bytes: Uint8Array, asked: DataEncoding | undefined, file: string): Decoded {
  const encoding = asked ?? encodingOf(bytes);
  const text = inUtf8(bytes, encoding);
  if (encoding === 'utf-8' && !isUtf8(text))
    throw new Faults([fault('data-not-utf8', { file }, { file, ...invalidUtf8At(text) })]);
  if (text.subarray(0, 4096).includes(0)) throw new Faults([fault('data-not-text', {}, { file })]);
  const isGuess = asked === undefined && encoding === 'windows-1252';
  const notes = isGuess ? [guessed(text, bytes, encoding, file)] : [];
  return { bytes: text, encoding, notes };
}

function encodingOf(bytes: Uint8Array): DataEncoding {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'utf-16';
  if (zerosAt(bytes, 1) || zerosAt(bytes, 0)) return 'utf-16';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** Whether most of the first letters are written as two bytes, one of which is zero. */
function zerosAt(bytes: Uint8Array, offset: 0 | 1): boolean {
  const head = bytes.subarray(0, 200 - (200 % 2));
  if (head.length < 4) return false;
  let zeros = 0;
  for (let at = offset; at < head.length; at += 2) if (head[at] === 0) zeros += 1;
  return zeros > head.length / 2 / 1.5;
}

function inUtf8(bytes: Uint8Array, encoding: DataEncoding): Uint8Array {
  if (encoding === 'utf-8') return withoutMark(bytes);
  const name = encoding === 'utf-16' ? utf16Of(bytes) : encoding;
  return Buffer.from(iconv.decode(bytes, name), 'utf8');
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return zerosAt(bytes, 0) ? 'utf-16be' : 'utf-16le';
}

/** Points at the first letter that tells Windows-1252 from UTF-8, as it is read. */
function guessed(text: Uint8Array, bytes: Uint8Array, encoding: string, file: string): Fault {
  const at = invalidUtf8At(bytes);
  const source = lineOf(text, at.line);
  return fault(
    'encoding-guessed',
    { encoding, read: source.slice(Math.max(0, at.column - 11), at.column + 9) },
    {
      file,
      line: at.line,
      column: at.column,
      source,
    },
  );
}

function lineOf(text: Uint8Array, line: number): string {
  let start = 0;
  for (let number = 1; number < line; number++) start = text.indexOf(10, start) + 1;
  const end = text.indexOf(10, start);
  return new TextDecoder().decode(text.subarray(start, end === -1 ? text.length : end)).trimEnd();
}
