import { Faults, fault, type Place } from '../../fault.ts';
import { columnNames } from '../data/column-names.ts';
import { type HeaderRows, headerRows } from '../data/header-rows.ts';
import { bareColumn, type DataSource, type WantedData } from '../data/source.ts';
import { limits } from '../limits.ts';
import { decode } from './decode.ts';
import { fieldsOf, splitHeader } from './delimiter.ts';
import { type CsvBytes, endOfRecord, lineOfRecord, placeOfField, startOfRecord } from './place.ts';
import { quoted, untwisted } from './quotes.ts';
import { refuseOtherDelimiter, refuseRows } from './row-length.ts';
import { eachRow } from './rows.ts';
import { refuseTitle } from './title.ts';

/**
 * Opens a text file whose fields are parted by a delimiter: what the study does not set is found out.
 * @throws Faults data-empty, data-not-text, data-not-utf8, delimiter-changes
 */
export function openCsv(raw: Uint8Array, { file, options, columns: wanted }: WantedData): DataSource {
  const { bytes: text, encoding, notes } = decode(raw, options.encoding, file);
  const { bytes, quote, twisted, notes: quoteNotes } = quoted(text, options.quote, file);
  const told = (field: string): string => (twisted ? untwisted(field) : field);
  const top = topOf(bytes, file);
  const inFile = wanted.map(told);
  const { delimiter, columns: first } = splitHeader(
    top.header,
    top.below,
    inFile,
    options.delimiter ?? top.told,
  );
  const csv = { file, bytes, delimiter, twisted };
  // Where a study names columns, they have to stand below the title.
  const mayBeBelow =
    inFile.length === 0 || top.below.some((line) => inFile.some((name) => line.includes(name)));
  if (mayBeBelow && options.delimiter === undefined && !first.some((name) => inFile.includes(name)))
    refuseTitle(top.header, top.below, headerPlace(csv, { ...top, header: told(top.header) }, null));
  const second = fieldsOf(top.below[0] ?? '', delimiter);
  const header = headerRows(first.map(told), second.map(told), options.header ?? null);
  const named = columnNames(header.names, file);
  if (header.rows === 1) refuseOtherDelimiter(csv, first.length, top.start);
  const columns = named.names.map((name, index) => bareColumn(name, header.labels[index] ?? null));
  return {
    file,
    columns,
    atMost: lineEnds(bytes) + 1,
    reading: {
      format: 'csv',
      encoding,
      delimiter,
      ...(quote === '"' ? {} : { quote }),
      decimal: options.decimal ?? null,
      headerRows: header.rows,
      sheet: null,
      range: null,
    },
    weight: null,
    sets: [],
    notes: [...notes, ...quoteNotes, ...headerNotes(header, options.header, csv, top.start), ...named.notes],
    eachRow: (take, list) => {
      const refuseRow = refuseRows(csv, columns.length, list);
      eachRow(csv, top.rowsBefore + header.rows, (fields, record) => {
        if (fields.length !== columns.length) refuseRow(fields.length, record);
        else take(twisted ? fields.map(untwisted) : fields, record);
      });
    },
    place: (record, column) => placeOfField(csv, record, column),
    rowNumber: (record) => lineOfRecord(csv, record),
    header: (name) => headerPlace(csv, { ...top, header: told(top.header) }, name),
  };
}

/** What stands above the rows. */
interface Top {
  /** The byte at which the header begins. */
  readonly start: number;
  readonly header: string;
  /** The first lines below it. */
  readonly below: readonly string[];
  /** The delimiter, where the first line is `sep=;`, which Excel writes and reads. */
  readonly told: string | undefined;
  /** How many records stand above the header. */
  readonly rowsBefore: number;
}

function topOf(bytes: Uint8Array, file: string): Top {
  const begin = startOfRecord(bytes, 0);
  const line = recordAt(bytes, begin, file);
  const told = /^sep=([;,|\t])$/i.exec(line.trim() === 'sep=' ? 'sep=\t' : line)?.[1];
  const start = told === undefined ? begin : startOfRecord(bytes, endOfRecord(bytes, begin));
  const header = recordAt(bytes, start, file);
  if (header.trim() === '') throw new Faults([fault('data-empty', { file }, { file })]);
  return {
    start,
    header,
    below: recordsBelow(bytes, start, file),
    told,
    rowsBefore: told === undefined ? 0 : 1,
  };
}

/** So many lines tell what parts their fields. */
const mostBelow = 20;

function recordsBelow(bytes: Uint8Array, header: number, file: string): readonly string[] {
  const found: string[] = [];
  let at = startOfRecord(bytes, endOfRecord(bytes, header));
  while (found.length < mostBelow && at < bytes.length) {
    found.push(recordAt(bytes, at, file));
    at = startOfRecord(bytes, endOfRecord(bytes, at));
  }
  return found;
}

/** @throws Faults row-too-long, before anything is made of the line */
function recordAt(bytes: Uint8Array, start: number, file: string): string {
  const end = endOfRecord(bytes, start);
  if (end - start > limits.rowBytes) {
    const line = lineOfRecord({ file, bytes, delimiter: ',' }, start);
    throw new Faults([fault('row-too-long', { limit: limits.rowBytes }, { file, line, column: 1 })]);
  }
  return new TextDecoder().decode(bytes.subarray(start, end));
}

function headerNotes(header: HeaderRows, asked: number | undefined, csv: CsvBytes, start: number) {
  if (header.rows === 1 || asked !== undefined) return [];
  return [fault('header-guessed', { rows: header.rows }, placeOfField(csv, start, 0))];
}

function headerPlace(csv: CsvBytes, { start, header }: Top, name: string | null): Place {
  const line = lineOfRecord(csv, start);
  const at = name === null ? -1 : header.indexOf(name);
  return { file: csv.file, line, column: Math.max(1, at + 1), source: header };
}

/** How many bytes end a line: at least as many as there are rows. */
function lineEnds(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 10 || bytes[at] === 13) count += 1;
  return count;
}
