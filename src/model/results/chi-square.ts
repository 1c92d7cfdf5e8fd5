import type { Scope } from '../id.ts';
import type { Corrected } from '../inference.ts';
import type { Common, TestedKind } from './origin.ts';

/** One side of a test of answers without order. */
export interface CountedSample {
  readonly scope: Scope;
  readonly wave?: string;
  readonly category?: string;
  /** Valid answers; of a multiple-response item, respondents with one. */
  readonly n: number;
}

/**
 * Whether two samples answered an item without order differently: Pearson's chi-square of the table of its valid answers,
 * those that nobody gave left out, without continuity correction. It has no direction: which answers stand out is told
 * by the results of the single answers.
 */
export interface ChiSquareResult extends Common {
  readonly kind: TestedKind;
  readonly test: 'chi-square';
  readonly a: CountedSample;
  readonly b: CountedSample;
  readonly chiSquare: number | null;
  readonly df: number | null;
  readonly p: number | null;
  /** Smallest expected count; null where there is no table. */
  readonly expected: number | null;
  /** Cramér's V, 0..1. */
  readonly effect: number | null;
  readonly corrected: Corrected | null;
  readonly level: number | null;
  readonly direction: null;
}

/** A sample of which so many gave an answer. */
export interface AnsweredSample extends CountedSample {
  /** Null where it is held back. */
  readonly count: number | null;
  /** 0..1 */
  readonly value: number | null;
}

/** One answer of an item without order: its share in a against that in b, by the chi-square of the four counts. */
export interface AnswerResult extends Common {
  readonly kind: TestedKind;
  readonly test: 'answer';
  readonly a: AnsweredSample;
  readonly b: AnsweredSample;
  /** Share of a minus share of b, -1..1, with its 95 % interval. */
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly chiSquare: number | null;
  readonly df: number | null;
  readonly p: number | null;
  /** Of an item with one answer: p corrected for the number of its answers (Holm); null elsewhere. */
  readonly holm: number | null;
  /** Null of an item with one answer, whose answers are judged with the item. */
  readonly corrected: Corrected | null;
  readonly expected: number | null;
  /** Phi, which for four counts is Cramér's V. */
  readonly effect: number | null;
  /** Of an item with one answer, decided by the larger of `holm` and the p of the whole item. */
  readonly level: number | null;
  readonly direction: 'higher' | 'lower' | null;
}
