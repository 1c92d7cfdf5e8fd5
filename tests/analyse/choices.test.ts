import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holm } from '../../src/analyse/holm.ts';
import type { Ledger } from '../../src/model/result.ts';
import type { AnswerResult, ChiSquareResult } from '../../src/model/results/chi-square.ts';
import { type RNumber, rInput, rNumbers } from './r/read.ts';
import { chiSquareOf, expectAgreement, ledgerOf, resultOf } from './results.ts';
import {
  groupOf,
  indexOf,
  itemOf,
  multipleOf,
  nominalOf,
  numericOf,
  oneToFive,
  type Row,
} from './survey-of.ts';

/** Expected values: base R 4.2.2, called in tests/analyse/r/choices.R. */
const file = 'choices.csv';
const groups = [groupOf('a'), groupOf('b')];
const codes = Array.from({ length: 8 }, (_, index) => `k${index + 1}`);

function rowsOf(counts: Readonly<Record<string, readonly number[]>>): readonly Row[] {
  return Object.entries(counts).flatMap(([group, all]) =>
    all.flatMap((count, index) =>
      Array.from({ length: count }, (): Row => ({ group, answers: { q: codes[index] ?? '' } })),
    ),
  );
}

function fieldOf(result: object, name: string): number | null {
  const value: unknown = Reflect.get(result, name);
  return typeof value === 'number' ? value : null;
}

function ledgerOfCase(name: string): Ledger {
  const counts = { a: rInput('a', name, file), b: rInput('b', name, file) };
  return ledgerOf({ groups, others: [nominalOf('q', ...codes, 'dk')] }, [
    ...rowsOf(counts),
    { group: 'a', answers: { q: 'dk' } },
    { group: 'b' },
  ]);
}

const numbers = (kind: string): readonly RNumber[] => rNumbers(kind, file);
const cases = [...new Set(numbers('a').map((one) => one.case))];

describe('a nominal item agrees with R', () => {
  test.each(cases)('%s', (name) => {
    const ledger = ledgerOfCase(name);
    const whole = numbers('whole').filter((one) => one.case === name);
    for (const one of whole)
      expectAgreement(
        fieldOf(chiSquareOf(ledger, 'difference', '2020', 'a', 'q'), one.name),
        one.value,
        one.name,
      );
    const single = numbers('answer').filter((one) => one.case.startsWith(`${name}/`));
    for (const one of single) {
      const answer = `k${one.case.split('/')[1]}`;
      const found = chiSquareOf(ledger, 'comparison', '2020', 'a~b', 'q', answer);
      expectAgreement(fieldOf(found, one.name), one.value, `${one.case} ${one.name}`);
    }
    expect(whole).toHaveLength(5);
    expect(single.length).toBeGreaterThanOrEqual(14);
  });

  test('the chi-square of an answer is the square of its adjusted residual in the whole table', () => {
    for (const one of numbers('residual')) {
      const [name = '', answer] = one.case.split('/');
      const found = chiSquareOf(ledgerOfCase(name), 'difference', '2020', 'a', 'q', `k${answer}`);
      expectAgreement(found.chiSquare, one.value, one.case);
    }
  });
});

describe('which answers stand out', () => {
  const ledger = ledgerOfCase('plain');
  const answer = (code: string): AnswerResult | ChiSquareResult =>
    chiSquareOf(ledger, 'difference', '2020', 'a', 'q', code);

  test('those whose corrected p is low, each with its direction', () => {
    expect(['k1', 'k2', 'k3', 'k4'].map((code) => [answer(code).level, answer(code).direction])).toEqual([
      [5, 'lower'],
      [null, null],
      [5, 'higher'],
      [null, null],
    ]);
  });

  test('none where the item as a whole shows nothing, however low the p of one answer', () => {
    // R: prop.test(c(40, 22), c(250, 238), correct = FALSE) gives p = 0.023, chisq.test of the whole p = 0.63.
    const counts = { a: [40, 30, 30, 30, 30, 30, 30, 30], b: [22, 32, 32, 32, 31, 31, 30, 30] };
    const own = ledgerOf({ groups, others: [nominalOf('q', ...codes)] }, rowsOf(counts));
    const whole = chiSquareOf(own, 'difference', '2020', 'a', 'q');
    const first = chiSquareOf(own, 'difference', '2020', 'a', 'q', 'k1');
    expect(first.p).toBeLessThan(0.05);
    expect(whole.p).toBeGreaterThan(0.05);
    expect([first.level, first.direction]).toEqual([null, null]);
  });
});

