import type { Common } from './origin.ts';

/**
 * Whether the respondents are composed as the population: chi-square of the counts of a variable's categories against what
 * the population's shares lead one to expect.
 */
export interface RepresentativityResult extends Common {
  readonly kind: 'representativity';
  readonly chiSquare: number | null;
  readonly df: number | null;
  readonly p: number | null;
  /** Smallest expected count. */
  readonly expected: number | null;
  /** Cohen's w. */
  readonly effect: number | null;
}

/** The mean of the scores of an item, every respondent counted by his weight. */
export interface WeightedResult extends Common {
  readonly kind: 'weighted';
  readonly value: number | null;
  /** By Taylor linearisation of the study's design. */
  readonly se: number | null;
  /** 95 % interval (t). */
  readonly low: number | null;
  readonly high: number | null;
  /** The variance against that of a simple random sample of as many. */
  readonly deff: number | null;
  /** Kish's effective number of answers. */
  readonly effective: number | null;
}

/** The weights of a wave, each against their mean. */
export interface WeightingResult extends Common {
  readonly kind: 'weighting';
  /** The smallest weight, the mean being 1; like the numbers below null where somebody could be counted by it. */
  readonly least: number | null;
  readonly most: number | null;
  /** How many were cut back to a limit. */
  readonly trimmed: number | null;
  /** Respondents without a weight, who are no part of weighted numbers. */
  readonly without: number;
  /** Kish's effective number of respondents, (sum of weights)² / sum of squared weights. */
  readonly effective: number | null;
  /** Kish's design effect of unequal weights, n / effective. */
  readonly deff: number | null;
  /** Rounds of raking; 0: none. */
  readonly rounds: number;
  /** What the weights were fitted to: `group`, `group.koen`, `alder`. */
  readonly margins: readonly string[];
  /** How far a trimmed margin is from the population at most, 0..1; 0 where nothing was trimmed. */
  readonly off: number | null;
  /** Of how many tests that the report tells of, and how many of them come out otherwise with weights than without. */
  readonly of: number;
  readonly changed: number;
}

/** A response rate: `count` of `n` who could take part or perhaps could. */
export interface ResponseResult extends Common {
  readonly kind: 'response';
  readonly count: number;
  /** 0..1 */
  readonly value: number | null;
}

/** How many tests of a kind were made in a wave, and how many of them are significant at a level. */
export interface MultiplicityResult extends Common {
  readonly kind: 'multiplicity';
  /** In per cent. */
  readonly at: number;
  /** How many tests could be computed. */
  readonly of: number;
  /** How many are significant by the p that decides. */
  readonly value: number;
  /** How many by the uncorrected p, by Holm's and by Benjamini and Hochberg's. */
  readonly plain: number;
  readonly holm: number;
  readonly bh: number;
  /** How many would be by chance alone, on average, if nothing differed. */
  readonly chance: number;
}
