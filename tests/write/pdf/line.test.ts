import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Inline } from '../../../src/model/document.ts';
import { openFaces } from '../../../src/write/pdf/faces.ts';
import { hyphenator } from '../../../src/write/pdf/hyphenation.ts';
import { lookOf, runsOf } from '../../../src/write/pdf/inline.ts';
import { type Breaking, breakLines } from '../../../src/write/pdf/line.ts';
import { text } from '../sample-document.ts';
import { fonts, hyphenation, measuringPdf, theme } from './fixture.ts';

const pdf = measuringPdf();
const faces = openFaces(fonts, pdf);
const look = lookOf(theme.styles.body);

const tools = { faces, document: pdf, hyphenate: hyphenator(hyphenation) };

function linesOf(children: readonly Inline[], width: number, more: Omit<Breaking, 'width'> = {}) {
  return breakLines(
    runsOf(children, look, null, () => '1'),
    { width, ...more },
    tools,
  );
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

const danish = fc.array(
  fc.constantFrom(
    'beskæftigelsesindsatsen',
    'kontanthjælpsmodtagere',
    'og',
    'tilfredshedsundersøgelser',
    'er',
    'sammenlignet,',
    '(spørgeskemaundersøgelsen)',
    'med',
    'rehabiliteringsforløbet.',
    'få',
  ),
  { minLength: 1, maxLength: 40 },
);

describe('breaking lines', () => {
  test('a range of pages or years is never parted at its dash', () => {
    const entry = text('Biometrika, 34(1–2), s. 28–35. København 2019–2020. Fra 3,95–4,25 til 5–');
    for (let width = 60; width < 300; width += 1) {
      const lines = wordsIn(entry, width);
      for (const range of ['34(1–2),', '28–35.', '2019–2020.'])
        expect(
          lines.some((line) => line.includes(range)),
          `${width}: ${lines.join('|')}`,
        ).toBe(true);
    }
  });

  test('no line is wider than its column, and no letter is lost', () => {
    fc.assert(
      fc.property(content, fc.integer({ min: 40, max: 400 }), (children, width) => {
        const lines = linesOf(children, width);
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 0.1);
        const set = lines
          .flatMap((line) => line.stretches.filter((one) => !one.hyphen).map((one) => one.text))
          .join('');
        const given = runsOf(children, look, null, () => '1')
          .map((run) => run.text)
          .join('');
        expect(set.replaceAll(/\s/gu, '')).toBe(given.replaceAll(/\s/gu, ''));
      }),
      { numRuns: 60 },
    );
  });

  test('with parted words and full lines, no line is wider, no letter is lost, and hyphens are no text', () => {
    fc.assert(
      fc.property(danish, fc.integer({ min: 60, max: 300 }), (words, width) => {
        const lines = linesOf(text(words.join(' ')), width, { parts: true, justified: true });
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 0.1);
        const set = lines.flatMap((line) =>
          line.stretches.filter((one) => !one.hyphen).map((one) => one.text),
        );
        expect(set.join('').replaceAll(/\s/gu, '')).toBe(words.join(''));
      }),
      { numRuns: 60 },
    );
  });

  test('no more than two lines in a row end with a hyphen', () => {
    fc.assert(
      fc.property(danish, fc.integer({ min: 160, max: 220 }), (words, width) => {
        const lines = linesOf(text(words.join(' ')), width, { parts: true });
        const ends = lines.map((line) => (line.stretches.at(-1)?.hyphen === true ? '-' : ' ')).join('');
        expect(ends).not.toContain('---');
      }),
      { numRuns: 60 },
    );
  });

  test('full lines end at the edge, but for the last and for those whose spaces would gape', () => {
    const words =
      'De fleste borgere er tilfredse med den seneste samtale på jobcenteret, og kun få er utilfredse. ';
    const lines = linesOf(text(words.repeat(8)), 368.5, { justified: true });
    for (const line of lines.slice(0, -1)) expect(line.width).toBeCloseTo(368.5, 3);
    expect(lines.at(-1)?.width).toBeLessThan(368);
    const [gaping] = linesOf(text('to af beskæftigelsesindsatserne'), 150, { justified: true });
    expect(gaping?.width).toBeLessThan(30);
  });

  test('stretches spaces only: letters keep their places within a word', () => {
    const [line] = linesOf(text('en to tre fire fem seks syv otte ni ti elleve'), 150, { justified: true });
    const natural = linesOf(text('en'), 150)[0]?.stretches[0]?.width ?? 0;
    expect(line?.stretches.map((one) => one.text.trim()).every((one) => !one.includes(' '))).toBe(true);
    expect(line?.stretches[0]?.text).toBe('en ');
    expect(line?.stretches[0]?.width).toBeGreaterThan(natural);
  });

  test('a word wider than its column is parted where words are parted, with a hyphen', () => {
    expect(wordsIn(text('Kontanthjælpsmodtagerne'), 90)).toEqual(['Kontanthjælps-', 'modtagerne']);
  });

  test('where the writer has put soft hyphens, these places count', () => {
    expect(wordsIn(text('Integrations\u00adprogrammet'), 75)).toEqual(['Integrations-', 'programmet']);
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
