/** Words by which a draft of a study recognises what a column is: templates/language/recognise.yaml. */
export interface Recognise {
  readonly respondent: readonly string[];
  readonly weight: readonly string[];
  readonly group: readonly string[];
  readonly background: readonly string[];
  readonly numeric: readonly string[];
  readonly dontKnow: readonly string[];
  readonly missing: readonly string[];
  readonly scales: readonly KnownScale[];
}

/** Answers from the negative end to the positive; `none` have an order, but no good end. */
export interface KnownScale {
  readonly negative: readonly string[];
  readonly middle: readonly string[];
  readonly positive: readonly string[];
  readonly none: readonly string[];
}
