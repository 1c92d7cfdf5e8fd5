import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalText, pText, signedText } from '../../../src/language/numbers.ts';
import { readLanguage } from '../../../src/load/language.ts';
import { figured, scriptOf } from '../../../src/write/tables/figured.ts';
import { templates } from '../../support/paths.ts';
import { shown } from './workbook.ts';

const danish = readLanguage(templates, 'da', new Map());
const script = scriptOf(danish);
const english = scriptOf(readLanguage(templates, 'en', new Map()));

describe('a print becomes a number', () => {
  test.each([
    // print, form, unrounded, cell, as Excel shows it
    ['54\u00a0%', 'share', 0.5412, 0.5412, '54\u00a0%'],
    ['54', 'percent', 0.5412, 0.5412, '54\u00a0%'],
    // Under `rounding: parts` 33,3 + 21,4 is printed 33 + 21 = 54, while 54,7 would be shown as 55.
    ['54\u00a0%', 'share', 0.547, 0.54, '54\u00a0%'],
    ['4,08', 'mean', 4.0825, 4.0825, '4,08'],
    // 0,285 is a little less in binary, and yet shown as 0,29, by us and by Excel.
    ['0,29', 'sd', 0.285, 0.285, '0,29'],
    ['\u22120,45', 'difference', -0.4534, -0.4534, '\u22120,45'],
    ['+0,37', 'difference', 0.371, 0.371, '+0,37'],
    ['0,00', 'difference', -0.0012, -0.0012, '0,00'],
    ['0,079', 'p', 0.07926, 0.07926, '0,079'],
    ['<\u00a00,001', 'p', 0.00004, 0.00004, '<\u00a00,001'],
    ['1.240', 'n', 1240, 1240, '1.240'],
    ['10\u00a0%', 'threshold', 0.1, 0.1, '10\u00a0%'],
    ['72\u00a0måneder', 'median', 72, 72, '72\u00a0måneder'],
    ['+8', 'points', null, 8, '+8'],
  ] as const)('%s (%s)', (text, form, unrounded, value, excel) => {
    const number = figured(text, form, unrounded, script);
    expect(number?.value).toBe(value);
    expect(shown(number?.value ?? 0, number?.format ?? '')).toBe(excel);
  });

  test('in English the sign for per cent stands by itself', () => {
    expect(figured('54%', 'share', 0.5412, english)).toEqual({ value: 0.5412, format: '0%' });
    expect(figured('1,240.5', 'given', null, english)?.value).toBe(1240.5);
  });

  test.each([
    ['40–50', 'value'],
    ['10\u00a0%-niveau', 'level'],
    ['knap halvdelen', 'roughly'],
    ['tolv', 'n'],
    ['–', 'p'],
    ['4,08 (3,93 til 4,24)', 'mean'],
    ['for få svar', 'share'],
    ['', 'share'],
  ])('%s (%s) is words', (text, form) => {
    expect(figured(text, form, 1, script)).toBeNull();
  });

  test('whatever the number, what Excel shows is what is printed', () => {
    const numbers = fc.double({ min: -2000, max: 2000, noNaN: true });
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 3 }), fc.boolean(), (value, places, signed) => {
        const text = (signed ? signedText : decimalText)(value, places, danish);
        const number = figured(text, 'mean', value, script);
        expect(shown(number?.value ?? Number.NaN, number?.format ?? '')).toBe(text);
        expect(number?.value).toBe(value);
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (p) => {
        const number = figured(pText(p, danish), 'p', p, script);
        expect(shown(number?.value ?? Number.NaN, number?.format ?? '')).toBe(pText(p, danish));
      }),
    );
  });

  test('a printed number that is not the ledger’s is never replaced by it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (whole, share) => {
          const number = figured(`${whole}\u00a0%`, 'share', share, script);
          expect(shown(number?.value ?? Number.NaN, number?.format ?? '')).toBe(`${whole}\u00a0%`);
        },
      ),
    );
  });
});
