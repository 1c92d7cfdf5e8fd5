import { CsvError, parse } from 'csv-parse/sync';
import { type Fault, Faults, fault } from '../../fault.ts';
import { limits } from '../limits.ts';
import { type CsvBytes, placeOfField, placeOfOpenQuote } from './place.ts';

/** Takes the fields of a record and the byte from which its start is found (`place.ts`). */
export type TakeRow = (fields: readonly string[], record: number) => void;

/**
 * Hands over the records of a data file one by one, so that a file of a million rows never stands in memory as
 * objects: its fields, and the byte from which its start is found (`place.ts`). Left out are the header, empty lines and
 * lines of nothing but delimiters.
 * @param above how many records stand above the rows
 * @throws Faults quote-open, quote-misplaced, row-too-long, too-many-rows
 */
export function eachRow(csv: CsvBytes, above: number, take: TakeRow): void {
  let rows = -above;
  const counted = (fields: readonly string[], record: number): void => {
    if (isBlank(fields)) return;
    rows += 1;
    if (rows > limits.dataRows) throw tooManyRows(csv, record);
    if (rows > 0) take(fields, record);
  };
  if (isPlain(csv.bytes)) eachPlainRecord(csv, counted);
  else eachQuotedRecord(csv, counted);
}

/** Files in which every line is a record: the parser, which looks at every byte on its own, takes thrice the time. */
function eachPlainRecord({ file, bytes, delimiter }: CsvBytes, take: TakeRow): void {
  const buffer = bufferOf(bytes);
  for (let start = 0; start < buffer.length; ) {
    const found = buffer.indexOf(lineFeed, start);
    const next = found === -1 ? buffer.length : found;
    const end = buffer[next - 1] === carriageReturn ? next - 1 : next;
    if (end - start > limits.rowBytes) {
      const place = placeOfField({ file, bytes, delimiter }, start, 0);
      throw new Faults([fault('row-too-long', { limit: limits.rowBytes }, place)]);
    }
    if (end > start) take(buffer.toString('utf8', start, end).split(delimiter), start);
    start = next + 1;
  }
}

/** Whether a file has no quotes, and no carriage return that ends a line alone. */
function isPlain(bytes: Uint8Array): boolean {
  const buffer = bufferOf(bytes);
  if (buffer.includes(quote)) return false;
  let at = buffer.indexOf(carriageReturn);
  while (at !== -1) {
    if (buffer[at + 1] !== lineFeed) return false;
    at = buffer.indexOf(carriageReturn, at + 1);
  }
  return true;
}

const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

function eachQuotedRecord(csv: CsvBytes, take: TakeRow): void {
  let record = 0;
  const onRecord = (fields: string[], context: { readonly bytes: number }): null => {
    take(fields, record);
    record = context.bytes;
    return null;
  };
  try {
    parse(bufferOf(csv.bytes), { ...options, delimiter: csv.delimiter, on_record: onRecord });
  } catch (error) {
    if (error instanceof CsvError) throw new Faults([brokenRow(csv, record, error)]);
    throw error;
  }
}

const options = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  skip_empty_lines: true,
  max_record_size: limits.rowBytes,
};

function isBlank(fields: readonly string[]): boolean {
  return fields[0] === '' && fields.every((field) => field === '');
}

function tooManyRows(csv: CsvBytes, record: number): Faults {
  const values = { file: csv.file, limit: limits.dataRows };
  return new Faults([fault('too-many-rows', values, placeOfField(csv, record, 0))]);
}

function brokenRow(csv: CsvBytes, record: number, error: CsvError): Fault {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return fault('quote-open', {}, placeOfOpenQuote(csv, record));
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return fault('row-too-long', { limit: limits.rowBytes }, placeOfField(csv, record, 0));
  const field: unknown = Reflect.get(error, 'column');
  return fault('quote-misplaced', {}, placeOfField(csv, record, typeof field === 'number' ? field : 0));
}
