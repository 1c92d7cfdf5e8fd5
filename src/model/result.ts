import type { ResultId, Scope } from './id.ts';
import type { Corrected, Hedges, Robustness } from './inference.ts';
import type { Reason } from './reason.ts';
import type { OpenTone } from './survey.ts';

/** What a result was computed from. Fields that its kind does not have are absent. */
export interface Origin {
  /** Of a change, the later wave. */
  readonly wave: string;
  readonly scope: Scope;
  /** The second scope of a comparison. */
  readonly against?: Scope;
  /** The earlier wave of a change. */
  readonly since?: string;
  readonly item?: string;
  readonly variable?: string;
  /** Codes of the answers, or the id of a category. */
  readonly answers?: readonly string[];
  /** What was measured (population, fieldwork) or put in order (rank). */
  readonly measure?: string;
  /** The kind of result that a tally counts. */
  readonly of?: TestedKind;
}

interface Common {
  readonly id: ResultId;
  readonly from: Origin;
  /**
   * The base: how many respondents the value rests on; 0 where it rests on none of ours, as a number of the population, and
   * where a number that is held back would follow from it (`reason` is then `suppressed` or `base-too-small`).
   */
  readonly n: number;
  /** How it was computed: a permanent code of R's names, as `t.test welch` (src/analyse/methods.ts, docs/ledger.md). */
  readonly method: string;
  /**
   * Why something could not be computed (a permanent word, e.g. `no-valid-answers`): exactly that is then null. One answer
   * has a mean and no interval; two constant samples have a difference and no test.
   */
  readonly reason?: Reason;
  /** In a study with weights, the same with weights; absent where they have no say, as in what respondents are. */
  readonly weighted?: Counterpart;
  /** Where the weighted numbers are those of the result, the same without weights. */
  readonly unweighted?: Counterpart;
}

/** What a result comes to with weights, or without them. Fields that its kind does not have are absent. */
export interface Counterpart {
  /** Respondents, never weighted. */
  readonly n: number;
  /** Share, mean, median; the difference or the correlation of a test. Null where it could not be computed. */
  readonly value: number | null;
  readonly se?: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly df?: number | null;
  readonly p?: number | null;
  readonly level?: number | null;
  readonly direction?: 'higher' | 'lower' | 'positive' | 'negative' | null;
  readonly adjusted?: Pick<Adjusted, 'n' | 'estimate' | 'se' | 'df' | 'p' | 'level' | 'verdict'> | null;
  /** The variance against that of a simple random sample of as many. */
  readonly deff?: number | null;
  /** Kish's effective number of answers. */
  readonly effective?: number | null;
  readonly reason?: Reason;
}

/** The kinds of result that carry a test. */
export type TestedKind = 'difference' | 'comparison' | 'change' | 'background';

/** How many respondents there are; `n` and `value` are the same. */
export interface CountResult extends Common {
  readonly kind: 'count';
  readonly value: number;
}

/** `share`: base all asked, don't-know in. `valid`: base valid answers. `profile`: base those with a known value. */
export interface ShareResult extends Common {
  readonly kind: 'share' | 'valid' | 'profile';
  /** Null where it is held back. */
  readonly count: number | null;
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

/** The distribution of a numeric variable in its unit. */
export interface SpreadResult extends Common {
  readonly kind: 'spread';
  readonly min: number | null;
  readonly q1: number | null;
  readonly median: number | null;
  readonly q3: number | null;
  readonly max: number | null;
  readonly mean: number | null;
  /** Sample standard deviation (n - 1). */
  readonly sd: number | null;
}

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

/** Cronbach's alpha of the items of an index, from those who answered them all. */
export interface AlphaResult extends Common {
  readonly kind: 'alpha';
  readonly value: number | null;
  /** How many items there are. */
  readonly items: number;
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

/** Items in order, the highest value first; those without a value are left out. */
export interface RankResult extends Common {
  readonly kind: 'rank';
  /** Equal values share the better place: 1, 1, 3. `result` is the id of what was put in order. */
  readonly order: readonly {
    readonly item: string;
    readonly place: number;
    readonly value: number;
    readonly result: ResultId;
  }[];
}

/** How many of a scope's tests of a kind fulfil what the id's last segment says. */
export interface TallyResult extends Common {
  readonly kind: 'tally';
  readonly value: number;
  /** Of how many tests that could be computed, or how many parts of a scope have such a test. */
  readonly of: number;
}

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

/** A number of the population that the respondents stand for, from population.csv. */
export interface PopulationResult extends Common {
  readonly kind: 'population';
  readonly value: number;
  readonly unit: string | null;
  /** As written: "2020-09". */
  readonly date: string | null;
  readonly source: string | null;
}

/** A number of the interviewing, from fieldwork.csv: one value, or the least and the most. */
export interface FieldworkResult extends Common {
  readonly kind: 'fieldwork';
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string | null;
  readonly source: string | null;
}

/** How many of those whose open answer on an item has a tone were coded with a theme. */
export interface ThemeResult extends Common {
  readonly kind: 'theme';
  readonly tone: OpenTone;
  readonly theme: string;
  /** Respondents; `n` is all those of the scope with a coded answer of this tone on the item. Null where it is held back. */
  readonly count: number | null;
  readonly value: number | null;
}

/** A number typed once, in study.yaml. It is of the study as a whole: `from` names the last wave and `alle`. */
export interface GivenResult extends Common {
  readonly kind: 'given';
  readonly value: number;
  readonly unit: string | null;
  readonly source: string;
}

export type Result =
  | CountResult
  | ShareResult
  | MeanResult
  | MedianResult
  | SpreadResult
  | TestResult
  | ChiSquareResult
  | AnswerResult
  | CorrelationResult
  | AlphaResult
  | RankResult
  | TallyResult
  | RepresentativityResult
  | MultiplicityResult
  | WeightedResult
  | WeightingResult
  | ResponseResult
  | PopulationResult
  | FieldworkResult
  | ThemeResult
  | GivenResult;

/** All results of a build by id. */
export type Ledger = ReadonlyMap<ResultId, Result>;
