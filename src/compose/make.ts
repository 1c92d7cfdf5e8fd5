/**
 * What makers of figures and tables are given and what they give back. A maker is pure: it reads the study and the
 * ledger, asks `Making` for every number that it shows, and returns texts and values, never geometry.
 */
import type { Fault } from '../fault.ts';
import type { Caption, Cell, Inline, Table } from '../model/document.ts';
import type { Drawing, Label } from '../model/drawing.ts';
import type { ResultId, Scope } from '../model/id.ts';
import type { AnyItem } from '../model/item.ts';
import type { Language } from '../model/language.ts';
import type { Ledger, Result } from '../model/result.ts';
import type { Study } from '../model/study.ts';

/** A result as it stands in a text. */
export type PrintInline = Extract<Inline, { type: 'print' }>;

/**
 * Which reading of a result is printed.
 * `share` "54 %" · `percent` "54" · `count`, `n` "1.240" · `mean`, `sd`, `median`, `effect`, `t`, `df` two decimals (df one) ·
 * `difference` "+0,15" · `size` "0,15" · `p` "0,041", "< 0,001" · `level` "5 %-niveau" · `low`, `high` as the value itself ·
 * `given` as study.yaml writes it · `roughly` a phrase for a share · `r` "−0,15" · `value` of a tally, the population, fieldwork or a
 * given number · `of` how many a tally is out of · `range` "40–50" · `min`, `q1`, `q3`, `max` of a spread · `place` of an item in a
 * rank · `points`, `points-size` this share less that of `minus`, or else the population's, in percentage points, with and without its sign · `mean-a` and the like: one side of a test ·
 * `chi-square` two decimals · `holm` a p corrected for the number of answers · `alpha` two decimals · `share-a`, `count-a` one side of the test of an answer ·
 * `threshold` "5 %", a level in a table · `adjusted-…`: the same at equal values of the controls.
 * Of a test, what a referee asks: `hedges` and its ends two decimals with sign, `detectable`, `superiority` two decimals, `family-holm`,
 * `family-bh` p corrected for the number of tests, `checks` of which `checks-agreeing` come to the same; of a multiplicity `of`, `value`,
 * `plain`, `count-holm`, `count-bh` numbers of tests, `chance` one decimal and `chance-round` none from one on; of a weighted mean `mean`, `deff` two decimals, `effective` a whole number; of a wave's weights
 * `least`, `most` one decimal, `trimmed`, `without`, `changed` whole numbers, `off` percentage points; of a response rate `rest`, those whose outcome is not told. `weighted-…`, `unweighted-…`: the same with weights, or without them.
 * Of a share, what it leaves out: `unknown` "15", respondents of the scope beyond its base · `outside`, `outside-percent`
 * "24", "22", those in the base of a numeric variable who stand in none of its classes.
 */
export type PrintForm =
  | 'share'
  | 'percent'
  | 'count'
  | 'n'
  | 'mean'
  | 'sd'
  | 'median'
  | 'points'
  | 'difference'
  | 'size'
  | 'p'
  | 'level'
  | 'low'
  | 'high'
  | 'effect'
  | 't'
  | 'df'
  | 'roughly'
  | 'given'
  | 'unknown'
  | 'outside'
  | 'outside-percent'
  | 'threshold'
  | 'r'
  | 'value'
  | 'of'
  | 'range'
  | 'min'
  | 'q1'
  | 'q3'
  | 'max'
  | 'place'
  | 'points-size'
  | 'chi-square'
  | 'holm'
  | 'alpha'
  | 'hedges'
  | 'hedges-low'
  | 'hedges-high'
  | 'detectable'
  | 'superiority'
  | 'family-holm'
  | 'family-bh'
  | 'checks'
  | 'checks-agreeing'
  | 'plain'
  | 'count-holm'
  | 'count-bh'
  | 'chance'
  | 'chance-round'
  | 'deff'
  | 'effective'
  | 'least'
  | 'most'
  | 'trimmed'
  | 'without'
  | 'changed'
  | 'rest'
  | 'off'
  | `${'weighted' | 'unweighted'}-${'share' | 'mean' | 'difference' | 'p' | 'low' | 'high'}`
  | `unweighted-${'n' | 'unknown' | 'count' | 'percent'}`
  | `${'n' | 'mean' | 'sd' | 'share' | 'count'}-${'a' | 'b'}`
  | `adjusted-${'n' | 'difference' | 'size' | 'se' | 't' | 'df' | 'p' | 'level' | 'threshold' | 'r-squared' | 'missing' | 'vif'}`;

