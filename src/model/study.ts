import type { BackgroundVariable } from './background.ts';
import type { Scope } from './id.ts';
import { type AnyItem, type AveragedItem, type Item, isAveraged, type OtherItem } from './item.ts';
import type { Scale } from './scale.ts';
import type { Columns, Labels, Wave } from './wave.ts';
import type { Weights } from './weights.ts';

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

/** The items that have a mean, in the order of study.yaml. */
export function averagedItems(study: Pick<Study, 'items' | 'others'>): readonly AveragedItem[] {
  return allItems(study).filter(isAveraged);
}

/** A scope with all that is said of it. */
export interface ScopeOfStudy {
  readonly scope: Scope;
  readonly labels: Labels;
}
