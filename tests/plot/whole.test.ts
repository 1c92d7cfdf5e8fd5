import { describe, expect, test } from 'vitest';
import { readTheme } from '../../src/load/theme.ts';
import type { Caption, Document, Inline } from '../../src/model/document.ts';
import { measureWith, openSans } from '../../src/plot/measure.ts';
import { pictureOf } from '../../src/plot/picture.ts';
import { type Picture, pictures } from '../../src/plot/pictures.ts';
import { plot } from '../../src/plot/plot.ts';
import { templates } from '../support/paths.ts';
import { documentOf, reportFonts as fonts } from './publication.ts';
import { fiveAnswers } from './samples.ts';

const theme = readTheme(templates, 'rapport', new Map());
const text = (words: string): readonly Inline[] => [{ type: 'text', text: words }];

const long =
  'Hver gruppe er sammenlignet med de øvrige i gruppen, og det er sagt meget udførligt, så der skal to linjer til.';

function drawnFrom(more: Partial<Caption>, draftMark: string | null = null): Document {
  const document = documentOf(fiveAnswers);
  const blocks = document.blocks.map((block) =>
    block.type === 'figure' ? { ...block, caption: { ...block.caption, ...more } } : block,
  );
  return { ...document, blocks, draftMark };
}

async function shown(document: Document): Promise<Picture & { readonly png: Uint8Array }> {
  const figures = (await plot({ document, theme, fonts })).value;
  const [picture] = pictures({ document, figures, theme, fonts });
  if (picture === undefined) throw new Error('no picture');
  return { ...picture, png: (await pictureOf(picture.sheet)).whole };
}

/** The texts of an SVG with the place and looks of each. */
function textsOf({ svg }: Picture) {
  return [
    ...svg.matchAll(
      /<text transform="translate\(([\d.]+),([\d.]+)\)"[^>]*font-size="([\d.]+)px" font-weight="(\d+)"[^>]*>([^<]*)</g,
    ),
  ].map(([, x, y, size, weight, words = '']) => ({
    x: Number(x),
    y: Number(y),
    size: Number(size),
    weight: weight === '600' ? (600 as const) : (400 as const),
    words,
  }));
}

describe('a figure by itself', async () => {
  const full = {
    finding: text('Flest er tilfredse'),
    title: text('Tilfredshed, procent'),
    subtitle: text('Spørgsmål 1'),
    notes: [
      {
        label: 'Note',
        children: [...text('n = 186.'), { type: 'note', number: 1, children: text('Fodnote') } as const],
      },
      { label: 'Test', children: text(long) },
      { label: 'Kilde', children: text('Rekonstruerede svar & <andet>.') },
    ],
  };
  const picture = await shown(drawnFrom(full, 'Udkast · 22. november 2026'));
  const texts = textsOf(picture);

  test('says what it shows, what it rests on and where it is from, in that order', () => {
    const inOrder = texts.toSorted((a, b) => a.y - b.y || a.x - b.x).map(({ words }) => words);
    expect(inOrder.join('|')).toBe(
      [
        'Flest er tilfredse|Figur 3.1|Tilfredshed, procent|Spørgsmål 1|Note|n = 186.|Test',
        'Hver gruppe er sammenlignet med de øvrige i gruppen, og det er sagt meget udførligt, så der skal to',
        'linjer til.|Kilde|Rekonstruerede svar &amp; &lt;andet&gt;.',
        'Udkast · 22. november 2026 · Rapport · Kildetal · Figur 3.1',
      ].join('|'),
    );
  });

  test('holds the drawing as it is in the publication, below the titles and above the notes', async () => {
    const document = drawnFrom(full);
    const [figure] = (await plot({ document, theme, fonts })).value.values();
    const inner = figure?.svg.replace(/^.*?<\/desc>/s, '').replace(/<\/svg>$/, '') ?? 'none';
    expect(picture.svg).toContain(inner);
    const y = Number(/<g transform="translate\(14.25,([\d.]+)\)"/.exec(picture.svg)?.[1]);
    const at = (words: string): number => texts.find((one) => one.words === words)?.y ?? Number.NaN;
    expect(y).toBeGreaterThan(at('Spørgsmål 1'));
    expect(y + (figure?.height ?? 0)).toBeLessThan(at('Note'));
  });

  test('has no text beyond its edge, and its last line within its height', () => {
    const { width } = measureWith(openSans(fonts));
    const [, wide, high] = /width="([\d.]+)" height="([\d.]+)"/.exec(picture.svg) ?? [];
    for (const { x, size, weight, words } of texts)
      expect(x + width(words, size, weight), words).toBeLessThanOrEqual(Number(wide) - 14);
    expect(Math.max(...texts.map(({ y }) => y))).toBeLessThan(Number(high) - 14);
  });

  test('is a PNG of two pixels for each of CSS', () => {
    const header = Buffer.from(picture.png);
    const [, wide, high] = /width="([\d.]+)" height="([\d.]+)"/.exec(picture.svg) ?? [];
    expect(header.readUInt32BE(16)).toBeCloseTo((Number(wide) * 192) / 72, -0.5);
    expect(header.readUInt32BE(20)).toBeCloseTo((Number(high) * 192) / 72, -0.5);
  });

  test('is the same bytes every time', async () => {
    const again = await shown(drawnFrom(full, 'Udkast · 22. november 2026'));
    expect(again.svg).toBe(picture.svg);
    expect(Buffer.compare(Buffer.from(again.png), Buffer.from(picture.png))).toBe(0);
  });

  test('shows its texts in the fonts of the publication', async () => {
    const bare = await shown(drawnFrom({ title: [], label: '' }));
    expect(picture.png.length).toBeGreaterThan(bare.png.length + 5000);
  });

  test('stands without what the figure lacks: finding, subtitle, notes, draft', async () => {
    const words = textsOf(await shown(drawnFrom({}))).map((one) => one.words);
    expect(words).toEqual(['Figur 3.1', 'Titel', 'Rapport · Kildetal · Figur 3.1']);
  });
});
