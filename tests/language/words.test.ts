import { describe, expect, test } from 'vitest';
import { dateText } from '../../src/language/dates.ts';
import { joined, joinedByOr } from '../../src/language/lists.ts';
import { capitalised, numberWord, quoted, uncapitalised, wordOf } from '../../src/language/words.ts';
import { languageOf } from './language.ts';

const da = languageOf('da');
const en = languageOf('en');

describe('words', () => {
  test.each([
    [0, 'nul'],
    [1, 'en'],
    [12, 'tolv'],
    [20, 'tyve'],
    [21, null],
    [-1, null],
    [1.5, null],
  ])('%d is %s', (value, word) => {
    expect(numberWord(value, da)).toBe(word);
  });

  test('a list has "og" before the last only', () => {
    expect(joined([], da)).toBe('');
    expect(joined(['a'], da)).toBe('a');
    expect(joined(['a', 'b'], da)).toBe('a og b');
    expect(joined(['a', 'b', 'c'], da)).toBe('a, b og c');
    expect(joinedByOr(['a', 'b', 'c'], en)).toBe('a, b or c');
  });

  test('the first letter alone changes', () => {
    expect(capitalised('ældre Borgere')).toBe('Ældre Borgere');
    expect(capitalised('')).toBe('');
    expect(capitalised('»høj«')).toBe('»høj«');
    expect(uncapitalised('Øjenkontakt i København')).toBe('øjenkontakt i København');
    expect(uncapitalised('IT og EU')).toBe('IT og EU');
    expect(uncapitalised('Q2_1')).toBe('Q2_1');
    expect(uncapitalised('Covid-19-tiden')).toBe('covid-19-tiden');
    expect(uncapitalised('Å')).toBe('å');
  });

  test('quotation marks are the language’s', () => {
    expect(quoted('Høj', da)).toBe('»Høj«');
    expect(quoted('High', en)).toBe('“High”');
  });

  test('a missing word is an error that names the file and the key', () => {
    expect(() => wordOf(da, 'no-such')).toThrow('templates/language/da.yaml has no words: no-such');
  });
});

describe('dates', () => {
  test('are written out', () => {
    expect(dateText('2026-11-22', da)).toBe('22.\u00a0november 2026');
    expect(dateText('2026-01-05', da)).toBe('5.\u00a0januar 2026');
    expect(dateText('2026-11-22', en)).toBe('22\u00a0November 2026');
  });

  test.each(['2026-13-01', '2026-00-01', '22.11.2026', ''])('"%s" is none', (iso) => {
    expect(() => dateText(iso, da)).toThrow(RangeError);
  });
});
