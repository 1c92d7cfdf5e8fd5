import { describe, expect, test } from 'vitest';
import { cholesky } from '../../src/analyse/cholesky.ts';
import { hc3 } from '../../src/analyse/hc3.ts';
import { leastSquares } from '../../src/analyse/least-squares.ts';
import { mannWhitney } from '../../src/analyse/mann-whitney.ts';
import { orderedLogit } from '../../src/analyse/ordered-logit.ts';
import { representativity } from '../../src/analyse/representativity.ts';
import type { BackgroundVariable } from '../../src/model/background.ts';
import type { Result } from '../../src/model/result.ts';
import type { ShareResult } from '../../src/model/results/described.ts';
import type { PopulationResult } from '../../src/model/results/sources.ts';
import { expectAgreement, ledgerOf, resultOf } from './results.ts';
import { groupOf, itemOf, oneToFive, type Row, studyOf } from './survey-of.ts';

/** Numbers named R are what tests/analyse/r/inference.R prints. */

function answers(group: string, counts: readonly number[]): readonly Row[] {
  return counts.flatMap((count, index) =>
    Array.from({ length: count }, () => ({ group, answers: { q: `${index + 1}` } })),
  );
}

describe('what a test says beside its p', () => {
  const rows = [...answers('a', [2, 5, 9, 14, 6]), ...answers('b', [8, 12, 15, 9, 4])];
  const ledger = ledgerOf({ items: [itemOf('q', oneToFive)], groups: [groupOf('a'), groupOf('b')] }, rows);
  const result = resultOf(ledger, 'difference', '2020', 'a', 'q');

  test("Hedges' g and its interval", () => {
    expectAgreement(result.hedges?.value ?? null, 0.601523261994695, 'g');
    expectAgreement(result.hedges?.low ?? null, 0.159922617901331, 'low');
    expectAgreement(result.hedges?.high ?? null, 1.04312390608806, 'high');
  });

  test('the smallest difference that would be found four times in five', () => {
    expectAgreement(result.detectable, 0.715317251448965, 'R');
  });

  test('a finding is checked in every other way, and the checks agree', () => {
    const names = result.robustness?.checks.map(({ check }) => check);
    expect(names).toEqual(['pooled', 'mann-whitney', 'ordered-logit']);
    expect(result.robustness).toMatchObject({ agreeing: 3, computed: 3 });
  });

  test('what is no finding is not checked', () => {
    const alike = [...answers('a', [3, 3, 3]), ...answers('b', [3, 4, 3])];
    const plan = { items: [itemOf('q', oneToFive)], groups: [groupOf('a'), groupOf('b')] };
    expect(resultOf(ledgerOf(plan, alike), 'difference', '2020', 'a', 'q').robustness).toBeNull();
  });

  test('a finding that hangs on the method does not agree', () => {
    // One group is small and very spread, the other large and equal: Welch and pooled part.
    const rows2 = [...answers('a', [0, 1, 0, 0, 5]), ...answers('b', [0, 10, 90, 160, 0])];
    const plan = {
      items: [itemOf('q', oneToFive)],
      groups: [groupOf('a'), groupOf('b')],
      tests: { variances: 'pooled' },
    } as const;
    const found = resultOf(ledgerOf(plan, rows2), 'difference', '2020', 'a', 'q');
    expect(found.level).toBe(5);
    const welch = found.robustness?.checks.find(({ check }) => check === 'welch');
    expect(welch).toMatchObject({ level: null, agrees: false });
    expect(found.robustness?.agreeing).toBeLessThan(found.robustness?.computed ?? 0);
  });
});

