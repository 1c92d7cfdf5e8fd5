/** Why a result has no value. */
export type Reason =
  | 'no-respondents'
  | 'no-valid-answers'
  | 'one-valid-answer'
  /** Fewer answers than the computation needs: two for a correlation, as many as coefficients for a regression. */
  | 'too-few-answers'
  | 'no-variation'
  /** Answers are expected so seldom that chi-square is not to be trusted (Cochran's rule). */
  | 'expected-too-small'
  /** What is tested follows from the controls, so that the two cannot be told apart. */
  | 'collinear'
  /** Everything is explained to the last digit: a t would be made of rounding noise. */
  | 'no-residual-variation'
  /** One respondent decides a coefficient alone, so that nothing tells how sure it is. */
  | 'one-decides'
  /** What is tested separates the answers: the odds ratio is infinite, and no standard error belongs to it. */
  | 'separation'
  /** Of a weighted number: the answers do not vary, there is one, or a stratum has a single cluster. */
  | 'no-variance'
  /** The population is not known of every category. */
  | 'population-unknown'
  /** It is not told how many could have taken part. */
  | 'eligible-unknown'
  /** It is not told how many took part in part only. */
  | 'partial-unknown';
