import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roughly } from '../../src/language/roughly.ts';
import { languageOf } from './language.ts';

const da = languageOf('da');

describe('roughly', () => {
  test.each([
    [0, 'ingen'],
    [0.001, 'få'],
    [0.19, 'knap hver femte'],
    [0.2, 'hver femte'],
    [0.26, 'godt hver fjerde'],
    [567 / 1681, 'en tredjedel'],
    [668 / 1681, 'to ud af fem'],
    [0.44, 'under halvdelen'],
    [0.47, 'knap halvdelen'],
    [0.49, 'knap halvdelen'],
    [0.5, 'halvdelen'],
    [0.52, 'godt halvdelen'],
    [2 / 3, 'to tredjedele'],
    [0.57, 'knap tre ud af fem'],
    [0.79, 'knap fire ud af fem'],
    [0.97, 'næsten alle'],
    [1, 'alle'],
  ])('%d is %s', (share, phrase) => {
    expect(roughly(share, da)).toBe(phrase);
  });

  test.each([0.54, 0.55, 0.56, 0.85, 0.94])(
    '%d is too far from any phrase, and the number is printed',
    (share) => {
      expect(roughly(share, da)).toBeNull();
      expect(roughly(share, languageOf('en'))).toBeNull();
    },
  );

  test.each([
    ['da', /^(knap|godt) /u],
    ['en', /^just (under|over) /u],
  ] as const)('no phrase in %s reaches more than three whole per cent from what it names', (code, about) => {
    const language = languageOf(code);
    const named = new Map(language.roughly.map(({ from, to, phrase }) => [phrase, (from + to) / 2]));
    fc.assert(
      fc.property(fc.double({ min: 0.03, max: 0.95, noNaN: true }), (share) => {
        const phrase = roughly(share, language) ?? '';
        const exact = named.get(phrase.replace(about, ''));
        if (!about.test(phrase) || exact === undefined) return;
        expect(Math.abs(Math.round(share * 100) - Math.round(exact))).toBeLessThanOrEqual(3);
      }),
    );
  });

  test('only nobody is "ingen" and only everybody is "alle"', () => {
    expect(roughly(1 / 1_000_000, da)).not.toBe('ingen');
    expect(roughly(1 - 1 / 1_000_000, da)).not.toBe('alle');
  });

  test('the lines of the table follow on one another', () => {
    for (const language of [da, languageOf('en')]) {
      // The first two are the ends themselves: nobody and everybody.
      const lines = language.roughly.slice(2);
      expect(lines.every(({ from, to }) => from < to)).toBe(true);
      expect(lines.slice(1).every(({ from }, index) => from >= (lines[index]?.to ?? 0))).toBe(true);
    }
  });
});
