import type { Result } from './result.ts';
import type { Adjusted } from './results/adjusted.ts';
import type { Counterpart } from './results/origin.ts';

/** Whether the numbers of a result are weighted; `n` and counts never are. */
export function isWeighted(result: Result): boolean {
  return result.unweighted !== undefined;
}

/** A test with weights and without them. */
export interface BothWays {
  readonly weighted: Pick<Counterpart, 'level' | 'direction'>;
  readonly unweighted: Pick<Counterpart, 'level' | 'direction'>;
}

/** Null where the result is no test, has no weights, or could be computed in one way only. */
export function bothWays(result: Result): BothWays | null {
  if (!('test' in result) || result.weighted === undefined) return null;
  const unweighted = result.unweighted ?? result;
  const isThere = result.weighted.p != null && unweighted.p != null;
  return isThere ? { weighted: result.weighted, unweighted } : null;
}

/** Whether a result is a test of its own: the answers of an item with one answer are judged with the item. */
export function isOwnTest(result: Result): boolean {
  return 'test' in result && !(result.test === 'answer' && result.holm !== null);
}

/** Whether weights make a finding of a test, take it away or turn it; another level is no other verdict. */
export function isChangedByWeights(result: Result): boolean {
  const both = bothWays(result);
  if (both === null) return false;
  const { weighted, unweighted } = both;
  const isFound = weighted.level != null;
  if (isFound !== (unweighted.level != null)) return true;
  return isFound && weighted.direction !== unweighted.direction;
}

/** A result with weights or without them, whichever it is itself; null where there is no such. */
export function inWay(result: Result, way: 'weighted' | 'unweighted'): Counterpart | null {
  if (way === 'weighted') return result.weighted ?? null;
  return result.unweighted ?? counterpartOf(result);
}

/** What is told of a result beside its twin. */
export function counterpartOf(result: Result): Counterpart {
  const { n, reason } = result;
  const why = reason === undefined ? {} : { reason };
  if ('test' in result) return { n, ...tested(result), ...why };
  if (result.kind === 'spread') return { n, value: result.mean, ...why };
  const value = 'value' in result ? result.value : null;
  const ends = 'low' in result ? { low: result.low, high: result.high } : {};
  return { n, value, ...ends, ...why };
}

function tested(result: Extract<Result, { test: string }>): Omit<Counterpart, 'n'> {
  const { df, p, level, direction } = result;
  const judged = { df, p, level, direction };
  if (result.test === 'chi-square') return { value: result.chiSquare, ...judged };
  const { low, high } = result;
  if (result.test === 'correlation') return { value: result.r, low, high, ...judged };
  const values = { value: result.difference, low, high, ...judged };
  return result.test === 'answer' ? values : { ...values, adjusted: adjustedPart(result.adjusted) };
}

function adjustedPart(adjusted: Adjusted | null): NonNullable<Counterpart['adjusted']> | null {
  if (adjusted === null) return null;
  const { n, estimate, se, df, p, level, verdict } = adjusted;
  return { n, estimate, se, df, p, level, verdict };
}
