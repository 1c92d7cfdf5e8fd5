import {
  type Cursor,
  cursorOf,
  damaged,
  take,
  takeByte,
  takeBytes,
  takeDouble,
  takeInt32,
} from '../data/cursor.ts';
import { limits } from '../limits.ts';

/*
 * The format as it is described in the developers' guide of GNU PSPP, "System File Format". A case is a row of slots of
 * eight bytes: a number fills one, a string as many as it needs.
 */

/** The dictionary of a system file as it is written; all texts still bytes. */
export interface Dictionary {
  readonly compression: 'none' | 'bytecode' | 'zlib';
  /** -1 where the file does not know. */
  readonly cases: number;
  /** What is taken from numbers that are compressed to one byte. */
  readonly bias: number;
  /** The slot, from 1, of the variable that cases are weighted by; 0: none. */
  readonly weight: number;
  readonly slots: readonly Slot[];
  readonly labels: readonly LabelSet[];
  readonly extensions: readonly Extension[];
  /** Where the cases begin. */
  readonly cursor: Cursor;
}

/** A variable record. */
export interface Slot {
  /** 0: a number; above: a string of this width; -1: goes on from the slot before. */
  readonly width: number;
  readonly name: Buffer;
  readonly label: Buffer | null;
  /** The kind of print format, by its number. */
  readonly format: number;
  readonly missing: readonly Buffer[];
  /** Whether the first two missing values are the bounds of a range. */
  readonly missingRange: boolean;
}

/** Labels of values, and the slots (from 1) that have them. */
export interface LabelSet {
  readonly labels: readonly { readonly value: Buffer; readonly label: Buffer }[];
  readonly slots: readonly number[];
}

/** What later versions of the format added, by number. */
export interface Extension {
  readonly kind: number;
  readonly size: number;
  readonly data: Buffer;
}

/** @throws Faults data-damaged */
export function readDictionary(file: string, bytes: Uint8Array): Dictionary {
  const cursor = cursorOf(file, bytes);
  take(cursor, 64);
  const layout = takeInt32(cursor);
  cursor.little = layout === 2 || layout === 3;
  take(cursor, 4);
  const compression = (['none', 'bytecode', 'zlib'] as const)[takeInt32(cursor)];
  const weight = takeInt32(cursor);
  const cases = takeInt32(cursor);
  const bias = takeDouble(cursor);
  take(cursor, 84);
  if (compression === undefined) throw damaged(file);
  return { compression, weight, cases, bias, ...readRecords(cursor), cursor };
}

function readRecords(cursor: Cursor): Pick<Dictionary, 'slots' | 'labels' | 'extensions'> {
  const slots: Slot[] = [];
  const labels: LabelSet[] = [];
  const extensions: Extension[] = [];
  for (let kind = takeInt32(cursor); kind !== 999; kind = takeInt32(cursor)) {
    if (kind === 2) slots.push(readSlot(cursor));
    else if (kind === 3) labels.push(readLabels(cursor));
    else if (kind === 6) take(cursor, counted(cursor, 80));
    else if (kind === 7) extensions.push(readExtension(cursor));
    else throw damaged(cursor.file);
  }
  take(cursor, 4);
  return { slots, labels, extensions };
}

function readSlot(cursor: Cursor): Slot {
  const width = takeInt32(cursor);
  const labelled = takeInt32(cursor) === 1;
  const missing = takeInt32(cursor);
  const format = (takeInt32(cursor) >> 16) & 0xff;
  take(cursor, 4);
  const name = takeBytes(cursor, 8);
  const label = labelled ? padded(cursor, takeInt32(cursor), 4) : null;
  if (Math.abs(missing) > 3 || width > 255) throw damaged(cursor.file);
  const values = Array.from({ length: Math.abs(missing) }, () => takeBytes(cursor, 8));
  return { width, name, label, format, missing: values, missingRange: missing < 0 };
}

function readLabels(cursor: Cursor): LabelSet {
  const count = takeInt32(cursor);
  if (count < 0 || count > limits.valueLabels) throw damaged(cursor.file);
  const labels = Array.from({ length: count }, () => {
    const value = takeBytes(cursor, 8);
    const length = takeByte(cursor);
    const label = takeBytes(cursor, length);
    take(cursor, (8 - ((length + 1) % 8)) % 8);
    return { value, label };
  });
  if (takeInt32(cursor) !== 4) throw damaged(cursor.file);
  const length = counted(cursor, 4) / 4;
  return { labels, slots: Array.from({ length }, () => takeInt32(cursor)) };
}

function readExtension(cursor: Cursor): Extension {
  const kind = takeInt32(cursor);
  const size = takeInt32(cursor);
  const count = takeInt32(cursor);
  if (size < 0 || count < 0) throw damaged(cursor.file);
  return { kind, size, data: takeBytes(cursor, size * count) };
}

/** A count and how many bytes so many things take. */
function counted(cursor: Cursor, size: number): number {
  const count = takeInt32(cursor);
  if (count < 0 || count * size > cursor.bytes.length) throw damaged(cursor.file);
  return count * size;
}

function padded(cursor: Cursor, length: number, to: number): Buffer {
  const text = takeBytes(cursor, length);
  take(cursor, (to - (length % to)) % to);
  return text;
}
