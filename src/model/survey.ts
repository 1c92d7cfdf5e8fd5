import type { ResultId, Scope } from './id.ts';

/** The respondents of a study, one column a variable; row numbers agree across columns. What lies beside them. */
export interface Survey {
  /** By wave id. */
  readonly waves: ReadonlyMap<string, WaveData>;
  readonly population: readonly PopulationRecord[];
  readonly fieldwork: readonly FieldworkRecord[];
  /** What the report before has told, where the study names its ledger. */
  readonly earlier?: EarlierLedger;
}

/** Of each result of an earlier ledger the numbers that could be put together with today's. */
export type EarlierLedger = ReadonlyMap<ResultId, EarlierResult>;

export interface EarlierResult {
  readonly kind: string;
  readonly n: number;
  /** Null: held back, or no share. */
  readonly count: number | null;
  readonly value: number | null;
}

/** A row of population.csv. */
export interface PopulationRecord {
  readonly wave: string;
  readonly scope: Scope;
  readonly measure: string;
  /** Where the number is of one category: `group`, `subgroup` or a background variable, and what stands in its profile's id. */
  readonly part: { readonly variable: string; readonly category: string } | null;
  readonly value: number;
  readonly unit: string | null;
  readonly date: string | null;
  readonly source: string | null;
}

/** A row of fieldwork.csv: `value`, or `min` and `max`. */
export interface FieldworkRecord {
  readonly wave: string;
  readonly scope: Scope;
  readonly measure: string;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string | null;
  readonly source: string | null;
}

/** One theme of what a respondent answered openly, as a coder found it. */
export interface OpenAnswer {
  /** The respondent's row in the wave. */
  readonly row: number;
  readonly item: string;
  readonly tone: OpenTone;
  /** One of `study.openAnswers.themes`. */
  readonly theme: string;
  readonly text: string;
  /** Absent where there is none. */
  readonly personal?: readonly PersonalHit[];
}

/** The kinds of personal data that are looked for. */
export type PersonalKind = 'cpr' | 'phone' | 'email' | 'name';

/** Something in an open answer that could tell who gave it. */
export interface PersonalHit {
  readonly kind: PersonalKind;
  /** What was found, masked. */
  readonly found: string;
  readonly place: {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    /** The line, masked; null where the answer goes over several. */
    readonly source: string | null;
  };
}

/** Which side the answer takes; also used as a segment of ids. */
export const openTones = ['positive', 'middle', 'negative'] as const;
export type OpenTone = (typeof openTones)[number];

/** Per row a place in a list from 0, or -1; the wider one where the list is long. */
export type Codes = Int16Array | Int32Array;

/** How the respondents of a wave were drawn. */
export interface WaveDesign {
  /** Per row; NaN: none. */
  readonly weights: Float64Array;
  /** Per row, a number of its stratum from 0; all 0 where the study names no strata. */
  readonly strata: Int32Array;
  /** Per row, a number of its cluster from 0; null: everyone was drawn alone. */
  readonly clusters: Int32Array | null;
}

export interface WaveData {
  readonly wave: string;
  readonly n: number;
  /** Per row, the index into `study.groups`; -1: no group. */
  readonly group: Int16Array;
  /** Per row, the index into that group's `subgroups`; -1: none. */
  readonly subgroup: Int16Array;
  /** By id of an item with one answer; per row, the index into the scale's `answers`; -1: missing. */
  readonly answers: ReadonlyMap<string, Codes>;
  /** By id of a multiple-response item, for each of its answers; per row 1: ticked, 0: not, -1: no answer at all. */
  readonly ticks: ReadonlyMap<string, readonly Int16Array[]>;
  /** By background variable id; per row, the index into `categories`; -1: missing. */
  readonly categories: ReadonlyMap<string, Int16Array>;
  /** By id of a background variable or numeric item; per row, the value in its unit; NaN: missing. */
  readonly numbers: ReadonlyMap<string, Float64Array>;
  /** Null where the study has no weights. */
  readonly design: WaveDesign | null;
  /** In the order of the file. */
  readonly openAnswers: readonly OpenAnswer[];
}