describe('degenerate cases have no value, and never rounding noise', () => {
  test('Mann-Whitney: all answers equal, or a side empty', () => {
    expect(mannWhitney([5], [7])).toBeNull();
    expect(mannWhitney([0, 0], [7, 2])).toBeNull();
  });

  test('ordered logit: a side above all others has no largest likelihood', () => {
    // R's polr stops somewhere and answers b = 12.9, se = 1.7e-8, p = 0 (edge_cases, n2_equal).
    const above = [
      { x: [1], y: 2, n: 4 },
      { x: [0], y: 0, n: 5 },
      { x: [0], y: 1, n: 6 },
      { x: [0], y: 2, n: 3 },
    ];
    expect(orderedLogit(above, 3)).toBeNull();
    const apart = [
      { x: [1], y: 1, n: 4 },
      { x: [0], y: 0, n: 5 },
    ];
    expect(orderedLogit(apart, 2)).toBeNull();
  });

  test('ordered logit of two scores is logistic regression', () => {
    const patterns = [
      { x: [1], y: 1, n: 12 },
      { x: [1], y: 0, n: 20 },
      { x: [0], y: 1, n: 9 },
      { x: [0], y: 0, n: 31 },
    ];
    const fit = orderedLogit(patterns, 2);
    expect(Math.abs((fit?.coefficients[0] ?? 0) - 0.725937003382939)).toBeLessThan(1e-9);
    expect(Math.abs((fit?.se[0] ?? 0) - 0.526025198028048)).toBeLessThan(1e-9);
  });

  test('HC3: a respondent who decides the coefficient alone', () => {
    const rows = [
      { x: [1], score: 4, n: 1 },
      { x: [0], score: 2, n: 10 },
      { x: [0], score: 3, n: 10 },
    ];
    expect(hc3(rows)).toBeNull();
    expect(hc3(rows.map((row) => ({ ...row, n: row.n + 1 })))).not.toBeNull();
  });

  test('Cholesky: what is singular has no factor', () => {
    expect(
      cholesky([
        [1, 1],
        [1, 1],
      ]),
    ).toBeNull();
    expect(
      cholesky([
        [4, 2],
        [2, 2],
      ]),
    ).toEqual([[2], [1, 1]]);
  });
});

test('variance inflation of what is tested and of the controls', () => {
  const [d, c1, c2, y] = [
    [1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0],
    [1, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 1],
    [3, 5, 4, 8, 1, 9, 2, 6, 7, 7, 3, 5],
    [4, 2, 5, 3, 3, 1, 5, 2, 4, 4, 2, 3],
  ];
  const rows = d?.map((one, i) => [1, one, c1?.[i] ?? 0, c2?.[i] ?? 0, y?.[i] ?? 0]) ?? [];
  const { terms } = leastSquares(rows, ['intercept', 'd', 'c1', 'c2'], 12);
  expect(terms[0]?.vif).toBeNull();
  const r = [2.33333333333333, 1.19540229885057, 2.08429118773946];
  for (const [index, value] of r.entries()) expectAgreement(terms[index + 1]?.vif ?? null, value, 'VIF');
});

describe('respondents against the population', () => {
  const variable: BackgroundVariable = {
    id: 'area',
    type: 'categories',
    column: 'area',
    label: 'Area',
    categories: ['x', 'y', 'z'].map((id) => ({ id, code: id, label: id, plural: null })),
  };
  const study = studyOf({ background: [variable] });
  const from = { wave: '2020', scope: 'alle', variable: 'area' };
  const common = { from, n: 80, method: '', low: null, high: null, value: null };
  const profile = (id: string, count: number): ShareResult => ({
    ...common,
    id: `profile/2020/alle/area/${id}`,
    kind: 'profile',
    count,
  });
  const population = (id: string, value: number): PopulationResult => {
    const given = { unit: 'percent', date: null, source: null };
    return {
      id: `population/2020/alle/area/${id}`,
      kind: 'population',
      from,
      n: 0,
      method: '',
      value,
      ...given,
    };
  };
  const resultFor = (results: readonly Result[]) => representativity(results, study)[0];
  const respondents = [profile('x', 40), profile('y', 25), profile('z', 15)];

  test('chi-square, degrees of freedom, p and effect as R has them', () => {
    const result = resultFor([...respondents, population('x', 45), population('y', 35), population('z', 20)]);
    expect([result?.df, result?.expected, result?.n]).toEqual([2, 16, 80]);
    expectAgreement(result?.chiSquare ?? null, 0.828373015873016, 'chi-square');
    expectAgreement(result?.p ?? null, 0.660877680838276, 'p');
    expectAgreement(result?.effect ?? null, 0.10175786307904, 'w');
  });

  test('a category that the population is not known of: no test, and why', () => {
    const result = resultFor([...respondents, population('x', 45), population('y', 35)]);
    expect(result).toMatchObject({ chiSquare: null, p: null, reason: 'population-unknown' });
  });

  test('categories that are expected too seldom', () => {
    const few = [profile('x', 4), profile('y', 2), profile('z', 1)];
    const result = resultFor([...few, population('x', 45), population('y', 35), population('z', 20)]);
    expect(result).toMatchObject({ chiSquare: null, reason: 'expected-too-small' });
  });

  test('a population that says nothing of a variable gives no result', () => {
    expect(representativity(respondents, study)).toEqual([]);
  });
});
