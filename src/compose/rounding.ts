import { percent } from '../language/numbers.ts';
import type { Ledger, Result } from '../model/result.ts';
import type { ShareResult } from '../model/results/described.ts';
import type { Study } from '../model/study.ts';
import { isWeighted } from '../model/weighted.ts';

export function isShare(result: Result): result is ShareResult {
  return result.kind === 'share' || result.kind === 'valid' || result.kind === 'profile';
}

/**
 * A share as a whole per cent, half up from integers. Under `rounding: parts` a share of several answers is the sum of
 * the rounded shares of each, so that a reader who adds what is printed gets what is printed.
 */
export function wholePercent(share: ShareResult, study: Study, ledger: Ledger): number {
  const parts = study.rounding === 'parts' ? partsOf(share, study, ledger) : [];
  if (parts.length < 2) return ownPercent(share);
  return parts.reduce((sum, part) => sum + ownPercent(part), 0);
}

/** A share rounded for itself: from its count, or, where its number is weighted, from that. */
export function ownPercent(share: ShareResult): number {
  return countedPercent(share, isWeighted(share));
}

/** The same of one side of a test. */
export function countedPercent({ count, n, value }: Counted, weighted: boolean): number {
  return weighted && value !== null ? Math.floor(100 * value + 0.5) : percent(count ?? 0, n);
}

/**
 * How many percentage points one share is above another. Under `rounding: parts` the difference of what is printed of
 * both; under `counts` rounded from their counts, half away from zero.
 */
export function pointsBetween(a: ShareResult, b: ShareResult, study: Study, ledger: Ledger): number {
  if (study.rounding === 'parts') return wholePercent(a, study, ledger) - wholePercent(b, study, ledger);
  return pointsApart(a, b, study, isWeighted(a));
}

/** The same of two counts of single answers. */
export function pointsApart(a: Counted, b: Counted, study: Study, weighted: boolean): number {
  if (study.rounding === 'parts') return countedPercent(a, weighted) - countedPercent(b, weighted);
  if (weighted) {
    const points = 100 * ((a.value ?? 0) - (b.value ?? 0));
    return Math.sign(points) * Math.floor(Math.abs(points) + 0.5);
  }
  const [ofA, ofB] = [a.count ?? 0, b.count ?? 0];
  const [above, below] = [ofA * b.n - ofB * a.n, a.n * b.n];
  return Math.sign(above) * Math.floor((200 * Math.abs(above) + below) / (2 * below));
}

interface Counted {
  readonly count: number | null;
  readonly n: number;
  readonly value: number | null;
}

/**
 * The shares of the single answers; empty where the share is one answer's own, or the ledger lacks one of them. A sum of parts
 * that are held back would tell how they round.
 */
function partsOf(share: ShareResult, study: Study, ledger: Ledger): readonly ShareResult[] {
  const { item: itemId, answers = [] } = share.from;
  const item = study.items.find((one) => one.id === itemId);
  if (item === undefined || answers.length < 2) return [];
  const stem = share.id.slice(0, share.id.lastIndexOf('/'));
  const parts = item.scale.answers
    .filter((answer) => answers.includes(answer.code))
    .map((answer) => ledger.get(`${stem}/${answer.segment}`));
  const found = parts
    .filter((part) => part !== undefined)
    .filter(isShare)
    .filter(({ count }) => count !== null);
  return found.length === answers.length ? found : [];
}

/** A share in whole per cent as it is printed, be it of answers, themes or the population; null for all else. */
export function wholeOf(result: Result, study: Study, ledger: Ledger): number | null {
  if (isShare(result)) return result.value === null ? null : wholePercent(result, study, ledger);
  if (result.kind === 'response') return result.value === null ? null : Math.floor(100 * result.value + 0.5);
  if (result.kind === 'theme') return result.value === null ? null : percent(result.count ?? 0, result.n);
  const isWhole = result.kind === 'population' && isPercent(result.unit);
  return isWhole ? Math.floor(result.value + 0.5) : null;
}

/** Whether a unit, as a file beside the respondents writes it, is per cent. */
export function isPercent(unit: string | null): boolean {
  return unit !== null && ['%', 'percent', 'per cent', 'procent'].includes(unit.toLowerCase());
}
