/**
 * How each kind of result is computed: permanent codes, made of R's names and numbers so that they read alike in every
 * language. docs/ledger.md gives the formula and the R call of each; a test holds the two together.
 */
export const methods = {
  count: 'nrow',
  share: 'wilson 95',
  mean: 't 95',
  median: 'median',
  spread: 'quantile type 7',
  welch: 't.test welch',
  pooled: 't.test pooled',
  welchAdjusted: 't.test welch + lm',
  pooledAdjusted: 't.test pooled + lm',
  chiSquare: 'chisq.test',
  answer: 'prop.test',
  answerHolm: 'prop.test + holm',
  alpha: 'cronbach alpha',
  weighted: 'svymean',
  multiplicity: 'p.adjust',
  representativity: 'chisq.test population',
  correlation: 'cor.test pearson',
  rank: 'rank min',
  tally: 'sum',
  theme: 'count / n',
  given: 'given',
} as const;
