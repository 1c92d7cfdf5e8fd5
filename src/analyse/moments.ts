import type { ItemTally } from './item-tally.ts';

/** Number, mean and variance of the scores of a sample's valid answers. */
export interface Moments {
  readonly n: number;
  /** NaN where n is 0. */
  readonly mean: number;
  /** Sample variance (n - 1); NaN where n is below 2, exactly 0 where all scores are equal. */
  readonly variance: number;
  /** Whether two different scores were given. */
  readonly varies: boolean;
}

/**
 * The moments of a tally, computed from the count of each answer. With whole scores, n and the sum are whole numbers
 * below 2^53 and thus exact, and the mean is the nearest double to the true one: equal means are equal doubles, in
 * whatever order respondents stand. The variance takes a second pass over the answers (not the respondents), the sum of
 * count × (score - mean)²: a handful of non-negative terms, so that its relative error stays at a few units of 2^-53,
 * where the textbook Σx² - (Σx)²/n would lose digits by cancellation (Chan, Golub and LeVeque, 1983).
 */
export function momentsOf({ item, counts }: ItemTally): Moments {
  const given = item.scale.answers.flatMap(({ score }, index) => {
    const count = counts[index] ?? 0;
    return score === null || count === 0 ? [] : [{ score, count }];
  });
  const n = sum(given.map(({ count }) => count));
  const mean = sum(given.map(({ score, count }) => score * count)) / n;
  const varies = given.some(({ score }) => score !== given[0]?.score);
  const squares = varies ? sum(given.map(({ score, count }) => count * (score - mean) ** 2)) : 0;
  return { n, mean, variance: n < 2 ? Number.NaN : squares / (n - 1), varies };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
