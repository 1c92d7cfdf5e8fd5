import type { Scope } from './id.ts';

/** The languages that a publication can be written in. */
export type LanguageCode = 'da' | 'en';

/** A study as study.yaml defines it: complete (every default filled in) and checked against itself. */
export interface Study {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly language: LanguageCode;
  /** What is made of it where the user names nothing else; absent: a report. */
  readonly publication?: string;
  readonly publisher: string;
  readonly authors: readonly string[];
  /** The only date of a build: ISO, `2026-11-22`. */
  readonly published: string;
  /** What the source line under a figure or table says of the answers, whole and with its full stop. */
  readonly source: string;
  /** The same of the questions, where they come from elsewhere than the answers. */
  readonly questionsSource: string;
  /** Said on the cover, in the colophon, in every footer where the answers are not respondents' own. */
  readonly notice: Notice | null;
  readonly contact: string | null;
  readonly isbn: string | null;
  readonly rights: string | null;
  /** How the scope `alle` is spoken of. */
  readonly everyone: Labels;
  /** In time order; the last one is the wave that the publication is about. */
  readonly waves: readonly Wave[];
  readonly columns: Columns;
  readonly groups: readonly Group[];
  readonly scales: readonly Scale[];
  /** Questions with one answer on a scale, in the order of the report. */
  readonly items: readonly Item[];
  /** All other items, in the order of the report: they have no scale, or no answers of their own. */
  readonly others: readonly OtherItem[];
  readonly background: readonly BackgroundVariable[];
  readonly tests: TestRules;
  /** `parts`: a combined share is the sum of its rounded parts; `counts`: rounded from its own count. */
  readonly rounding: 'parts' | 'counts';
  readonly given: readonly Given[];
  readonly openAnswers: OpenAnswers | null;
  readonly weights: Weights | null;
  /** Null: every number is told. */
  readonly disclosure: Disclosure | null;
  /** A file of names that no printed answer or text may hold, a name a line; null: none is given. */
  readonly names: string | null;
}

/** Which numbers are held back, so that nobody is recognised in them. docs/disclosure.md says against whom. */
export interface Disclosure {
  /** Nothing is told of what fewer respondents than this answered or are. */
  readonly base: number;
  /** No count from 1 to one less is told, nor anything that it follows from. */
  readonly cell: number;
  /** Whether "don't know" is an answer that is to be protected too. */
  readonly dontKnow: 'protected' | 'shown';
  /** The ledger.json of the report before, relative to the study folder; null: none is given. */
  readonly earlier: string | null;
}

/** How respondents are made to stand for the population: as they were drawn, and as it is known to be composed. */
export interface Weights {
  /** How many of the population a respondent stands for, in any unit; null: all for the same number. */
  readonly column: string | null;
  /** What the population was divided into before it was drawn from; null: nothing. */
  readonly strata: string | null;
  /** Who was drawn together; null: everyone was drawn alone. */
  readonly cluster: string | null;
  /**
   * What of the population weights are fitted to: one margin by post-stratification, several by raking. Empty: nothing. Null:
   * to every variable of which the population of everybody is known.
   */
  readonly margins: readonly Margin[] | null;
  readonly trim: Trim | null;
  /** Which numbers the report prints; `both`: unweighted, and beside them weighted in its appendix. */
  readonly print: 'unweighted' | 'weighted' | 'both';
  readonly place: WrittenAt;
}

/** A variable to whose distribution in the population weights are fitted. */
export interface Margin {
  /** `group`, `subgroup` or a background variable. */
  readonly variable: string;
  /** Whether the variable is known, and fitted, in each group by itself. */
  readonly inGroups: boolean;
  /** Categories that count as one, as they stand in population.csv. */
  readonly collapse: readonly (readonly string[])[];
  readonly place: WrittenAt;
}

/** Weights beyond these multiples of their mean or median are cut back, and what is cut off is shared out to all others. */
export interface Trim {
  readonly low: number;
  readonly high: number;
  readonly of: 'mean' | 'median';
}

