import { CsvError, parse } from 'csv-parse/sync';
import { type Fault, Faults, fault } from '../fault.ts';
import { type CsvBytes, placeOfField, placeOfOpenQuote } from './csv-place.ts';
import { limits } from './limits.ts';

/** Takes the fields of a record and the byte from which its start is found (`csv-place.ts`). */
export type TakeRow = (fields: readonly string[], record: number) => void;

/**
 * Hands over the records of a data file one by one, so that a file of a million rows never stands in memory as
 * objects. The first record is the header and is left out; so are empty lines and lines of nothing but delimiters.
 * @throws Faults quote-open, quote-misplaced, row-too-long, too-many-rows
 */
export function eachRow(csv: CsvBytes, take: TakeRow): void {
  let record = 0;
  let rows = -1;
  const onRecord = (fields: string[], context: { readonly bytes: number }): null => {
    if (!isBlank(fields)) {
      rows += 1;
      if (rows > limits.dataRows) throw tooManyRows(csv);
      if (rows > 0) take(fields, record);
    }
    record = context.bytes;
    return null;
  };
  try {
    parse(Buffer.from(csv.bytes.buffer, csv.bytes.byteOffset, csv.bytes.length), {
      ...options,
      delimiter: csv.delimiter,
      on_record: onRecord,
    });
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

function tooManyRows({ file }: CsvBytes): Faults {
  return new Faults([fault('too-many-rows', { file, limit: limits.dataRows }, { file })]);
}

function brokenRow(csv: CsvBytes, record: number, error: CsvError): Fault {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return fault('quote-open', {}, placeOfOpenQuote(csv, record));
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return fault('row-too-long', { limit: limits.rowBytes }, placeOfField(csv, record, 0));
  const field: unknown = Reflect.get(error, 'column');
  return fault('quote-misplaced', {}, placeOfField(csv, record, typeof field === 'number' ? field : 0));
}
