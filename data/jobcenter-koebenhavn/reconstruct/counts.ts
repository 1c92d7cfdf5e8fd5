import type { Fact } from './facts.ts';

/** How many gave the answers 1, 2, 3, 4, 5 and 9 (don't know). */
export type Counts = readonly number[];

/** The answers in the order of `Counts`. */
export const codes = [1, 2, 3, 4, 5, 9] as const;

/**
 * The one published distribution that no 186 respondents can have: udsatte, spoerge sums to 102. The nearest (errata
 * infeasible-udsatte-spoerge): don't-know 3 % instead of 4; 85 and 6 hold as sums of the rounded parts.
 */
const nearest: Readonly<Record<string, Counts>> = { 'udsatte/spoerge': [5, 5, 13, 46, 111, 6] };

/**
 * Inddragelse must not differ between the groups, which the published shares allow only near the edge of their rounding;
 * these two distributions are the ones of all feasible pairs that differ least.
 */
const chosen: Readonly<Record<string, Counts>> = {
  'udsatte/inddragelse': [13, 5, 13, 46, 101, 8],
  'jobparate/inddragelse': [3, 4, 22, 68, 118, 4],
};

/** All counts of a group of n that give the published shares of an item in 2020, whole per cents rounded half up. */
export function countsThatFit(
  facts: readonly Fact[],
  group: string,
  item: string,
  n: number,
): readonly Counts[] {
  const key = `${group}/${item}`;
  const only = nearest[key] ?? chosen[key];
  if (only !== undefined) return [only];
  const shares = facts.filter(
    (fact) => fact.kind === 'share' && fact.wave === 2020 && fact.group === group && fact.item === item,
  );
  const options = codes.map((code) => countsOfShare(shares, code, n));
  return combinations(options, n).filter((counts) => combinedFit(shares, counts, n));
}

/** Whole per cents, rounded half up, from whole numbers so that no half is missed. */
export function percentOf(count: number, n: number): number {
  return Math.floor((200 * count + n) / (2 * n));
}

function countsOfShare(shares: readonly Fact[], code: number, n: number): readonly number[] {
  const share = shares.find(({ answers }) => answers?.length === 1 && answers[0] === code);
  if (share?.exact === true) return [0];
  return Array.from({ length: n + 1 }, (_, count) => count).filter(
    (count) => percentOf(count, n) === share?.percent,
  );
}

function combinations(options: readonly (readonly number[])[], total: number): readonly Counts[] {
  const [first, ...rest] = options;
  if (first === undefined) return total === 0 ? [[]] : [];
  return first
    .filter((count) => count <= total)
    .flatMap((count) => combinations(rest, total - count).map((counts) => [count, ...counts]));
}

/** Combined shares that are feasible as they stand are the rounded shares of their own counts too. */
function combinedFit(shares: readonly Fact[], counts: Counts, n: number): boolean {
  return shares
    .filter(({ answers, feasible }) => (answers?.length ?? 0) > 1 && feasible === true)
    .every(({ answers, percent }) => percentOf(countOf(counts, answers ?? []), n) === percent);
}

function countOf(counts: Counts, answers: readonly number[]): number {
  return codes.reduce((sum, code, index) => sum + (answers.includes(code) ? (counts[index] ?? 0) : 0), 0);
}
