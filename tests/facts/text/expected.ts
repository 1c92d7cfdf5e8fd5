/**
 * What holds of the report as its templates are now. It grows with them: what holds and is not named here is told by
 * `npm run facts`; what is named here and no longer holds fails the test.
 */
export const expectedToHold: readonly string[] = [
  'rule.shares-on-all',
  'rule.integers',
  'rule.combined-sum',
  'rule.same-questions',
  'rule.dont-know-qualitative',
  'rule.only-significant-sections',
  'rule.figure-total-and-subgroups',
  'rule.others-statement',
  'rule.subgroup-vs-rest',
  'rule.levels',
  'rule.score',
  'rule.dont-know-out-of-tests',
  'verbal-share.udsatte.fremdrift.4-5',
];
