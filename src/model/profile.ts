/** What stands in a column of a data file, whatever it means. */
export interface ColumnProfile {
  readonly name: string;
  readonly label: string | null;
  readonly type: 'number' | 'text' | 'date' | null;
  readonly measure: 'nominal' | 'ordinal' | 'scale' | null;
  /** Rows in which something stands that is not declared missing. */
  readonly n: number;
  readonly empty: number;
  /** Declared missing by the file or by how it is read: by code, with its label. */
  readonly missing: readonly CodeCount[];
  /** In the order of numbers, else of code units; null where there are too many to be codes. */
  readonly codes: readonly CodeCount[] | null;
  /** Labelled codes that stand nowhere. */
  readonly unused: readonly CodeCount[];
  /** How many values are unlike each other, as far as they were counted. */
  readonly distinct: number;
  /** Of the values that are numbers. */
  readonly numbers: NumbersProfile | null;
  /** Of a column of dates: the first and the last, as they are written. */
  readonly dates?: { readonly first: string; readonly last: string };
  /** What stands more than once in a column in which nearly all is unlike, such as ids; the first of many. */
  readonly repeated?: readonly CodeCount[];
  /** The length of the longest value. */
  readonly longest: number;
}

export interface CodeCount {
  readonly code: string;
  readonly label: string | null;
  readonly count: number;
}

export interface NumbersProfile {
  readonly count: number;
  readonly least: number;
  readonly greatest: number;
  readonly mean: number;
  /** Whether all of them are whole. */
  readonly whole: boolean;
  /** Those that seem to be codes for missing answers: 999, -9. */
  readonly missing: readonly CodeCount[];
  /** Those far outside the rest, which may be slips of the keyboard. */
  readonly far: readonly CodeCount[];
  /** What is no number where nineteen of twenty are, and where there are too many to be codes; the first of many. */
  readonly others?: readonly string[];
  /** Those below none that are neither; the first of many. */
  readonly negative: readonly CodeCount[];
}

/** A data file: how it was read, how many rows it has, and its columns. */
export interface DataProfile {
  readonly file: string;
  readonly rows: number;
  /** "csv", "; windows-1252", …: what was set or found out, by name. */
  readonly reading: Readonly<Record<string, string | number>>;
  readonly weight: string | null;
  /** The decimal sign that the numbers tell of, where nothing else does. */
  readonly decimal?: '.' | ',';
  /** Questions of several answers that the file declares; `counted` is what marks an answer as chosen. */
  readonly sets: readonly {
    readonly label: string | null;
    readonly columns: readonly string[];
    readonly counted: string | null;
  }[];
  readonly columns: readonly ColumnProfile[];
}
