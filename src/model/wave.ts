/** One round of a survey. */
export interface Wave {
  readonly id: string;
  readonly label: string;
  /** The data file, relative to the study folder. */
  readonly data: string;
  /** How the file is to be read; absent where all of that is left to be found out. */
  readonly reading?: ReadingOptions;
  /** When the respondents were asked, in words: "september og oktober 2020". */
  readonly period: string | null;
  /** Ids of the groups that were asked: all of them, unless the study says otherwise. */
  readonly groups: readonly string[];
  /** Numbers of the population and of the interviewing, relative to the study folder; several waves may share a file. */
  readonly population: string | null;
  readonly fieldwork: string | null;
}

/** What a study may set of how a data file is read. */
export interface ReadingOptions {
  readonly delimiter?: string;
  /** What stands around fields that hold a delimiter. */
  readonly quote?: '"' | "'";
  readonly encoding?: DataEncoding;
  readonly decimal?: '.' | ',';
  /** Rows that name the columns. */
  readonly header?: 1 | 2;
  readonly sheet?: string;
  /** Cells of the sheet, header included: "B3:K500". */
  readonly range?: string;
  /** What stands for an empty field: "NA". */
  readonly missing?: readonly string[];
  /** Where waves share a file: which of its rows are of this one. */
  readonly rows?: RowsOfWave;
}

/** The rows in which a column has a value. */
export interface RowsOfWave {
  readonly column: string;
  readonly value: string;
}

export const dataEncodings = [
  'utf-8',
  'utf-16',
  'windows-1252',
  'iso-8859-1',
  'iso-8859-15',
  'macintosh',
] as const;
export type DataEncoding = (typeof dataEncodings)[number];

/** The columns that tell who a row is and where it belongs. */
export interface Columns {
  /** Null where each row is a respondent of its own, without a number. */
  readonly respondent: string | null;
  readonly group: string | null;
  readonly subgroup: string | null;
}

/** How a group is spoken of: "beboere i tårnblokke", "beboerne i tårnblokke", …, "Tårnblok". */
export interface Labels {
  readonly plural: string;
  readonly definite: string;
  readonly genitive: string;
  readonly short: string;
}
