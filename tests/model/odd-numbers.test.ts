import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLikeMissing, oddNumbers } from '../../src/model/odd-numbers.ts';

/** Each number from one to another, so often. */
function run(from: number, to: number, count = 7, step = 1) {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => ({
    value: Number((from + index * step).toFixed(6)),
    count,
  }));
}

const ages = run(18, 90);

describe('numbers that stand for no answer', () => {
  test.each([
    [[99, 999, 9999, 88, 888, 77, 98, 997, 99.99, -1, -9, -99, -8], true],
    [[9, 8, 7, 0, 1, 90, 100, 989, 899, 1999, 95, -10, -55], false],
  ])('%j: %s', (numbers, expected) => {
    for (const number of numbers) expect([number, isLikeMissing(number)]).toEqual([number, expected]);
  });

  test.each([
    ['an age of 999', [...ages, { value: 999, count: 1 }], [999]],
    ['888 and 999', [...ages, { value: 888, count: 2 }, { value: 999, count: 1 }], [888, 999]],
    [
      '997, 998 and 999',
      [...ages, ...[997, 998, 999].map((value) => ({ value, count: 4 }))],
      [997, 998, 999],
    ],
    ['-9 and -1', [{ value: -9, count: 2 }, { value: -1, count: 1 }, ...ages], [-9, -1]],
    ['99 where nobody is above 70', [...run(18, 70), { value: 99, count: 1 }], [99]],
    [
      '99 by many, where few are near 90',
      [...run(18, 85), ...run(86, 90, 1), { value: 99, count: 14 }],
      [99],
    ],
    ['99 on a scale of 0 to 10', [...run(0, 10, 50), { value: 99, count: 3 }], [99]],
    ['-99 where others are below none too', [...run(-20, 20), { value: -99, count: 2 }], [-99]],
    ['9999 beside the years of birth', [...run(1930, 2008), { value: 9999, count: 5 }], [9999]],
    ['99.99 beside hours', [...run(0, 37, 3, 0.5), { value: 99.99, count: 2 }], [99.99]],
  ])('%s', (_, counts, missing) => {
    expect(oddNumbers(counts)).toEqual({ missing, far: [] });
  });

  test.each([
    ['people of 77, 88 and 99 among others of all ages', run(18, 101, 2)],
    ['one of 99 among others up to 93', [...run(18, 93, 2), { value: 99, count: 1 }]],
    ['an amount that goes on above 999', run(0, 2000, 1, 9)],
    ['degrees below none', run(-12, 25)],
    ['answers 1 to 5', run(1, 5)],
    ['children up to 9', run(0, 9)],
  ])('no code: %s', (_, counts) => {
    expect(oddNumbers(counts).missing).toEqual([]);
  });
});

describe('numbers far outside the rest', () => {
  test.each([
    ['an age of 214', [...ages, { value: 214, count: 1 }], [214]],
    ['two slips', [...ages, { value: 190, count: 1 }, { value: 431, count: 1 }], [190, 431]],
    ['both sides', [{ value: -340, count: 1 }, ...ages, { value: 400, count: 1 }], [-340, 400]],
    ['none', ages, []],
    // exp(normal quantiles) times 300.000: incomes, as they are.
    [
      'incomes with a long tail',
      Array.from({ length: 200 }, (_, index) => ({
        value: Math.round(3e5 / (1.0 - index / 201) ** 0.5),
        count: 1,
      })),
      [],
    ],
  ])('%s', (_, counts, far) => {
    expect(oddNumbers(counts)).toEqual({ missing: [], far });
  });

  test('no number is told of twice, nor one that is not there, whatever stands there', () => {
    const numbers = fc.uniqueArray(fc.record({ value: fc.integer(), count: fc.nat(50) }), {
      selector: ({ value }) => value,
    });
    fc.assert(
      fc.property(numbers, (counts) => {
        const { missing, far } = oddNumbers(counts);
        const all = [...missing, ...far];
        expect(new Set(all).size).toBe(all.length);
        for (const one of all) expect(counts.map(({ value }) => value)).toContain(one);
        // The order of rows tells nothing.
        expect(oddNumbers(counts.toReversed())).toEqual({ missing, far });
      }),
    );
  });
});
