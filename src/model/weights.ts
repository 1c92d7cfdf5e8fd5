import type { WrittenAt } from './written-at.ts';

/** How respondents are made to stand for the population: as they were drawn, and as it is known to be composed. */
export interface Weights {
  /** How many of the population a respondent stands for, in any unit; null: all for the same number. */
  readonly column: string | null;
  /** What the population was divided into before it was drawn from; null: nothing. */
  readonly strata: string | null;
  /** Who was drawn together; null: everyone was drawn alone. */
  readonly cluster: string | null;
  /**
   * What of the population weights are fitted to: one margin by post-stratification, several by raking. Empty: nothing. Null:
   * to every variable of which the population of everybody is known.
   */
  readonly margins: readonly Margin[] | null;
  readonly trim: Trim | null;
  /** Which numbers the report prints; `both`: unweighted, and beside them weighted in its appendix. */
  readonly print: 'unweighted' | 'weighted' | 'both';
  readonly place: WrittenAt;
}

/** A variable to whose distribution in the population weights are fitted. */
export interface Margin {
  /** `group`, `subgroup` or a background variable. */
  readonly variable: string;
  /** Whether the variable is known, and fitted, in each group by itself. */
  readonly inGroups: boolean;
  /** Categories that count as one, as they stand in population.csv. */
  readonly collapse: readonly (readonly string[])[];
  readonly place: WrittenAt;
}

/** How far, 0 to 1, a share of the weighted respondents may be from the population's before it is told: half a percentage point. */
export const tellsOff = 0.005;

/** Weights beyond these multiples of their mean or median are cut back, and what is cut off is shared out to all others. */
export interface Trim {
  readonly low: number;
  readonly high: number;
  readonly of: 'mean' | 'median';
}