/** Where something stands in a file of the study. */
export interface WrittenAt {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly source?: string;
}

/** Open answers, as somebody coded them. */
export interface OpenAnswers {
  /** Relative to the study folder. */
  readonly data: string;
  /** Said wherever an answer is quoted, e.g. that it was made up. */
  readonly notice: string | null;
  /** In the order in which they are spoken of. */
  readonly themes: readonly Theme[];
}

export interface Theme {
  readonly id: string;
  readonly label: string;
}

/** A notice that the answers are for demonstration or reconstructed. */
export interface Notice {
  /** Two or three words for cover frame and footers, e.g. "Demonstrationsdata". */
  readonly label: string;
  readonly heading: string;
  readonly text: string;
}

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

/** A target group: a chapter of the report. */
export interface Group {
  readonly id: string;
  /** What stands in the group column. */
  readonly code: string;
  readonly labels: Labels;
  readonly subgroups: readonly Subgroup[];
}

/** A part of a group, told by the subgroup column. */
export interface Subgroup {
  readonly id: string;
  readonly code: string;
  readonly labels: Labels;
}

/** Which side of a scale an answer lies on; `none` on scales without a good or a bad end. */
export type Side = 'negative' | 'middle' | 'positive' | 'none' | 'dont-know';

/** A scale: the answers that items share, in the order of the questionnaire, don't-know last. */
export interface Scale {
  readonly id: string;
  readonly answers: readonly Answer[];
  /** What those on a side are called, e.g. "tilfredse", "utilfredse"; null where the study names none. */
  readonly names: SideNames | null;
  /** Codes that count as no answer at all (not asked, refused). */
  readonly missing: readonly string[];
  /** Whether its answers are the places of an order, the first place first; absent where they are not. */
  readonly ranking?: true;
}

/** What the respondents on each side of a scale are called, as it is said after "er": "tilfredse". */
export interface SideNames {
  readonly negative: string;
  readonly middle: string | null;
  readonly positive: string;
}

export interface Answer {
  /** As it stands in the data file. */
  readonly code: string;
  /** The code as a segment of an id: `low`, `1`. */
  readonly segment: string;
  readonly label: string;
  readonly side: Side;
  /** Turned so that the positive end is highest; null for don't-know. */
  readonly score: number | null;
}

/** What every item has. */
interface Asked {
  readonly id: string;
  /** The item as a heading: "Samtalerne med rådgiveren". */
  readonly topic: string;
  /** The item as the start of a figure title: "Tilfredshed med samtalerne". */
  readonly measure: string;
  /** The question as asked. */
  readonly wording: string;
  /** In words, who was asked; null: everybody. */
  readonly askedIf: string | null;
  /** The number in the questionnaire: "12". */
  readonly number: string;
}

/** What statistics need of an item: which answers there are, and their scores. */
export interface ScoredItem {
  readonly id: string;
  readonly scale: Scale;
}

/** A question with one answer on a scale. */
export interface Item extends Asked {
  readonly type: 'scale';
  readonly column: string;
  /** What it has in common with the items beside it, which are shown together; absent where it has nothing. */
  readonly battery?: string;
  readonly followUps: { readonly low: string; readonly high: string } | null;
  readonly scale: Scale;
}

/** Whatever was asked. */
export type AnyItem = Item | OtherItem;

/** An item that is not of type scale. */
export type OtherItem = ChoiceItem | NumericItem | IndexItem;

/** An item whose scores have a mean but whose answers are too many to have shares. */
export type MeasuredItem = NumericItem | IndexItem;

/** A question whose answers have no order: one of them (nominal), or as many as fit (multiple). */
export type ChoiceItem = NominalItem | MultipleItem;

interface Other extends Asked {
  /** Where it stands among all items of study.yaml, from 0. */
  readonly place: number;
}

export interface NominalItem extends Other {
  readonly type: 'nominal';
  readonly column: string;
  /** The answers, all without score and side but don't-know. */
  readonly scale: Scale;
}

