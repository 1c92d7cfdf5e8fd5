/** Cohen's d without its bias in small samples (Hedges' g), with a 95 % interval. */
export interface Hedges {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The p of a test, corrected for how many tests its family has. */
export interface Corrected {
  /** Which tests are judged together: `<kind>/<wave>`, then the item or group where the study asks for it. */
  readonly family: string;
  /** How many tests the family has, those that could not be computed left out. */
  readonly size: number;
  readonly holm: number;
  readonly bh: number;
}

/** Other ways to test a reported finding: does it hang on the method? */
export const checks = [
  'welch',
  'pooled',
  'mann-whitney',
  'ordered-logit',
  'hc3',
  'ordered-logit-controls',
  'weighted',
] as const;
export type CheckName = (typeof checks)[number];

/** A reported finding tested in another way, by p values that are not corrected for their number. */
export interface Check {
  readonly check: CheckName;
  readonly n: number;
  /**
   * By t-test and `hc3` a minus b in scores; by `mann-whitney` the probability that one of a scores higher than one of b
   * (ties count half); by ordered logit the logarithm of the odds ratio. Null, as all after it, where there is a reason.
   */
  readonly estimate: number | null;
  readonly se: number | null;
  /** t, z, or of `mann-whitney` W. */
  readonly statistic: number | null;
  readonly df: number | null;
  readonly p: number | null;
  readonly level: number | null;
  /** Whether it comes to the same as what it checks: the test, or (with controls) the test with controls. */
  readonly agrees: boolean | null;
  /** One of the reasons of results. */
  readonly reason?: string;
}

/** Those that are held against the test with controls, and therefore can agree that a finding vanishes. */
export const controlledChecks: readonly CheckName[] = ['hc3', 'ordered-logit-controls'];

/** How a reported finding stands up to other methods. */
export interface Robustness {
  readonly checks: readonly Check[];
  /** Of those without controls that could be computed, how many agree. */
  readonly agreeing: number;
  readonly computed: number;
}
