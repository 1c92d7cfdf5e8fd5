import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Inline } from '../../../src/model/document.ts';
import { openFaces } from '../../../src/write/pdf/faces.ts';
import { lookOf, runsOf } from '../../../src/write/pdf/inline.ts';
import { breakLines } from '../../../src/write/pdf/line.ts';
import { text } from '../sample-document.ts';
import { fonts, measuringPdf, theme } from './fixture.ts';

const pdf = measuringPdf();
const faces = openFaces(fonts, pdf);
const look = lookOf(theme.styles.body);

function linesOf(children: readonly Inline[], width: number) {
  return breakLines(runsOf(children, look, null), width, faces, pdf);
}

function wordsIn(children: readonly Inline[], width: number): readonly string[] {
  return linesOf(children, width).map((line) => line.stretches.map((stretch) => stretch.text).join(''));
}

const word = fc.string({ unit: fc.constantFrom(...'abcdefgæøåABCÆØÅ0123,.-%'), minLength: 1, maxLength: 30 });
const content: fc.Arbitrary<readonly Inline[]> = fc
  .array(
    fc.record({
      words: fc.array(word, { minLength: 1, maxLength: 12 }),
      kind: fc.constantFrom('text', 'strong', 'emphasis'),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) =>
    parts.map(({ words, kind }): Inline => {
      const children = text(`${words.join(' ')} `);
      return kind === 'text'
        ? { type: 'text', text: `${words.join(' ')} ` }
        : { type: kind === 'strong' ? 'strong' : 'emphasis', children };
    }),
  );

describe('breaking lines', () => {
  test('no line is wider than its column, and no letter is lost', () => {
    fc.assert(
      fc.property(content, fc.integer({ min: 40, max: 400 }), (children, width) => {
        const lines = linesOf(children, width);
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 0.1);
        const set = lines.flatMap((line) => line.stretches.map((stretch) => stretch.text)).join('');
        const given = runsOf(children, look, null)
          .map((run) => run.text)
          .join('');
        expect(set.replaceAll(/\s/gu, '')).toBe(given.replaceAll(/\s/gu, ''));
      }),
      { numRuns: 60 },
    );
  });

  test('a soft hyphen does not blank the hyphens', () => {
    expect(wordsIn(text('Lolland-Falster under\u00adsøgelse Lolland-Falster'), 1000)).toEqual([
      'Lolland-Falster undersøgelse Lolland-Falster',
    ]);
  });

  test('no line ends at a non-breaking hyphen or space', () => {
    const lines = wordsIn(text('en en en a\u2011kasse n\u00a0=\u00a01.681'), 60);
    expect(lines.some((line) => line.includes('a-kasse'))).toBe(true);
    expect(lines.some((line) => line.includes('n\u00a0=\u00a01.681'))).toBe(true);
  });

  test('no line ends at the hyphen of a short beginning', () => {
    for (const width of [40, 50, 60, 70, 80]) {
      const lines = wordsIn(text('(t-test på 5\u00a0%-niveau, 3-årig og nord-syd)'), width);
      for (const line of lines) expect(line).not.toMatch(/(t|%|3)-$/u);
    }
  });

  test('characters that the serif lacks are set in the sans', () => {
    const [line] = linesOf(text('se ● her'), 1000);
    const bullet = line?.stretches.find((stretch) => stretch.text.includes('●'));
    expect(bullet?.face.family).toBe('sans');
    expect(line?.stretches[0]?.face.family).toBe('serif');
  });

  test('accents join their letters', () => {
    expect(wordsIn(text('bla\u030abær'), 1000)).toEqual(['blåbær']);
  });

  test('an empty text is one empty line', () => {
    expect(linesOf([], 100)).toEqual([{ stretches: [], width: 0, notes: [], parted: false }]);
  });
});