describe('what cannot be tested says why', () => {
  const reasonOf = (counts: Readonly<Record<string, readonly number[]>>): string | undefined =>
    chiSquareOf(
      ledgerOf({ groups, others: [nominalOf('q', ...codes)] }, rowsOf(counts)),
      'difference',
      '2020',
      'a',
      'q',
    ).reason;

  test.each([
    ['nobody in one group', { a: [20, 30], b: [] }, 'no-respondents'],
    ['all of one mind', { a: [20], b: [30] }, 'no-variation'],
    ['four counts, one expected below 5', { a: [4, 16], b: [5, 19] }, 'expected-too-small'],
    ['more than a fifth expected below 5', { a: [20, 3, 2], b: [30, 5, 4] }, 'expected-too-small'],
    [
      'one expected below 1',
      { a: [20, 20, 20, 20, 20, 1], b: [30, 30, 30, 30, 30, 0] },
      'expected-too-small',
    ],
    ['a fifth below 5', { a: [20, 20, 20, 20, 4], b: [20, 20, 20, 20, 5] }, undefined],
  ])('%s', (_, counts, reason) => {
    expect(reasonOf(counts)).toBe(reason);
  });

  test('with no test the shares of both sides stand, and no level', () => {
    const ledger = ledgerOf(
      { groups, others: [nominalOf('q', 'k1', 'k2')] },
      rowsOf({ a: [4, 16], b: [5, 19] }),
    );
    expect(chiSquareOf(ledger, 'difference', '2020', 'a', 'q', 'k1')).toMatchObject({
      a: { count: 4, n: 20 },
      b: { count: 5, n: 24 },
      p: null,
      level: null,
      direction: null,
      reason: 'expected-too-small',
    });
  });
});

describe('a multiple-response item', () => {
  const rows: readonly Row[] = [
    ...Array.from({ length: 40 }, (): Row => ({ group: 'a', ticks: { m: ['x', 'y'] } })),
    ...Array.from({ length: 20 }, (): Row => ({ group: 'a', ticks: { m: ['y'] } })),
    ...Array.from({ length: 10 }, (): Row => ({ group: 'a', ticks: { m: ['dk'] } })),
    ...Array.from({ length: 25 }, (): Row => ({ group: 'b', ticks: { m: ['x'] } })),
    ...Array.from({ length: 45 }, (): Row => ({ group: 'b', ticks: { m: ['y', 'x'] } })),
    { group: 'b' },
  ];
  const ledger = ledgerOf({ groups, others: [multipleOf('m', 'x', 'y', 'dk')] }, rows);

  test('shares of those who answered, which sum to more than 1', () => {
    const shares = ['x', 'y', 'dk'].map((code) => resultOf(ledger, 'share', '2020', 'alle', 'm', code));
    expect(shares.map(({ count, n }) => [count, n])).toEqual([
      [110, 140],
      [105, 140],
      [10, 140],
    ]);
    expect(resultOf(ledger, 'valid', '2020', 'alle', 'm', 'x')).toMatchObject({ count: 110, n: 130 });
    expect(resultOf(ledger, 'share', '2020', 'b', 'm', 'y')).toMatchObject({ count: 45, n: 70 });
  });

  test('each answer is a question of its own: no test of the whole, no correction', () => {
    expect(ledger.has('difference/2020/a/m')).toBe(false);
    // R: prop.test(c(40, 70), c(60, 70), correct = FALSE)
    const x = chiSquareOf(ledger, 'difference', '2020', 'a', 'm', 'x');
    expect(x).toMatchObject({ a: { count: 40, n: 60 }, b: { count: 70, n: 70 }, holm: null, level: 5 });
    expectAgreement(x.chiSquare, 27.575757575757574, 'X-squared');
    expectAgreement(x.p, 1.5106023971053152e-7, 'p');
    expect(x.direction).toBe('lower');
  });
});

