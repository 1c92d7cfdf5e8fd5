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
    [0.49, 'knap halvdelen'],
    [0.5, 'halvdelen'],
    [0.52, 'godt halvdelen'],
    [2 / 3, 'to tredjedele'],
    [0.79, 'knap fire ud af fem'],
    [0.97, 'næsten alle'],
    [1, 'alle'],
  ])('%d is %s', (share, phrase) => {
    expect(roughly(share, da)).toBe(phrase);
  });

  test.each(['da', 'en'] as const)('every share has a phrase in %s', (code) => {
    const language = languageOf(code);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        expect(roughly(share, language)).not.toBeNull();
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
      expect(lines.slice(1).every(({ from }, index) => from === lines[index]?.to)).toBe(true);
    }
  });
});
