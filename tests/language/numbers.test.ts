import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decimalText,
  integerText,
  intervalText,
  pEquals,
  percent,
  percentText,
  pText,
  signedText,
} from '../../src/language/numbers.ts';
import { languageOf } from './language.ts';

const da = languageOf('da');
const en = languageOf('en');

describe('percent', () => {
  test.each([
    [0, 1, 0],
    [1, 1, 100],
    [1, 200, 1], // 0.5 goes up
    [1, 201, 0],
    [3, 200, 2], // 1.5
    [5, 200, 3], // 2.5: half up, not to even
    [1, 3, 33],
    [2, 3, 67],
    [567, 1681, 34], // 33.73
    [446, 1681, 27], // 26.53
    [668, 1681, 40], // 39.74
    [199, 200, 100], // 99.5
  ])('%i of %i is %i', (count, n, whole) => {
    expect(percent(count, n)).toBe(whole);
  });

  test('is never further than half a point from the share, and half goes up', () => {
    const pairs = fc
      .integer({ min: 1, max: 1_000_000 })
      .chain((n) => fc.tuple(fc.nat({ max: n }), fc.constant(n)));
    fc.assert(
      fc.property(pairs, ([count, n]) => {
        const doubled = 2 * n * percent(count, n) - 200 * count;
        expect(doubled).toBeGreaterThan(-n);
        expect(doubled).toBeLessThanOrEqual(n);
      }),
    );
  });

  test.each([
    [1, 0],
    [-1, 10],
    [11, 10],
    [0.5, 10],
    [Number.NaN, 10],
  ])('refuses %d of %d', (count, n) => {
    expect(() => percent(count, n)).toThrow(RangeError);
  });
});

describe('numbers in words of a language', () => {
  test('a share has its sign after a no-break space in Danish, and none in English', () => {
    expect(percentText(54, da)).toBe('54\u00a0%');
    expect(percentText(54, en)).toBe('54%');
  });

  test.each([
    [0, '0'],
    [999, '999'],
    [1681, '1.681'],
    [1_000_000, '1.000.000'],
    [-1234, '\u22121.234'],
    [1e21, '1.000.000.000.000.000.000.000'],
  ])('%d is written %s', (value, text) => {
    expect(integerText(value, da)).toBe(text);
  });

  test.each([
    [2.06008328375967, 2, '2,06'],
    [1.005, 2, '1,01'], // the nearest double lies below 1.005
    [1.115, 2, '1,12'],
    [2.125, 2, '2,13'],
    [-2.125, 2, '\u22122,13'],
    [0.004, 2, '0,00'],
    [-0.004, 2, '0,00'], // no sign on zero
    [-0, 2, '0,00'],
    [1e-7, 2, '0,00'],
    [0.000_000_5, 6, '0,000001'],
    [9.999, 2, '10,00'],
    [1234.5, 1, '1.234,5'],
  ])('%d with %i decimals is %s', (value, decimals, text) => {
    expect(decimalText(value, decimals, da)).toBe(text);
  });

  test('English has a point for decimals and a comma for thousands', () => {
    expect(decimalText(1234.5, 2, en)).toBe('1,234.50');
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('%d cannot be written', (value) => {
    expect(() => decimalText(value, 2, da)).toThrow(RangeError);
  });

  test('a text read back is within half a unit of the last decimal', () => {
    const values = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 4 }), (value, decimals) => {
        const text = decimalText(value, decimals, da)
          .replaceAll('.', '')
          .replace(',', '.')
          .replace('\u2212', '-');
        expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-6);
      }),
    );
  });

  test.each([
    [0.2525, '+0,25'],
    [-0.34424593991381, '\u22120,34'],
    [0.001, '0,00'],
    [-0.001, '0,00'],
    [0, '0,00'],
  ])('the difference %d is %s', (value, text) => {
    expect(signedText(value, 2, da)).toBe(text);
  });

  test.each([
    [0.392550056229349, '0,393', 'p\u00a0=\u00a00,393'],
    [7.68e-10, '<\u00a00,001', 'p\u00a0<\u00a00,001'],
    [0.000_999_9, '<\u00a00,001', 'p\u00a0<\u00a00,001'],
    [0.001, '0,001', 'p\u00a0=\u00a00,001'],
    [1, '1,000', 'p\u00a0=\u00a01,000'],
    [0, '<\u00a00,001', 'p\u00a0<\u00a00,001'],
  ])('p %d is %s, and in a sentence %s', (p, alone, equals) => {
    expect(pText(p, da)).toBe(alone);
    expect(pEquals(p, da)).toBe(equals);
  });

  test('an interval has a dash, or the word where an end is negative', () => {
    expect(intervalText(2.01916791725706, 2.10099865026228, 2, da)).toBe('2,02\u20132,10');
    expect(intervalText(-0.451600668249876, -0.236891211577744, 2, da)).toBe('\u22120,45 til \u22120,24');
  });
});
