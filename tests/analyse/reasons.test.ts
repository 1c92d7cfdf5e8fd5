import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../src/model/result.ts';
import { ledgerOf, resultOf } from './results.ts';
import { groupOf, itemOf, oneToFive, type Row } from './survey-of.ts';

/** Group a, in each situation that leaves something uncomputable, beside a group b that varies. */
const situations = [
  { situation: 'nobody', codes: [], reason: 'no-respondents' },
  { situation: 'nobody who was asked', codes: [''], reason: 'no-valid-answers' },
  { situation: "nobody but don't-knows", codes: ['9', '9'], reason: 'no-valid-answers' },
  { situation: 'one valid answer', codes: ['4', '9', ''], reason: 'one-valid-answer' },
  { situation: 'two equal answers', codes: ['4', '4'], reason: 'no-variation' },
] as const;

describe.each(situations)('a group with $situation', ({ codes, reason }) => {
  const ledger = ledgerOfCodes(codes);

  test('is not tested, in either place', () => {
    const nothing = { t: null, df: null, p: null, low: null, high: null, welch: null, pooled: null };
    const untested = { ...nothing, effect: null, level: null, direction: null, reason };
    expect(resultOf(ledger, 'difference', '2020', 'a', 'q')).toMatchObject(untested);
    expect(resultOf(ledger, 'difference', '2020', 'b', 'q')).toMatchObject(untested);
    expect(resultOf(ledger, 'comparison', '2020', 'a~b', 'q')).toMatchObject(untested);
  });

  test('has no interval of its mean', () => {
    expect(resultOf(ledger, 'mean', '2020', 'a', 'q')).toMatchObject({ low: null, high: null, reason });
  });

  test('has no number that is not finite', () => {
    expect(numbersOf([...ledger.values()]).filter((value) => !Number.isFinite(value))).toEqual([]);
  });
});

describe('what can be computed all the same', () => {
  test('one valid answer: mean and median, no standard deviation', () => {
    const ledger = ledgerOfCodes(['4', '9', '']);
    expect(resultOf(ledger, 'mean', '2020', 'a', 'q')).toMatchObject({ n: 1, value: 4, sd: null });
    expect(resultOf(ledger, 'median', '2020', 'a', 'q')).toMatchObject({ n: 1, value: 4 });
    expect(resultOf(ledger, 'difference', '2020', 'a', 'q')).toMatchObject({ difference: 1.5 });
  });

  test('two equal answers: a standard deviation of exactly 0', () => {
    const ledger = ledgerOfCodes(['4', '4']);
    expect(resultOf(ledger, 'mean', '2020', 'a', 'q')).toMatchObject({ n: 2, value: 4, sd: 0 });
  });

  test("don't-knows only: shares of all asked, no share of the valid answers", () => {
    const ledger = ledgerOfCodes(['9', '9']);
    expect(resultOf(ledger, 'share', '2020', 'a', 'q', '9')).toMatchObject({
      n: 2,
      count: 2,
      value: 1,
      high: 1,
    });
    const none = { n: 0, count: 0, value: null, low: null, high: null, reason: 'no-valid-answers' };
    expect(resultOf(ledger, 'valid', '2020', 'a', 'q', '4-5')).toMatchObject(none);
    expect(resultOf(ledger, 'median', '2020', 'a', 'q')).toMatchObject({
      n: 0,
      value: null,
      reason: 'no-valid-answers',
    });
  });

  test('nobody: a count of 0, and shares that say why they are not there', () => {
    const ledger = ledgerOfCodes([]);
    expect(resultOf(ledger, 'count', '2020', 'a')).toMatchObject({ n: 0, value: 0 });
    expect(resultOf(ledger, 'share', '2020', 'a', 'q', '5')).toMatchObject({
      value: null,
      reason: 'no-respondents',
    });
  });
});

/** Group a answers as given ('' was not asked); group b answers 2, 2, 3, 3. */
function ledgerOfCodes(codes: readonly string[]): Ledger {
  const rows = [
    ...codes.map((code) => rowOf('a', code)),
    ...['2', '2', '3', '3'].map((code) => rowOf('b', code)),
  ];
  return ledgerOf({ groups: [groupOf('a'), groupOf('b')], items: [itemOf('q', oneToFive)] }, rows);
}

function rowOf(group: string, q: string): Row {
  return { group, answers: { q } };
}

function numbersOf(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}
