import { describe, expect, test } from 'vitest';
import { headWidth, nameWidth, numberWidths } from '../../../src/compose/tables/head-width.ts';
import { loadFonts } from '../../../src/load/fonts.ts';
import { measureWith, openSans } from '../../../src/plot/measure.ts';
import { theme } from '../../write/pdf/fixture.ts';

/** The heads of the published report's answers, and some of the tables of method. */
const heads = [
  'Meget utilfreds',
  'Utilfreds',
  'Hverken eller',
  'Tilfreds',
  'Meget tilfreds',
  'Ved ikke/kan ikke svare',
  'Gennemsnit',
  'Spredning',
  'Benjamini-Hochberg',
  'Hverken tilfreds eller utilfreds',
  'WWW MMM ÆÆÆ',
  'I mindre grad',
];

describe('widths of heads', () => {
  const measure = measureWith(openSans(loadFonts(theme)));

  test('are never less than the semibold sans takes, and seldom much more', () => {
    for (const head of heads) {
      const real = measure.width(head, 8.5, 600);
      const estimated = headWidth(head, 1) - 6;
      expect([head, estimated >= real]).toEqual([head, true]);
      expect([head, estimated <= real * 1.2 + 1]).toEqual([head, true]);
    }
  });

  test('a head breaks at spaces and after slashes, never within a word', () => {
    expect(headWidth('Ved ikke/kan ikke svare')).toBe(headWidth('svare', 1));
    expect(headWidth('Ved ikke/kan ikke svare', 2)).toBe(headWidth('Ved ikke/kan', 1));
    expect(headWidth('Ved ikke/kan ikke svare', 3)).toBe(headWidth('Ved ikke/', 1));
  });

  test('six answers with a long don’t-know have heads of three lines at most beside base, mean, spread and names', () => {
    const six = heads.slice(0, 6);
    const widths = numberWidths(six, 248);
    expect(widths).toEqual(six.map((head) => Math.max(30, headWidth(head, 3))));
    expect(widths.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(248);
  });

  test('columns are alike where there is room for it, and shrink alike where there is none', () => {
    expect(numberWidths(['a', 'b'], 200)).toEqual([52, 52]);
    expect(numberWidths(['a', 'b'], 80)).toEqual([40, 40]);
    const narrow = numberWidths(['Uddannelsesforløb', 'Uddannelsesforløb'], 60);
    expect(narrow).toEqual([30, 30]);
  });

  test('names stand on one line where the heads need no more lines for it, and never take the room of numbers', () => {
    const name = 'Jobparate på kontanthjælp over 30 år';
    expect(nameWidth([name], ['Ja', 'Nej'], 380, 104)).toBe(headWidth(name, 1));
    // Heads of one line beside the least names would be of two beside this one.
    expect(nameWidth([name], ['Hverken eller'], 104 + headWidth('Hverken eller', 1), 104)).toBe(104);
    expect(nameWidth([name.repeat(5)], ['Ja', 'Nej'], 380, 104)).toBe(104);
    expect(nameWidth([name.repeat(5)], heads, 380, 104)).toBe(104);
  });

  test('where not all names have room on one line, those that do have it', () => {
    const [short, long] = ['Uddannelsesparate under 30 år', 'Jobparate på kontanthjælp over 30 år'];
    const room = headWidth(short, 1) + 2 * headWidth('Hverken eller', 1);
    expect(nameWidth([short, long], ['Hverken eller', 'Hverken eller'], room, 104)).toBe(headWidth(short, 1));
  });
});
