import type { Scope } from '../id.ts';
import type { Corrected, Hedges, Robustness } from '../inference.ts';
import type { Adjusted } from './adjusted.ts';
import type { Common, TestedKind } from './origin.ts';

/** One side of a test. */
export interface Sample {
  readonly scope: Scope;
  /** The wave of one side of a change. */
  readonly wave?: string;
  /** The category of one side of a background effect. */
  readonly category?: string;
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

/**
 * A t-test: scope against the rest of its parent, one group against another, a later wave against an earlier, or the
 * first category of a background variable against the second.
 */
export interface TestResult extends Common {
  readonly kind: TestedKind;
  readonly test: 't-test';
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
  readonly hedges: Hedges | null;
  /** The smallest true difference that a test of these samples finds four times in five, at the strictest listed level. */
  readonly detectable: number | null;
  readonly corrected: Corrected | null;
  /** Strictest listed level, in per cent, with p at most it; null: not significant (or not computable). */
  readonly level: number | null;
  /** Null where `level` is null. */
  readonly direction: 'higher' | 'lower' | null;
  /** Null where the study names no controls, and for background variables. */
  readonly adjusted: Adjusted | null;
  /** Of significant results; null elsewhere. */
  readonly robustness: Robustness | null;
}

/** How a numeric background variable goes with the scores of an item. */
export interface CorrelationResult extends Common {
  readonly kind: 'background';
  readonly test: 'correlation';
  /** Pearson's correlation, -1..1. */
  readonly r: number | null;
  readonly t: number | null;
  readonly df: number | null;
  readonly p: number | null;
  /** 95 % interval of r (Fisher's z); null also where n is 3. */
  readonly low: number | null;
  readonly high: number | null;
  readonly corrected: Corrected | null;
  readonly level: number | null;
  /** Null where `level` is null. */
  readonly direction: 'positive' | 'negative' | null;
}
