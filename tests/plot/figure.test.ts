import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { plot } from '../../src/plot/plot.ts';
import { documentOf, plotted, reportFonts, reportTheme } from './publication.ts';
import { readSvg } from './read-svg.ts';
import { byGroups, fiveAnswers, row } from './samples.ts';

const nasty = 'A & B <c> "d" \'e\' ]]> \u0000\u0008\uFFFE\uD800 – ½ »æøå«';
const harmless = 'A & B <c> "d" \'e\' ]]>  – ½ »æøå«';

describe('a figure', () => {
  test('is named and described for those who do not see it', async () => {
    const document = documentOf(fiveAnswers, 'Ni ud af ti', 'Tilfredshed med samtalerne');
    const { value } = await plot({ document, theme: reportTheme, fonts: reportFonts });
    const figure = value.get('figure/distribution/2026/alle/samtale');
    expect(figure?.name).toBe('distribution.2026.alle.samtale');
    expect(figure?.png).toBeNull();
    expect(figure?.svg).toMatch(
      /^<svg [^>]*role="img" lang="da-DK" xml:lang="da-DK"><title>Tilfredshed med samtalerne<\/title><desc>Ni ud af ti<\/desc>/,
    );
    expect(figure?.svg).not.toMatch(/aria-|class=|role="graphics/);
  });

  test('says the words of its title, and no footnotes', async () => {
    const document = documentOf(fiveAnswers);
    const [block] = document.blocks;
    if (block?.type !== 'figure') throw new Error('no figure');
    const note = { type: 'note', number: 1, children: [{ type: 'text', text: 'Fodnote' }] } as const;
    const strong = { type: 'strong', children: [{ type: 'print', print: 3, text: '80 %' }] } as const;
    const title = [{ type: 'text', text: 'Tilfredse ' } as const, strong, note];
    const blocks = [{ ...block, caption: { ...block.caption, title } }];
    const { value } = await plot({
      document: { ...document, blocks },
      theme: reportTheme,
      fonts: reportFonts,
    });
    expect([...value.values()][0]?.svg).toContain('<title>Tilfredse 80 %</title>');
  });

  test('is well-formed XML and keeps every character that XML can hold', async () => {
    const drawing = { kind: 'distribution', rows: [row(nasty, 'positive', 50)], sums: [] } as const;
    const document = documentOf(drawing, nasty, nasty);
    const { value } = await plot({ document, theme: reportTheme, fonts: reportFonts });
    const [figure] = value.values();
    const svg = figure?.svg ?? '';
    expect(() => new Resvg(svg, { font: { loadSystemFonts: false } })).not.toThrow();
    const said = svg.match(/<title>(.*)<\/title><desc>(.*)<\/desc>/);
    for (const text of said?.slice(1) ?? ['none'])
      expect(
        text
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&'),
      ).toBe(harmless);
    const label = readSvg(svg)
      .texts.filter(({ left }) => left === 0)
      .map(({ text }) => text);
    expect(label.join('').replaceAll(' ', '')).toBe(harmless.replaceAll(' ', ''));
  });

  test('is the same bytes every time, whatever was drawn before it', async () => {
    const first = await plotted(byGroups, reportTheme, true);
    await plotted(fiveAnswers);
    expect(await plotted(byGroups, reportTheme, true)).toEqual(first);
  });

  test('has no number of more than two decimals', async () => {
    const third = { ...row('Tredjedel', 'positive', 0), value: 1 / 3 };
    const { svg } = await plotted({ kind: 'distribution', rows: [third], sums: [] });
    expect(svg.replace(/<title>.*<\/desc>/, '')).not.toMatch(/\.\d{3}|\de-/);
  });

  test('takes its colours from the theme, however they are written', async () => {
    const colours = { ...reportTheme.colours, line: '#5e6d73', positive: '#1e9e00', pale: '#e3e3e3' };
    const { svg } = await plotted(fiveAnswers, { ...reportTheme, colours });
    const bars = readSvg(svg).bars.map(({ fill, stroke }) => [fill, stroke]);
    expect(bars[2]).toEqual(['#E3E3E3', '#5e6d73']);
    expect(bars[3]).toEqual(['#1E9E00', null]);
    const ours = new Set(
      Object.values({ ...reportTheme.colours, ...colours }).map((colour) => colour.toLowerCase()),
    );
    for (const [colour] of svg.matchAll(/#[0-9a-f]{6}/gi)) expect(ours).toContain(colour.toLowerCase());
  });

  test('is laid out in the column of the theme', async () => {
    const page = { ...reportTheme.page, left: 70, right: 70, hanging: 90 };
    const figure = await plotted(byGroups, { ...reportTheme, page });
    expect(figure.width).toBe(455.27);
    const texts = readSvg(figure.svg).texts;
    expect(Math.max(...texts.map(({ right }) => right))).toBeLessThan(455.28);
    expect(Math.max(...readSvg(figure.svg).bars.map(({ right }) => right))).toBeLessThan(455.28);
  });

  test('names its typeface so that browsers, resvg and pdfmake find it', async () => {
    const { svg } = await plotted(fiveAnswers);
    const families = new Set([...svg.matchAll(/font-family="([^"]*)"/g)].map(([, family]) => family));
    expect([...families]).toEqual(["'Source Sans 3'"]);
    expect(new Set([...svg.matchAll(/font-weight="([^"]*)"/g)].map(([, weight]) => weight))).toEqual(
      new Set(['400', '600']),
    );
  });

  test('shows no soft hyphens but those at the end of a line', async () => {
    const drawing = {
      kind: 'distribution',
      rows: [
        row('Bolig\u00ADsocial', 'positive', 5),
        row('Boligsocial\u00ADhelhedsplans\u00ADmedarbejdere', 'positive', 5),
      ],
      sums: [],
    } as const;
    const { svg } = await plotted(drawing);
    const texts = readSvg(svg)
      .texts.filter(({ left }) => left === 0)
      .map(({ text }) => text);
    expect(texts).toEqual(['Boligsocial', 'Boligsocialhelhedsplans-', 'medarbejdere']);
  });
});