export interface PrintOptions {
  /** `word` spells small whole numbers out. */
  readonly as?: 'word';
  /** "p = 0,041" rather than "0,041". */
  readonly named?: boolean;
  /** "72 måneder" rather than "72", where the study gives the unit. */
  readonly unit?: boolean;
  /** The item whose place in a rank is asked for. */
  readonly item?: string;
  /** The share that `points` takes away. */
  readonly minus?: ResultId;
}

/** What may be put into a phrase of the language file. */
export type PhraseValue =
  | string
  | number
  | boolean
  | null
  | Inline
  | readonly PhraseValue[]
  | { readonly [name: string]: PhraseValue };

/** What a maker may use. A number is registered as a print when the made figure or table stands in the document. */
export interface Making {
  readonly study: Study;
  readonly ledger: Ledger;
  readonly language: Language;
  /** Where the template that asks stands, unless its `wave=` and `scope=` say otherwise. */
  readonly wave: string;
  readonly scope: Scope;
  /** The `item=` of the call or of the loop; null: none. */
  readonly item: AnyItem | null;
  /** A result in a text. A result that is missing or has no value is reported and printed as a mark. */
  print(id: ResultId, form: PrintForm, options?: PrintOptions): PrintInline;
  /** The same for a drawing: `text` may be set in words around it, as `n = 186`; keep `print`. */
  label(id: ResultId, form: PrintForm, options?: PrintOptions): Label;
  /** The same as bare words, for text alternatives: no print is registered. */
  text(id: ResultId, form: PrintForm, options?: PrintOptions): string;
  /** The result, or null (reported) if the ledger does not hold it. Ask `ledger.get` where it may be missing. */
  result(id: ResultId): Result | null;
  /** `language.words[key]`; a missing word is reported. */
  word(key: string): string;
  /** `language.drawings[key]`, Handlebars over `values` (and study, wave, …) with every helper of the chapters. */
  phrase(key: string, values: Readonly<Record<string, PhraseValue>>): readonly Inline[];
  /** The same as bare words, for text alternatives and labels: its prints are not registered. */
  plain(key: string, values: Readonly<Record<string, PhraseValue>>): string;
  /** A fault at the template's place. */
  report(fault: Fault): void;
}

export type Note = Caption['notes'][number];

/** A figure without its number, anchor and finding, which the composer adds. */
export interface MadeFigure {
  /** `figure/<drawing>/<wave>/<scope>/<item>` */
  readonly id: string;
  readonly title: readonly Inline[];
  readonly subtitle: readonly Inline[] | null;
  readonly notes: readonly Note[];
  readonly drawing: Drawing;
  readonly alt: string;
}

/** A table without its number, anchor and finding. */
export interface MadeTable {
  /** `table/<kind>/<wave>/<scope>[/<item or variable>]` */
  readonly id: string;
  readonly title: readonly Inline[];
  readonly subtitle: readonly Inline[] | null;
  readonly notes: readonly Note[];
  readonly width: Table['width'];
  readonly columns: Table['columns'];
  readonly head: readonly (readonly Cell[])[];
  readonly rows: Table['rows'];
  readonly alt: string;
}

/** The named options of the call: `{{figure "stack" item="tilfredshed" scope="alle"}}`. */
export type MakingOptions = Readonly<Record<string, unknown>>;

/** Null: it cannot be made; the maker has reported why. */
export type FigureMaker = (making: Making, options: MakingOptions) => MadeFigure | null;
export type TableMaker = (making: Making, options: MakingOptions) => MadeTable | null;
