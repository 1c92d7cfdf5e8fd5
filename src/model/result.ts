import type { ResultId, Scope } from './id.ts';

/** What a result was computed from. Fields that its kind does not have are absent. */
export interface Origin {
  readonly wave: string;
  readonly scope: Scope;
  /** The second scope of a comparison. */
  readonly against?: Scope;
  readonly item?: string;
  readonly variable?: string;
  /** Codes of the answers, or the id of a category. */
  readonly answers?: readonly string[];
}

interface Common {
  readonly id: ResultId;
  readonly from: Origin;
  /** The base: how many respondents the value rests on. */
  readonly n: number;
  /** How it was computed, as a short English phrase with the R call that it equals. */
  readonly method: string;
  /**
   * Why something could not be computed (a permanent word, e.g. `no-valid-answers`): exactly that is then null. One answer
   * has a mean and no interval; two constant samples have a difference and no test.
   */
  readonly reason?: Reason;
}

/** Why a result has no value. */
export type Reason = 'no-respondents' | 'no-valid-answers' | 'one-valid-answer' | 'no-variation';

/** How many respondents there are; `n` and `value` are the same. */
export interface CountResult extends Common {
  readonly kind: 'count';
  readonly value: number;
}

/** `share`: base all asked, don't-know in. `valid`: base valid answers. `profile`: base those with a known value. */
export interface ShareResult extends Common {
  readonly kind: 'share' | 'valid' | 'profile';
  readonly count: number;
  /** 0..1 */
  readonly value: number | null;
  /** 95 % interval (Wilson). */
  readonly low: number | null;
  readonly high: number | null;
}

/** Mean of the scores of the valid answers. */
export interface MeanResult extends Common {
  readonly kind: 'mean';
  readonly value: number | null;
  /** Sample standard deviation (n - 1). */
  readonly sd: number | null;
  /** 95 % interval (t). */
  readonly low: number | null;
  readonly high: number | null;
}

/** Median of the scores of an item's valid answers, or of a numeric variable in its unit. */
export interface MedianResult extends Common {
  readonly kind: 'median';
  readonly value: number | null;
}

/** One side of a test. */
export interface Sample {
  readonly scope: Scope;
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
}

/** A t-test under one assumption on the variances. */
export interface TTest {
  readonly t: number;
  readonly df: number;
  readonly p: number;
  /** 95 % interval of the difference. */
  readonly low: number;
  readonly high: number;
}

/** Scope against the rest of its parent, or one group against another. */
export interface TestResult extends Common {
  readonly kind: 'difference' | 'comparison';
  readonly a: Sample;
  readonly b: Sample;
  /** a minus b, in scores. */
  readonly difference: number | null;
  /** The test that decides: the one that the study names. */
  readonly t: number | null;
  readonly df: number | null;
  readonly p: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly welch: TTest | null;
  readonly pooled: TTest | null;
  /** Cohen's d: the difference in pooled standard deviations. */
  readonly effect: number | null;
  /** Strictest listed level, in per cent, with p at most it; null: not significant (or not computable). */
  readonly level: number | null;
  /** Null where `level` is null. */
  readonly direction: 'higher' | 'lower' | null;
}

export type Result = CountResult | ShareResult | MeanResult | MedianResult | TestResult;

/** All results of a build by id. */
export type Ledger = ReadonlyMap<ResultId, Result>;
