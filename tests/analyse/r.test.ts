import { describe, expect, test } from 'vitest';
import { tQuantile975, twoSidedP } from '../../src/analyse/t-distribution.ts';
import { wilson } from '../../src/analyse/wilson.ts';
import type { Ledger } from '../../src/model/result.ts';
import type { TestResult } from '../../src/model/results/tested.ts';
import { type RNumber, rInput, rNumbers } from './r/read.ts';
import { expectAgreement, ledgerOf, resultOf } from './results.ts';
import { groupOf, itemOf, oneToFive, type Row } from './survey-of.ts';

/** Expected values: base R 4.2.2, called in tests/analyse/r/reference.R. */
const names = ['tower', 'apartment', 'atrium', 'terrace', 'few', 'far', 'low'];

describe('agreement with R on the counts that tests/analyse/r/reference.R gives', () => {
  const ledger = ledgerOfCounts();

  test.each(rNumbers('mean'))('mean $case $name', ({ case: group, name, value }) => {
    const mean = resultOf(ledger, 'mean', '2020', group, 'q');
    expectAgreement(fieldOf(mean, name), value, name);
  });

  test.each(rNumbers('median'))('median $case', ({ case: group, value }) => {
    expect(resultOf(ledger, 'median', '2020', group, 'q').value).toBe(value);
  });

  test.each(['welch', 'pooled'] as const)('every pair of groups by the %s test', (variances) => {
    const expected = rNumbers(variances);
    for (const one of expected) {
      const { [variances]: computed } = comparisonOf(ledger, one);
      expectAgreement(fieldOf(computed ?? {}, one.name), one.value, `${one.case} ${one.name}`);
    }
    expect(expected).toHaveLength(105);
  });

  test('p keeps its digits in the far tail, down to 1e-100', () => {
    const tails = rNumbers('welch').filter(
      ({ name, value }) => name === 'p' && value < 1e-15 && value > 1e-105,
    );
    for (const one of tails) expectDigits(comparisonOf(ledger, one).welch?.p, one.value);
    expect(tails.length).toBeGreaterThanOrEqual(4);
  });

  test('the effect size of every pair', () => {
    for (const one of rNumbers('effect'))
      expectAgreement(comparisonOf(ledger, one).effect, one.value, one.case);
    expect(rNumbers('effect')).toHaveLength(21);
  });
});

test.each(rNumbers('wilson'))('Wilson interval of $case, $name', ({ case: share, name, value }) => {
  const [count, n] = share.split('/').map(Number);
  expectAgreement(fieldOf(wilson(count ?? 0, n ?? 0) ?? {}, name), value, share);
});

test('at the ends an interval ends exactly at 0 or 1, whatever the base', () => {
  const bases = Array.from({ length: 3000 }, (_, index) => index + 1);
  expect(bases.filter((n) => wilson(0, n)?.low !== 0 || wilson(n, n)?.high !== 1)).toEqual([]);
});

test('the t distribution, both tails, to 11 digits however small p is', () => {
  const tails = rNumbers('tail').filter(({ value }) => value > 0);
  for (const { case: df, name, value } of tails) expectDigits(twoSidedP(Number(name), Number(df)), value);
  expect(tails.length).toBeGreaterThan(100);
});

test('the quantiles of the t distribution', () => {
  for (const { case: df, value } of rNumbers('quantile'))
    expectAgreement(tQuantile975(Number(df)), value, df);
});

test.each(rNumbers('number-median'))('median of the numeric variable $case', ({ case: name, value }) => {
  const variable = {
    id: 'age',
    type: 'numeric',
    column: 'age',
    label: 'Age',
    unit: 'years',
    more: null,
    classes: [],
    cumulative: [],
  } as const;
  const rows = rInput('numbers', name).map((age) => ({ numbers: { age } }));
  const ledger = ledgerOf({ background: [variable] }, [...rows, {}]);
  expect(resultOf(ledger, 'median', '2020', 'alle', 'age')).toMatchObject({ n: rows.length, value });
});

function ledgerOfCounts(): Ledger {
  const rows = names.flatMap((group) =>
    rInput('counts', group).flatMap((count, index) =>
      Array.from({ length: count }, (): Row => ({ group, answers: { q: `${index + 1}` } })),
    ),
  );
  return ledgerOf({ groups: names.map((id) => groupOf(id)), items: [itemOf('q', oneToFive)] }, rows);
}

function comparisonOf(ledger: Ledger, { case: pair }: RNumber): TestResult {
  return resultOf(ledger, 'comparison', '2020', pair, 'q');
}

function fieldOf(result: object, name: string): number | null {
  const value: unknown = Reflect.get(result, name);
  return typeof value === 'number' ? value : null;
}

/** Relative agreement to 11 digits, which |ours - R| ≤ 1e-12 would not ask of a small p. */
function expectDigits(ours: number | undefined, r: number): void {
  expect(Math.abs((ours ?? Number.NaN) / r - 1), `ours ${ours}, R ${r}`).toBeLessThan(1e-11);
}
