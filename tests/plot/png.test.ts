import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { palettePng } from '../../src/plot/png.ts';

/** What resvg, which has a reader of PNG of its own, sees in a PNG. */
function seen(png: Uint8Array, width: number, height: number): readonly number[] {
  const source = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" image-rendering="pixelated" href="${source}"/></svg>`;
  return [...new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels];
}

/** Each pixel of a colour of its own, up to a number of colours. */
function pixelsOf(width: number, height: number, colours: number): Uint8Array {
  const each = Array.from({ length: width * height }, (_, at) => at % colours);
  return Uint8Array.from(each.flatMap((colour) => [colour % 256, (colour * 7) % 256, colour >> 8, 255]));
}

test.each([
  [1, 1, 1],
  [3, 2, 6],
  [40, 30, 256],
])('a reader of PNG sees every pixel: %i × %i of %i colours', async (width, height, colours) => {
  const pixels = pixelsOf(width, height, colours);
  const png = await palettePng(pixels, width, height);
  expect(seen(png ?? new Uint8Array(), width, height)).toEqual([...pixels]);
});

test('more colours than a palette holds are left to others', async () => {
  expect(await palettePng(pixelsOf(40, 30, 257), 40, 30)).toBeNull();
});
