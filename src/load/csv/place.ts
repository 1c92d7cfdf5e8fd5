import type { Place } from '../../fault.ts';
import { untwisted } from './quotes.ts';

const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;

/** The bytes of a data file, without a byte order mark, and what parts its fields. */
export interface CsvBytes {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly delimiter: string;
  /** Whether `'` and `"` have changed places in the bytes; absent: they have not. */
  readonly twisted?: boolean;
}

/** Where a field of the record stands that begins at a byte; where the record lacks the field, its end. */
export function placeOfField(csv: CsvBytes, record: number, field: number): Place {
  return placeOf(csv, startOfField(csv, record, field));
}

/** Where the quote stands that is opened in a record and closed nowhere; else the record's start. */
export function placeOfOpenQuote(csv: CsvBytes, record: number): Place {
  let opened: number | null = null;
  for (let at = startOfRecord(csv.bytes, record); at < csv.bytes.length; at++)
    if (csv.bytes[at] === quote) opened = opened === null ? at : null;
  return placeOf(csv, opened ?? startOfRecord(csv.bytes, record));
}

/** The line on which a record begins, from 1. */
export function lineOfRecord(csv: CsvBytes, record: number): number {
  return linesBefore(csv.bytes, startOfRecord(csv.bytes, record)) + 1;
}

/** The first byte at or after another that does not end a line. */
export function startOfRecord(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isLineEnd(bytes[at])) at += 1;
  return at;
}

/** The end of the record that begins at a byte: the first line end that stands in no quotes. */
export function endOfRecord(bytes: Uint8Array, from: number): number {
  let quoted = false;
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] === quote) quoted = !quoted;
    if (isLineEnd(bytes[at]) && !quoted) return at;
  }
  return bytes.length;
}

function startOfField({ bytes, delimiter }: CsvBytes, record: number, field: number): number {
  const start = startOfRecord(bytes, record);
  const end = endOfRecord(bytes, start);
  const parting = delimiter.charCodeAt(0);
  let [left, quoted] = [field, false];
  for (let at = start; at < end; at++) {
    if (left === 0) return at;
    if (bytes[at] === quote) quoted = !quoted;
    if (bytes[at] === parting && !quoted) left -= 1;
  }
  return end;
}

function placeOf({ file, bytes, twisted = false }: CsvBytes, at: number): Place {
  let start = at;
  while (start > 0 && !isLineEnd(bytes[start - 1])) start -= 1;
  let end = at;
  while (end < bytes.length && !isLineEnd(bytes[end])) end += 1;
  const column = decoded(bytes.subarray(start, at)).length + 1;
  const text = decoded(bytes.subarray(start, end));
  const source = twisted ? untwisted(text) : text;
  return { file, line: linesBefore(bytes, start) + 1, column, source };
}

/** Lines end with LF, CR LF, or CR alone. */
function linesBefore(bytes: Uint8Array, end: number): number {
  let lines = 0;
  for (let at = 0; at < end; at++)
    if (bytes[at] === lineFeed || (bytes[at] === carriageReturn && bytes[at + 1] !== lineFeed)) lines += 1;
  return lines;
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === lineFeed || byte === carriageReturn;
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
