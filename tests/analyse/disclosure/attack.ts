/**
 * An attacker who has the ledger and tries every table of answers that could lie behind it: how many of each part gave each
 * answer. It shares nothing with the code that protects; means and spreads are held against it too.
 */
import type { Ledger, Result } from '../../../src/model/result.ts';
import type { Sample } from '../../../src/model/results/tested.ts';

/** How many gave each answer, don't-know last. */
export type Counts = readonly number[];

/** Parts of the respondents, each with how many of it were asked, which everybody knows. */
export interface Target {
  readonly bases: readonly number[];
  /** Whether a possible table agrees with all that is told. */
  readonly agrees: (parts: readonly Counts[]) => boolean;
  /** Whether what is told of a part by itself agrees. */
  readonly fits: (part: Counts, index: number) => boolean;
}

/** For each part and answer, the least and greatest count that some possible table has. */
export function attack({ bases, agrees, fits }: Target, answers: number): readonly (readonly Range[])[] {
  const choices = bases.map((n, index) => compositions(n, answers).filter((part) => fits(part, index)));
  const ranges = bases.map(() =>
    Array.from({ length: answers }, () => ({ low: Number.POSITIVE_INFINITY, high: -1 })),
  );
  const total = Array.from({ length: answers }, () => ({ low: Number.POSITIVE_INFINITY, high: -1 }));
  const seek = (chosen: readonly Counts[]): void => {
    if (chosen.length < bases.length) {
      for (const part of choices[chosen.length] ?? []) seek([...chosen, part]);
      return;
    }
    if (!agrees(chosen)) return;
    chosen.forEach((part, index) => {
      widen(ranges[index] ?? [], part);
    });
    widen(total, sumOf(chosen));
  };
  seek([]);
  return [...ranges, total];
}

export interface Range {
  low: number;
  high: number;
}

export function sumOf(parts: readonly Counts[]): Counts {
  return (parts[0] ?? []).map((_, at) => parts.reduce((sum, part) => sum + (part[at] ?? 0), 0));
}

function widen(ranges: readonly Range[], counts: Counts): void {
  ranges.forEach((range, at) => {
    range.low = Math.min(range.low, counts[at] ?? 0);
    range.high = Math.max(range.high, counts[at] ?? 0);
  });
}

/** All ways to spread n over some answers. */
function compositions(n: number, answers: number): readonly Counts[] {
  if (answers === 1) return [[n]];
  return Array.from({ length: n + 1 }, (_, first) =>
    compositions(n - first, answers - 1).map((rest) => [first, ...rest]),
  ).flat();
}

/** Answers 1, 2, 4 score as they are called, 9 is don't-know; 1 and 2 are also told together. */
export const codes = ['1', '2', '4', '9'];

/** Whether all shares and the mean that the ledger tells of a scope agree with some counts. */
export function agreesIn(ledger: Ledger, scope: string, counts: Counts): boolean {
  const [one = 0, two = 0, four = 0, unknown = 0] = counts;
  const base = one + two + four + unknown;
  const told: readonly (readonly [string, number])[] = [
    ['1', one],
    ['2', two],
    ['4', four],
    ['9', unknown],
    ['1-2', one + two],
  ];
  return (
    told.every(([answers, count]) => isShare(ledger.get(`share/2020/${scope}/q/${answers}`), count, base)) &&
    told.every(([answers, count]) =>
      isShare(ledger.get(`valid/2020/${scope}/q/${answers}`), count, base - unknown),
    ) &&
    isSample(ledger.get(`mean/2020/${scope}/q`), counts) &&
    isIndex(ledger, scope, counts)
  );
}

/** An index of q and of an item that everybody answers with 1, both needed: its base is the number of valid answers to q. */
function isIndex(ledger: Ledger, scope: string, counts: Counts): boolean {
  const valid = counts.slice(0, -1).reduce((sum, count) => sum + count, 0);
  const bases = ['mean', 'median', 'spread', 'alpha'].map((kind) => ledger.get(`${kind}/2020/${scope}/i`));
  const mean = ledger.get(`mean/2020/${scope}/i`);
  const [value, sd] = mean?.kind === 'mean' ? [mean.value, mean.sd] : [null, null];
  const own = { mean: value === null ? null : 2 * value - 1, sd: sd === null ? null : 2 * sd };
  return (
    bases.every((result) => result === undefined || result.n === 0 || result.n === valid) &&
    isSide({ scope: '', n: 0, ...own }, counts)
  );
}

function isShare(result: Result | undefined, count: number, base: number): boolean {
  if (result === undefined || !('count' in result)) return true;
  return (result.count === null || result.count === count) && (result.n === 0 || result.n === base);
}

function isSample(result: Result | undefined, counts: Counts): boolean {
  if (result?.kind !== 'mean') return true;
  return isSide({ scope: '', n: result.n, mean: result.value, sd: result.sd }, counts);
}

/** Whether one side of a test agrees with some counts. */
export function isSide({ n, mean, sd }: Sample, [one = 0, two = 0, four = 0]: Counts): boolean {
  const valid = one + two + four;
  const own = (one + 2 * two + 4 * four) / valid;
  const squares = one * (1 - own) ** 2 + two * (2 - own) ** 2 + four * (4 - own) ** 2;
  const isNear = (a: number | null, b: number) => a === null || Math.abs(a - b) < 1e-9;
  return (n === 0 || n === valid) && isNear(mean, own) && isNear(sd, Math.sqrt(squares / (valid - 1)));
}
