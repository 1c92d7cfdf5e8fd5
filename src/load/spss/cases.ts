import { inflateSync } from 'node:zlib';
import { Faults, fault } from '../../fault.ts';
import { type Cursor, damaged, take, takeBytes, takeInt32, takeInt64 } from '../data/cursor.ts';
import { limits } from '../limits.ts';
import type { Dictionary } from './dictionary.ts';

/** Hands over the cases one by one, each in the same buffer. */
export type EachCase = (read: (values: Buffer) => void) => void;

/** The cases of a system file, and how many there can be at most. */
export interface Cases {
  readonly atMost: number;
  readonly each: EachCase;
}

/** No stream that zlib packs is unpacked to more than this many times its size. */
const mostPacked = 1032;

/** @throws Faults data-damaged, unpacked-too-large (while cases are read) */
export function casesOf(dictionary: Dictionary): Cases {
  const { compression, cursor, slots, cases } = dictionary;
  const left = cursor.bytes.length - cursor.at;
  const size = slots.length * 8;
  if (size === 0) throw damaged(cursor.file);
  const least = { none: size, bytecode: slots.length, zlib: slots.length / mostPacked }[compression];
  const atMost = Math.min(
    Math.ceil(left / least),
    cases < 0 ? Number.POSITIVE_INFINITY : cases,
    limits.dataRows + 1,
  );
  if (compression === 'none') return { atMost, each: (read) => eachPlain(dictionary, size, read) };
  return { atMost, each: (read) => eachPacked(dictionary, size, read) };
}

function eachPlain({ cursor, cases }: Dictionary, size: number, read: (values: Buffer) => void): void {
  const { bytes } = cursor;
  const count = cases < 0 ? Math.floor((bytes.length - cursor.at) / size) : cases;
  if (count * size > bytes.length - cursor.at) throw damaged(cursor.file);
  for (let index = 0; index < count; index++) {
    const at = cursor.at + index * size;
    read(bytes.subarray(at, at + size));
  }
}

const command = { skip: 0, end: 252, raw: 253, blanks: 254, missing: 255 } as const;

/**
 * Eight command bytes tell how the next eight slots are written: as a small number, as eight bytes that follow, as
 * blanks, or as missing.
 */
function eachPacked(dictionary: Dictionary, size: number, read: (values: Buffer) => void): void {
  const { cursor, cases, bias } = dictionary;
  const next = eightBytes(dictionary);
  const values = Buffer.alloc(size);
  const write = (code: number, at: number): void => {
    if (code === command.raw) values.set(next() ?? cutOff(cursor), at);
    else if (code === command.blanks) values.fill(32, at, at + 8);
    else writeDouble(cursor, values, at, code === command.missing ? -Number.MAX_VALUE : code - bias);
  };
  const enough = cases < 0 ? Number.POSITIVE_INFINITY : cases;
  let [filled, done] = [0, 0];
  for (const code of codesIn(next)) {
    if (code === command.end || done === enough) break;
    write(code, filled);
    filled = (filled + 8) % size;
    if (filled > 0) continue;
    read(values);
    done += 1;
  }
  // A file that ends within a case, or before the last one, was cut off.
  if (filled > 0 || (cases >= 0 && done < cases)) throw damaged(cursor.file);
}

/** The command bytes in their order, without those that say nothing. */
function* codesIn(next: () => Buffer | null): Generator<number> {
  for (let commands = next(); commands !== null; commands = next()) {
    // What was handed over may be left behind by reading on.
    for (const code of [...commands]) if (code !== command.skip) yield code;
  }
}

function writeDouble({ little }: Cursor, values: Buffer, at: number, value: number): void {
  if (little) values.writeDoubleLE(value, at);
  else values.writeDoubleBE(value, at);
}

function cutOff({ file }: Cursor): never {
  throw damaged(file);
}

/** The packed cases in steps of eight bytes; null at their end. */
function eightBytes(dictionary: Dictionary): () => Buffer | null {
  const { cursor } = dictionary;
  const next =
    dictionary.compression === 'zlib' ? blocks(cursor) : oneChunk(cursor.bytes.subarray(cursor.at));
  let chunk: Buffer = Buffer.alloc(0);
  let at = 0;
  return () => {
    while (at + 8 > chunk.length) {
      const more = next();
      if (more === null) return null;
      chunk = at < chunk.length ? Buffer.concat([chunk.subarray(at), more]) : more;
      at = 0;
    }
    at += 8;
    return chunk.subarray(at - 8, at);
  };
}

function oneChunk(bytes: Buffer): () => Buffer | null {
  let given = false;
  return () => {
    if (given) return null;
    given = true;
    return bytes;
  };
}

/** The blocks of a .zsav file, unpacked one at a time. */
function blocks(cursor: Cursor): () => Buffer | null {
  const { file, bytes, little } = cursor;
  const own: Cursor = { file, bytes, little, at: cursor.at };
  const start = takeInt64(own);
  const trailer: Cursor = { file, bytes, little, at: 0 };
  const end = takeInt64(own);
  take(trailer, end);
  take(trailer, 20);
  const count = takeInt32(trailer);
  if (start !== cursor.at || count < 0) throw damaged(file);
  let [index, unpacked] = [0, 0];
  return () => {
    if (index >= count) return null;
    index += 1;
    take(trailer, 8);
    const at = takeInt64(trailer);
    const size = takeInt32(trailer);
    const packed: Cursor = { file, bytes, little, at: 0 };
    take(packed, at);
    const block = takeBytes(packed, takeInt32(trailer));
    unpacked += size;
    if (size < 0) throw damaged(file);
    if (unpacked > limits.unpackedBytes)
      throw new Faults([fault('unpacked-too-large', { limit: limits.unpackedBytes / 1_000_000 }, { file })]);
    return inflated(block, size, file);
  };
}

function inflated(block: Buffer, size: number, file: string): Buffer {
  try {
    return inflateSync(block, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw damaged(file);
  }
}
