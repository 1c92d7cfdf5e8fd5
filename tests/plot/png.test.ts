import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { indexedOf, type Part, palettePng, partOf } from '../../src/plot/png.ts';

/** What resvg, which has a reader of PNG of its own, sees in a PNG. */
function seen(png: Uint8Array, width: number, height: number): readonly number[] {
  const source = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" image-rendering="pixelated" href="${source}"/></svg>`;
  return [...new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels];
}

function indexed(pixels: Uint8Array, width: number, height: number) {
  const found = indexedOf({ pixels, width, height });
  if (found === null) throw new Error('too many colours');
  return found;
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
  const png = await palettePng(indexed(pixels, width, height));
  expect(seen(png, width, height)).toEqual([...pixels]);
});

test.each([
  [0, 0, 7, 5],
  [2, 1, 3, 2],
  [6, 4, 1, 1],
  [1, 0, 6, 5],
])('a part is the pixels that it has: from %i, %i, %i × %i', async (left, top, width, height) => {
  const pixels = pixelsOf(7, 5, 35);
  const part: Part = { left, top, width, height };
  const png = await palettePng(partOf(indexed(pixels, 7, 5), part));
  const rows = Array.from({ length: height }, (_, row) => ((top + row) * 7 + left) * 4);
  expect(seen(png, width, height)).toEqual(rows.flatMap((from) => [...pixels.slice(from, from + width * 4)]));
});

test('more colours than a palette holds are left to others', () => {
  expect(indexedOf({ pixels: pixelsOf(40, 30, 257), width: 40, height: 30 })).toBeNull();
});