describe('an index and a number agree with R', () => {
  const index = ledgerOf(
    {
      groups: [groupOf('1'), groupOf('2')],
      items: ['i', 'j', 'k'].map((id) => itemOf(id, oneToFive)),
      others: [indexOf('x', ['i', 'j', 'k'], 2)],
    },
    scoredRows(),
  );

  test('mean, spread and median of the index', () => {
    const expected = numbers('index');
    const found = {
      ...resultOf(index, 'median', '2020', 'alle', 'x'),
      ...resultOf(index, 'mean', '2020', 'alle', 'x'),
    };
    for (const { name, value } of expected.filter((one) => one.name !== 'median'))
      expectAgreement(fieldOf(found, name === 'mean' ? 'value' : name), value, name);
    const median = expected.find(({ name }) => name === 'median')?.value ?? Number.NaN;
    expectAgreement(resultOf(index, 'median', '2020', 'alle', 'x').value, median, 'median');
    expect(expected).toHaveLength(4);
  });

  test("Cronbach's alpha, of all and of a group", () => {
    for (const { case: scope, name, value } of numbers('alpha'))
      expectAgreement(fieldOf(resultOf(index, 'alpha', '2020', scope, 'x'), name), value, `${scope} ${name}`);
    expect(numbers('alpha')).toHaveLength(4);
    expect(resultOf(index, 'alpha', '2020', 'alle', 'x').items).toBe(3);
  });

  test('their differences, by the t-test of scores', () => {
    const hours = ledgerOf(
      { groups: [groupOf('1'), groupOf('2')], others: [numericOf('h', [{ from: 0, to: 4, label: '0-4' }])] },
      rInput('hours', 'value', file).map((h, row): Row => ({ group: String((row % 2) + 1), numbers: { h } })),
    );
    const of = { index: [index, 'x'], hours: [hours, 'h'] } as const;
    for (const { case: name, name: field, value } of numbers('welch')) {
      const [ledger, item] = of[name as keyof typeof of];
      const found = resultOf(ledger, 'comparison', '2020', '1~2', item).welch;
      expectAgreement(fieldOf(found ?? {}, field), value, `${name} ${field}`);
    }
    const spread = resultOf(hours, 'spread', '2020', 'alle', 'h');
    for (const { name, value } of numbers('number')) expectAgreement(fieldOf(spread, name), value, name);
    expect(resultOf(hours, 'share', '2020', 'alle', 'h', '0..4')).toMatchObject({ count: 8, n: 16 });
  });
});

test('alpha of items that all respondents answer alike is not computed, nor of one respondent', () => {
  const plan = { items: ['i', 'j'].map((id) => itemOf(id, oneToFive)), others: [indexOf('x', ['i', 'j'])] };
  const alike = ledgerOf(
    plan,
    Array.from({ length: 5 }, () => ({ answers: { i: '3', j: '4' } })),
  );
  expect(resultOf(alike, 'alpha', '2020', 'alle', 'x')).toMatchObject({
    value: null,
    reason: 'no-variation',
  });
  const one = ledgerOf(plan, [{ answers: { i: '3', j: '4' } }, { answers: { i: '3' } }]);
  expect(resultOf(one, 'alpha', '2020', 'alle', 'x')).toMatchObject({ n: 1, reason: 'one-valid-answer' });
});

test('Holm: never below the p itself, never above 1, in the order of the ps', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (ps) => {
      const corrected = holm(ps).map((p) => p ?? Number.NaN);
      for (const [index, p] of ps.entries()) {
        expect(corrected[index]).toBeGreaterThanOrEqual(p);
        expect(corrected[index]).toBeLessThanOrEqual(Math.min(1, p * ps.length));
        for (const [other, q] of ps.entries())
          if (p <= q) expect(corrected[index]).toBeLessThanOrEqual(corrected[other] ?? 0);
      }
    }),
  );
});

test('a difference is the other side’s, turned', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { minLength: 2, maxLength: 6 }), (pairs) => {
      const ledger = ledgerOf(
        { groups, others: [nominalOf('q', ...codes)] },
        rowsOf({ a: pairs.map(([x]) => x), b: pairs.map(([, y]) => y) }),
      );
      const [a, b] = ['a', 'b'].map((scope) => chiSquareOf(ledger, 'difference', '2020', scope, 'q'));
      expect(a?.p).toBe(b?.p);
      expect(a?.reason).toBe(b?.reason);
      if (a?.p !== null && a?.p !== undefined) expect(a.p).toBeLessThanOrEqual(1);
    }),
    { numRuns: 60 },
  );
});

/** 60 respondents by turns of group 1 and 2; 0 is no answer. */
function scoredRows(): readonly Row[] {
  return Array.from({ length: 60 }, (_, row) => {
    const [i, j, k] = rInput('scores', String(row + 1), file).map((score) =>
      score === 0 ? '' : String(score),
    );
    return { group: String((row % 2) + 1), answers: { i: i ?? '', j: j ?? '', k: k ?? '' } };
  });
}
