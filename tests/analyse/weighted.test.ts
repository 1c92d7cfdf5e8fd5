import { describe, expect, test } from 'vitest';
import { designOf } from '../../src/analyse/taylor.ts';
import { weightedMean } from '../../src/analyse/weighted-mean.ts';
import { expectAgreement, ledgerOf, resultOf } from './results.ts';
import { groupOf, itemOf, oneToFive, type Row } from './survey-of.ts';

/** Numbers named R are of survey 4.1-1: tests/analyse/r/weighted.R. */

const R = {
  ...{ mean: 3.52941176470588, se: 0.441125582247263, low: 2.30465080109794, high: 4.75417272831382 },
  ...{ deff: 1.33608480871703, domain: 3.47058823529412, domainSe: 0.786464924216297 },
  ...{ difference: -0.11764705882353, differenceSe: 0.870584384498115, p: 0.901061957341321 },
};

const scores = [1, 3, 5, 2, 4, 4, 2, 5, 3, 1, 5, 4];
const weights = [1, 2, 1.5, 0.5, 1, 3, 2, 1, 1, 0.5, 2, 1.5];

const rows: readonly Row[] = scores.map((score, index) => ({
  group: index % 2 === 0 ? 'a' : 'b',
  answers: { q: String(score) },
  weight: weights[index] ?? 1,
  stratum: index < 6 ? 'north' : 'south',
  cluster: String(Math.floor(index / 2)),
}));

const plan = {
  items: [itemOf('q', oneToFive)],
  groups: [groupOf('a'), groupOf('b')],
  weights: { column: 'w', strata: 's', cluster: 'c' },
  tests: { levels: [100] },
};

describe('weighted results in the ledger', () => {
  test('means with strata and clusters, as R has them; the base stays the number of respondents', () => {
    const all = resultOf(ledgerOf(plan, rows), 'weighted', '2020', 'alle', 'q');
    expect(all.n).toBe(12);
    expectAgreement(all.value, R.mean, 'mean');
    expectAgreement(all.se, R.se, 'se');
    expectAgreement(all.low, R.low, 'low');
    expectAgreement(all.high, R.high, 'high');
    expectAgreement(all.deff, R.deff, 'deff');
    const a = resultOf(ledgerOf(plan, rows), 'weighted', '2020', 'a', 'q');
    expectAgreement(a.value, R.domain, 'domain mean');
    expectAgreement(a.se, R.domainSe, 'domain se');
  });

  test('a finding is checked with weights too', () => {
    const { robustness } = resultOf(ledgerOf(plan, rows), 'difference', '2020', 'a', 'q');
    const check = robustness?.checks.find((one) => one.check === 'weighted');
    expectAgreement(check?.estimate ?? null, R.difference, 'difference');
    expectAgreement(check?.se ?? null, R.differenceSe, 'se');
    expectAgreement(check?.p ?? null, R.p, 'p');
  });

  test('a respondent without a weight is no part of the weighted numbers, and of all others', () => {
    const lost = rows.map((row, index) => (index === 0 ? { ...row, weight: 0 } : row));
    const ledger = ledgerOf(plan, lost);
    expect(resultOf(ledger, 'weighted', '2020', 'alle', 'q').n).toBe(11);
    expect(resultOf(ledger, 'mean', '2020', 'alle', 'q').n).toBe(12);
  });

  test('a stratum with one cluster: a mean, and no standard error', () => {
    const lonely = rows.map((row) => ({
      ...row,
      cluster: row.stratum === 'north' ? '0' : (row.cluster ?? ''),
    }));
    const result = resultOf(ledgerOf(plan, lonely), 'weighted', '2020', 'alle', 'q');
    expect(result).toMatchObject({ se: null, low: null, deff: null, reason: 'no-variance' });
    expect(result.value).not.toBeNull();
  });

  test('without weights there are none', () => {
    const ledger = ledgerOf({ ...plan, weights: null }, rows);
    expect([...ledger.keys()].filter((id) => id.startsWith('weighted/'))).toEqual([]);
  });

  test('equal weights without strata are a simple random sample', () => {
    const design = designOf(new Float64Array(12).fill(3), new Int32Array(12), null);
    const found = weightedMean(
      design,
      scores.map((_, row) => row),
      scores,
    );
    const plain = resultOf(ledgerOf({ ...plan, weights: null }, rows), 'mean', '2020', 'alle', 'q');
    expectAgreement(found?.low ?? null, plain.low ?? 0, 'low');
    expectAgreement(found?.deff ?? null, 1, 'deff');
    expectAgreement(found?.effective ?? null, 12, 'effective');
  });
});
