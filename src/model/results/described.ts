import type { ResultId } from '../id.ts';
import type { Common } from './origin.ts';

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

/** Cronbach's alpha of the items of an index, from those who answered them all. */
export interface AlphaResult extends Common {
  readonly kind: 'alpha';
  readonly value: number | null;
  /** How many items there are. */
  readonly items: number;
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
