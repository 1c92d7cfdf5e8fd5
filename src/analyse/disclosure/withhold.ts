import { controlledChecks } from '../../model/inference.ts';
import type { Reason } from '../../model/reason.ts';
import type { Ledger, Result } from '../../model/result.ts';
import type { Adjusted } from '../../model/results/adjusted.ts';
import type { AnswerResult, ChiSquareResult } from '../../model/results/chi-square.ts';
import type { MeanResult, RankResult, ShareResult } from '../../model/results/described.ts';
import type { CorrelationResult, TestResult } from '../../model/results/tested.ts';

/**
 * A result without its numbers.
 * @param isBaseTold whether the base may stay
 */
export function withheld(given: Result, isBaseTold: boolean): Result {
  const result = withoutCounterparts(given);
  const held = { n: isBaseTold ? result.n : 0, reason: 'suppressed' } as const;
  switch (result.kind) {
    case 'share':
    case 'valid':
    case 'profile':
      return { ...result, ...held, ...noShare };
    case 'theme':
      return { ...result, ...held, count: null, value: null };
    case 'mean':
      return { ...result, ...held, ...noMean };
    case 'median':
    case 'alpha':
      return { ...result, ...held, value: null };
    case 'spread':
      return { ...result, ...held, ...noSpread };
    case 'weighted':
      return {
        ...result,
        ...held,
        value: null,
        se: null,
        low: null,
        high: null,
        deff: null,
        effective: null,
      };
    case 'weighting': {
      const none = { least: null, most: null, trimmed: null, effective: null, deff: null, off: null };
      return { ...result, ...held, ...none };
    }
    case 'representativity':
      return { ...result, ...held, chiSquare: null, df: null, p: null, expected: null, effect: null };
    case 'difference':
    case 'comparison':
    case 'change':
    case 'background':
      return verdictOnly(result);
    default:
      return result;
  }
}

/** The same with weights and without them are numbers too. */
function withoutCounterparts<R extends Result>(result: R): R {
  const { weighted: _, unweighted: __, ...rest } = result;
  return rest as R;
}

/** A result without what weights make of it, also where a finding is tried with them. */
export function withoutWeights(given: Result): Result {
  const result = withoutCounterparts(given);
  if (!('robustness' in result) || result.robustness === null) return result;
  const checks = result.robustness.checks.filter(({ check }) => check !== 'weighted');
  const plain = checks.filter(({ check }) => !controlledChecks.includes(check));
  const agreeing = plain.filter(({ agrees }) => agrees === true).length;
  const computed = plain.filter(({ agrees }) => agrees !== null).length;
  return { ...result, robustness: { checks, agreeing, computed } };
}

/** The least and greatest value are each a respondent's own. */
export function withoutEnds(result: Result): Result {
  return result.kind === 'spread' ? { ...result, min: null, max: null } : result;
}

/** What a test shows, and nothing of what it was computed from. */
export function verdictOnly(given: Tested): Tested {
  const result = withoutCounterparts(given);
  const held = { n: 0, reason: 'suppressed', p: null, df: null, corrected: null } as const;
  switch (result.test) {
    case 't-test':
      return {
        ...result,
        ...held,
        ...noTest,
        ...sides(result, { mean: null, sd: null }),
        adjusted: adjustedVerdict(result.adjusted),
      };
    case 'chi-square':
      return { ...result, ...held, ...sides(result, {}), chiSquare: null, expected: null, effect: null };
    case 'answer':
      return { ...result, ...held, ...noAnswer, ...sides(result, { count: null, value: null }) };
    case 'correlation':
      return { ...result, ...held, r: null, t: null, low: null, high: null };
  }
}

/** A test of too few respondents shows nothing that may be told. */
export function withoutVerdict(result: Tested): Tested {
  const reason: Reason = 'base-too-small';
  const held = verdictOnly(result);
  const none = { reason, level: null, direction: null } as const;
  return held.test === 't-test' ? { ...held, ...none, adjusted: null } : { ...held, ...none };
}

/** A rank of what still has a value. */
export function reranked(rank: RankResult, ledger: Ledger): RankResult {
  const left = rank.order.filter(({ result }) => hasValue(ledger.get(result)));
  const order = left.map((entry) => ({
    ...entry,
    place: left.findIndex(({ value }) => value === entry.value) + 1,
  }));
  return { ...rank, order };
}

type Tested = TestResult | ChiSquareResult | AnswerResult | CorrelationResult;

function hasValue(result: Result | undefined): boolean {
  return result !== undefined && 'value' in result && result.value !== null;
}

function sides<S extends { readonly a: object; readonly b: object }, N extends object>(
  { a, b }: S,
  none: N,
): { readonly a: S['a'] & N & { n: 0 }; readonly b: S['b'] & N & { n: 0 } } {
  return { a: { ...a, ...none, n: 0 }, b: { ...b, ...none, n: 0 } };
}

function adjustedVerdict(adjusted: Adjusted | null): Adjusted | null {
  if (adjusted === null) return null;
  const { level, verdict, dropped } = adjusted;
  const none = { n: 0, estimate: null, se: null, t: null, df: null, p: null, rSquared: null, terms: [] };
  return { ...none, level, verdict, dropped, reason: 'suppressed' };
}

const noShare: Pick<ShareResult, 'count' | 'value' | 'low' | 'high'> = {
  count: null,
  value: null,
  low: null,
  high: null,
};
const noMean: Pick<MeanResult, 'value' | 'sd' | 'low' | 'high'> = {
  value: null,
  sd: null,
  low: null,
  high: null,
};
const noSpread = { min: null, q1: null, median: null, q3: null, max: null, mean: null, sd: null } as const;
const noTest = {
  difference: null,
  t: null,
  low: null,
  high: null,
  welch: null,
  pooled: null,
  effect: null,
  hedges: null,
  detectable: null,
  robustness: null,
} as const;
const noAnswer = {
  difference: null,
  low: null,
  high: null,
  chiSquare: null,
  holm: null,
  expected: null,
  effect: null,
} as const;
