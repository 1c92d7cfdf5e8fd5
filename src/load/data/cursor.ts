import { Faults, fault } from '../../fault.ts';

/** A place in the bytes of a file, moved on by what is read there. */
export interface Cursor {
  readonly file: string;
  readonly bytes: Buffer;
  /** Whether the least byte of a number comes first. */
  little: boolean;
  at: number;
}

/** The start of a file's bytes. */
export function cursorOf(file: string, bytes: Uint8Array): Cursor {
  return { file, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), little: true, at: 0 };
}

/** What is thrown where a file is not what its format says: cut off, or changed. */
export function damaged(file: string): Faults {
  return new Faults([fault('data-damaged', {}, { file })]);
}

/** Moves on by some bytes and gives where they begin. @throws Faults data-damaged where the file has not so many */
export function take(cursor: Cursor, length: number): number {
  const { at, bytes } = cursor;
  if (!Number.isSafeInteger(length) || length < 0 || length > bytes.length - at) throw damaged(cursor.file);
  cursor.at = at + length;
  return at;
}

export function takeBytes(cursor: Cursor, length: number): Buffer {
  const at = take(cursor, length);
  return cursor.bytes.subarray(at, at + length);
}

export function takeByte(cursor: Cursor): number {
  return cursor.bytes.readUInt8(take(cursor, 1));
}

export function takeUint16(cursor: Cursor): number {
  const at = take(cursor, 2);
  return cursor.little ? cursor.bytes.readUInt16LE(at) : cursor.bytes.readUInt16BE(at);
}

export function takeInt32(cursor: Cursor): number {
  const at = take(cursor, 4);
  return cursor.little ? cursor.bytes.readInt32LE(at) : cursor.bytes.readInt32BE(at);
}

export function takeUint32(cursor: Cursor): number {
  return takeInt32(cursor) >>> 0;
}

/** A whole number of eight bytes, as far as numbers are exact. @throws Faults data-damaged above that */
export function takeInt64(cursor: Cursor): number {
  const at = take(cursor, 8);
  const value = Number(cursor.little ? cursor.bytes.readBigInt64LE(at) : cursor.bytes.readBigInt64BE(at));
  if (!Number.isSafeInteger(value)) throw damaged(cursor.file);
  return value;
}

export function takeDouble(cursor: Cursor): number {
  const at = take(cursor, 8);
  return cursor.little ? cursor.bytes.readDoubleLE(at) : cursor.bytes.readDoubleBE(at);
}
