import type { Reason } from '../reason.ts';

/** One coefficient of a linear regression. */
export interface Term {
  /** `intercept`, `tested` (1 in a, 0 in b), a numeric control's id, or a binary control's `<id>:<category that is 1>`. */
  readonly term: string;
  readonly estimate: number;
  readonly se: number;
  readonly t: number;
  readonly p: number;
  /** Variance inflation by the other terms, at least 1; null of the intercept. */
  readonly vif: number | null;
}

/** The tested difference at equal values of the study's controls. R: `summary(lm(score ~ tested + controls))`. */
export interface Adjusted {
  /** Those who answered the item and whose controls are all known. */
  readonly n: number;
  /** a minus b, in scores; null, as all after it, where there is a `reason`. */
  readonly estimate: number | null;
  readonly se: number | null;
  readonly t: number | null;
  readonly df: number | null;
  readonly p: number | null;
  /** Strictest listed level, in per cent, with p at most it; null: not significant. */
  readonly level: number | null;
  /**
   * What becomes of a significant difference: still significant (at any listed level) and the same way, no longer
   * significant, significant the other way; null where there was none, or where this could not be computed.
   */
  readonly verdict: 'persists' | 'vanishes' | 'reverses' | null;
  readonly rSquared: number | null;
  /** All coefficients in the order of the model; empty where there is a `reason`. */
  readonly terms: readonly Term[];
  /** Terms left out since they are constant or follow from those before them, as R's lm leaves them out. */
  readonly dropped: readonly string[];
  readonly reason?: Reason;
}
