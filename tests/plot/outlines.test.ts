import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { openSans } from '../../src/plot/measure.ts';
import { outlinerOf } from '../../src/plot/outlines.ts';
import { plotted, reportFonts, reportTheme } from './publication.ts';
import { byGroups, fiveAnswers } from './samples.ts';

const fontFiles = ['sans-400', 'sans-600'].flatMap((key) => reportFonts.get(key)?.path ?? []);

function pixelsOf(svg: string, files: readonly string[]): Buffer {
  const font = { loadSystemFonts: false, fontFiles: [...files] };
  return new Resvg(svg, { font, fitTo: { mode: 'zoom', value: 2 }, background: 'white' }).render().pixels;
}

/** How much two pictures of the same size differ, 0 to 1, on average of all colours of all pixels. */
function difference(one: Buffer, other: Buffer): number {
  expect(one.length).toBe(other.length);
  const sum = one.reduce((total, value, at) => total + Math.abs(value - (other[at] ?? 0)), 0);
  return sum / one.length / 255;
}

describe('letters as shapes', () => {
  // resvg shapes and draws the text by itself, from the font files.
  test.each([
    ['rows', fiveAnswers],
    ['columns', byGroups],
  ] as const)('stand where a reader with the fonts sees the text: %s', async (_, drawing) => {
    const { svg, outlined } = await plotted(drawing, reportTheme, true);
    const text = pixelsOf(svg, fontFiles);
    expect(difference(text, pixelsOf(outlined ?? '', []))).toBeLessThan(0.0005);
    expect(difference(text, pixelsOf(svg, []))).toBeGreaterThan(0.005);
  });

  test('are read with their entities, kept where they begin, end or have their middle, and otherwise unchanged', () => {
    const outliner = outlinerOf(openSans(reportFonts));
    const text = (anchor: string, said: string): string =>
      `<text text-anchor="${anchor}" transform="translate(60,20)" font-family="'Source Sans 3'" font-size="10px" font-weight="600" fill="#123456">${said}</text>`;
    const svg = (inside: string): string =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="30">${inside}</svg>`;
    for (const anchor of ['start', 'middle', 'end']) {
      const drawn = svg(text(anchor, 'Åse &amp; Ib &lt; "5"'));
      const outlined = outliner(drawn);
      expect(outlined).toMatch(
        /<path transform="translate\(60,20\) scale\(0\.01,-0\.01\)" fill="#123456" d="M/,
      );
      expect(outlined).not.toContain('font-');
      expect(difference(pixelsOf(drawn, fontFiles), pixelsOf(outlined, [])), anchor).toBeLessThan(0.0005);
    }
    expect(outliner(svg(text('start', ' ')))).toContain('d=""');
    expect(outliner(svg('<path d="M0 0h9"/>'))).toBe(svg('<path d="M0 0h9"/>'));
  });
});
