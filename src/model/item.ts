import type { NumberClass } from './background.ts';
import type { Scale } from './scale.ts';

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

export function isChoice(item: AnyItem): item is ChoiceItem {
  return item.type === 'nominal' || item.type === 'multiple';
}

/** An item that has a mean: on a scale, a number, or an index. */
export type AveragedItem = Item | MeasuredItem;

export function isAveraged(item: AnyItem): item is AveragedItem {
  return !isChoice(item);
}

export function isMeasured(item: AnyItem): item is MeasuredItem {
  return item.type === 'numeric' || item.type === 'index';
}
