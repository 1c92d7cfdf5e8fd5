import type { Fault, Place } from '../../fault.ts';
import type { ReadingOptions } from '../../model/wave.ts';
import type { Listing } from '../listing.ts';

/** A data file, and what the study says of it. */
export interface WantedData {
  /** Relative to the folder. */
  readonly file: string;
  readonly options: ReadingOptions;
  /** Columns that are to be there; none where nothing is known of the file yet. */
  readonly columns: readonly string[];
}

/**
 * What any data file gives, whatever its format: its columns, and its rows one by one as texts, so that a file of a
 * million rows never stands in memory as objects. A number is written with a decimal point and without exponent, a date
 * as ISO writes it; what is empty, or missing without a reason, is an empty text.
 */
export interface DataSource {
  readonly file: string;
  readonly columns: readonly DataColumn[];
  /** No more rows than this can come. */
  readonly atMost: number;
  /** How it was read: what the study set, and what was found out. */
  readonly reading: Reading;
  /** The column that the file itself says its rows are weighted by. */
  readonly weight: string | null;
  readonly sets: readonly ResponseSet[];
  /** What was guessed and may be wrong, for the user to know. */
  readonly notes: readonly Fault[];
  /**
   * Hands over the rows, each with as many fields as there are columns; a row of another length goes to the listing.
   * @throws Faults what makes the rest of the file unreadable
   */
  readonly eachRow: (take: TakeRow, list: Listing) => void;
  /** Where a field stands. */
  readonly place: (record: number, column: number) => Place;
  /** The number by which a person finds a row in the file: the line, or the row of the sheet. */
  readonly rowNumber: (record: number) => number;
  /** Where the columns are named, and, where `name` is one of them, where that stands. */
  readonly header: (name: string | null) => Place;
}

/** Takes the fields of a row, and what its place is found by. */
export type TakeRow = (fields: readonly string[], record: number) => void;

export interface DataColumn {
  /** Unlike all others: of two columns of the same name each gets its number behind it, `q1 (2)`. */
  readonly name: string;
  /** What the column holds, in words: the wording of a question, as a rule. */
  readonly label: string | null;
  /** Null where the format does not say, as in CSV. */
  readonly type: 'number' | 'text' | 'date' | null;
  readonly measure: 'nominal' | 'ordinal' | 'scale' | null;
  /** By code as it stands in the rows. */
  readonly valueLabels: ReadonlyMap<string, string>;
  /** What the file declares to be no answer; its label, if any, is the reason. */
  readonly missing: DeclaredMissing;
}

/** Codes, and ranges of numbers, both bounds in. */
export interface DeclaredMissing {
  readonly codes: readonly string[];
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

/** Columns that are the answers to one question of which several could be chosen. */
export interface ResponseSet {
  readonly label: string | null;
  readonly columns: readonly string[];
  /** What stands in a column whose answer was chosen; null: each column holds one of the answers chosen. */
  readonly counted: string | null;
}

/** The way in which a file was read. Null: of no concern to its format. */
export interface Reading {
  readonly format: DataFormat;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** Absent where it is the usual one, or of no concern. */
  readonly quote?: "'";
  readonly decimal: '.' | ',' | null;
  readonly headerRows: number | null;
  readonly sheet: string | null;
  readonly range: string | null;
  /** The sheet that says what columns and codes mean; absent where there is none. */
  readonly codebook?: string;
}

export type DataFormat = 'csv' | 'xlsx' | 'spss' | 'stata' | 'parquet';

/** Whether a column declares a code to be no answer. */
export function isDeclaredMissing({ missing }: DataColumn, code: string): boolean {
  if (missing.codes.includes(code)) return true;
  if (missing.ranges.length === 0 || code === '') return false;
  const number = Number(code);
  return missing.ranges.some(([from, to]) => number >= from && number <= to);
}

/** A column of which the file says no more than its name. */
export function bareColumn(name: string, label: string | null = null): DataColumn {
  return { name, label, type: null, measure: null, valueLabels: new Map(), missing: noneMissing };
}

const noneMissing: DeclaredMissing = { codes: [], ranges: [] };
