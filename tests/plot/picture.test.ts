import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { pictures } from '../../src/plot/pictures.ts';
import { documentOf, plotted, reportFonts, reportTheme } from './publication.ts';
import { byGroups, fiveAnswers, row } from './samples.ts';

const sizeOf = (png: Uint8Array | null): readonly number[] => {
  const header = Buffer.from(png ?? []);
  return [header.readUInt32BE(16), header.readUInt32BE(20)];
};

/** The pixels of a PNG, read by resvg. */
function pixelsOf(png: Uint8Array | null, width: number, height: number): Uint8Array {
  const href = `data:image/png;base64,${Buffer.from(png ?? []).toString('base64')}`;
  const [wide, high] = sizeOf(png);
  const image = `<image width="${wide}" height="${high}" image-rendering="pixelated" href="${href}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`;
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels;
}

describe('the picture of a figure', async () => {
  const figure = await plotted(fiveAnswers, reportTheme, true);

  test('is a PNG of 192 pixels an inch, two for each of a screen', () => {
    expect([...(figure.png ?? []).slice(1, 4)]).toEqual([...Buffer.from('PNG')]);
    expect(sizeOf(figure.png)).toEqual(
      [(481.89 * 192) / 72, (131 * 192) / 72].map((size) => expect.closeTo(size, -0.5)),
    );
  });

  test('is cut out of the picture of the whole as if it were drawn by itself', async () => {
    const document = documentOf(fiveAnswers);
    const figures = new Map([[figure.id, figure]]);
    const [whole] = pictures({ document, figures, theme: reportTheme, fonts: reportFonts });
    const { box, background } = whole?.sheet ?? {};
    expect([box?.x, box?.y].map((at = Number.NaN) => (at * 192) / 72)).toEqual([38, expect.closeTo(95, -2)]);
    expect(((box?.y ?? Number.NaN) * 192) % 72).toBe(0);
    const fitTo = { mode: 'zoom', value: 192 / 72 } as const;
    const options = { font: { loadSystemFonts: false }, fitTo, background: background ?? '' };
    // On a sheet of whole pixels, as resvg stretches any other to some.
    const [wide, high] = [figure.width, figure.height].map((length) => Math.ceil(length / 0.75) * 0.75);
    const size = `width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}"`;
    const sheet = (figure.outlined ?? '').replace(/width="[^"]*" height="[^"]*" viewBox="[^"]*"/, size);
    const alone = new Resvg(sheet, options).render();
    const cut = pixelsOf(figure.png, alone.width, alone.height);
    const differing = alone.pixels.filter((value, at) => Math.abs(value - (cut[at] ?? 0)) > 8).length;
    expect(differing / alone.pixels.length).toBeLessThan(0.002);
  });

  test('shows the texts, in the fonts of the publication', async () => {
    const bare = { ...fiveAnswers, rows: fiveAnswers.rows.map((one) => ({ ...one, label: '' })) };
    const without = await plotted(bare, reportTheme, true);
    expect(figure.png?.length).toBeGreaterThan((without.png?.length ?? 0) + 2000);
  });

  test('has an SVG beside it with letters as shapes, named and described alike', () => {
    expect(figure.outlined).not.toContain('<text');
    expect(figure.outlined).toMatch(
      /^<svg [^>]*role="img" lang="da-DK"[^>]*><title>Titel<\/title><desc>Tekst/,
    );
    expect(figure.outlined?.match(/<path/g)?.length).toBeGreaterThan(20);
    for (const colour of ['#5E6D73', '#7A3600', '#C4CDCF']) expect(figure.outlined).toContain(colour);
  });

  test('is not made unless a writer needs it', async () => {
    const svgOnly = await plotted(byGroups);
    expect(svgOnly.png).toBeNull();
    expect(svgOnly.outlined).toBeNull();
  });

  test('is made of every figure, also of one without answers', async () => {
    const none = { ...row('Høj', 'positive', 0), value: null };
    const empty = await plotted({ kind: 'distribution', rows: [none], sums: [] }, reportTheme, true);
    expect(sizeOf(empty.png)[1]).toBeGreaterThan(40);
  });
});
