/** Words by which a draft of a study recognises what a column is: templates/language/recognise.yaml. */
export interface Recognise {
  readonly respondent: readonly string[];
  readonly weight: readonly string[];
  readonly group: readonly string[];
  readonly background: readonly string[];
  readonly numeric: readonly string[];
  /** Names of what a sample was drawn by: strata, clusters. */
  readonly design: readonly string[];
  /** Endings of the name of a column that holds the codes of another. */
  readonly coded: readonly string[];
  /** Names of the round that a row is of; of the year of the round; and of years of other things. */
  readonly wave: readonly string[];
  readonly year: readonly string[];
  readonly otherYear: readonly string[];
  /** What a row of sums is called. */
  readonly total: readonly string[];
  readonly dontKnow: readonly string[];
  readonly missing: readonly string[];
  /** What says in a column of its own that an answer was chosen, and that it was not. */
  readonly ticked: readonly string[];
  readonly unticked: readonly string[];
  /** Words of who people are, each list in its order. */
  readonly orders: readonly (readonly string[])[];
  readonly scales: readonly KnownScale[];
}

/** Answers from the negative end to the positive; `none` have an order, but no good end. */
export interface KnownScale {
  readonly negative: readonly string[];
  readonly middle: readonly string[];
  readonly positive: readonly string[];
  readonly none: readonly string[];
}