export interface MultipleItem extends Other {
  readonly type: 'multiple';
  readonly scale: Scale;
  readonly ticks: Ticks;
  /** Whether a respondent who ticked nothing has answered, namely that none fits. */
  readonly blank: 'missing' | 'answered';
}

/**
 * Where the ticks stand: a column an answer, in the order of the answers; all codes in one column; or several columns, each
 * with one of the codes chosen or nothing.
 */
export type Ticks =
  | {
      readonly kind: 'columns';
      readonly columns: readonly string[];
      readonly ticked: readonly string[];
      readonly unticked: readonly string[];
    }
  | { readonly kind: 'list'; readonly column: string; readonly separator: string }
  | { readonly kind: 'chosen'; readonly columns: readonly string[] };

/** A question that is answered with a number. */
export interface NumericItem extends Other {
  readonly type: 'numeric';
  readonly column: string;
  readonly unit: string;
  readonly classes: readonly NumberClass[];
  /** What stands in the file and counts as no answer at all. */
  readonly missing: readonly string[];
}

/** The mean of the scores of several items on scales of the same length. */
export interface IndexItem extends Other {
  readonly type: 'index';
  /** Ids of the items. */
  readonly items: readonly string[];
  /** How many of them must be answered for a respondent to have a value. */
  readonly minimum: number;
}

/** What respondents are, rather than what they answered. */
export type BackgroundVariable = CategoryVariable | NumericVariable;

export interface CategoryVariable {
  readonly id: string;
  readonly type: 'categories';
  readonly column: string;
  readonly label: string;
  readonly categories: readonly Category[];
}

export interface Category {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  /** What those of it are called in a sentence: "kvinder"; null: the study names them by the label alone. */
  readonly plural: string | null;
}

export interface NumericVariable {
  readonly id: string;
  readonly type: 'numeric';
  readonly column: string;
  readonly label: string;
  readonly unit: string;
  /** What more of it means, as it is said after "jo": "ældre svarpersonen er"; null: the study does not say. */
  readonly more: string | null;
  /** Bounds in the unit, `from` in and `to` in, as whole numbers; `to: null` is open upwards. */
  readonly classes: readonly NumberClass[];
  /** Further classes, which overlap with those: "0-12 måneder" of 0-5 and 6-12. */
  readonly cumulative: readonly NumberClass[];
  /** What stands in the file and is no number: 999; absent where there is no such code. */
  readonly missing?: readonly string[];
}

export interface NumberClass {
  readonly from: number;
  readonly to: number | null;
  readonly label: string;
}

export interface TestRules {
  /** Strictest first, in per cent: [5, 10]. */
  readonly levels: readonly number[];
  readonly variances: 'welch' | 'pooled';
  /** Ids of background variables that tests are adjusted for: numeric ones, and categories of which there are two. */
  readonly controls: readonly string[];
  /** Which p decides: the test's own, or that corrected by Holm's or by Benjamini and Hochberg's method. */
  readonly correction: 'none' | 'holm' | 'bh';
  /** Which tests of a kind in a wave are corrected together: all, those on an item, or those on a group and its subgroups. */
  readonly family: 'all' | 'item' | 'group';
}

/** A number typed once, with its source. */
export interface Given {
  readonly name: string;
  readonly value: number;
  readonly unit: string | null;
  readonly source: string;
}

/** All items in the order of study.yaml. */
export function allItems({ items, others }: Pick<Study, 'items' | 'others'>): readonly AnyItem[] {
  const [left, scaled] = [[...others], [...items]];
  return Array.from({ length: items.length + others.length }, (_, place) =>
    left[0]?.place === place || scaled.length === 0 ? left.shift() : scaled.shift(),
  ).filter((item) => item !== undefined);
}

export function isChoice(item: AnyItem): item is ChoiceItem {
  return item.type === 'nominal' || item.type === 'multiple';
}

export function isMeasured(item: AnyItem): item is MeasuredItem {
  return item.type === 'numeric' || item.type === 'index';
}

/** A scope with all that is said of it. */
export interface ScopeOfStudy {
  readonly scope: Scope;
  readonly labels: Labels;
}
