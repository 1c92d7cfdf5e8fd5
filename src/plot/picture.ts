import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import { indexedOf, type Part, palettePng, partOf } from './png.ts';

/** What a picture is drawn from. */
export interface Sheet {
  /** An image without text. */
  readonly svg: string;
  /** The part of it that is a picture of its own, in pt from the left and the top, which are whole pixels. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly background: string;
}

/** PNGs of 192 pixels an inch. */
export interface Drawn {
  readonly whole: Uint8Array;
  readonly part: Uint8Array;
}

/** Pixels a pt: two where a screen of 96 dots an inch has one. */
const scale = (2 * 96) / 72;

/** Draws a sheet as a PNG, and a part of it as another. */
export async function pictureOf({ svg, box, background }: Sheet): Promise<Drawn> {
  const image = draw(svg, { background });
  const indexed = indexedOf({ pixels: image.pixels, width: image.width, height: image.height });
  const part = pixelsOf(box);
  if (indexed !== null)
    return { whole: await palettePng(indexed), part: await palettePng(partOf(indexed, part)) };
  const { left, top } = part;
  const crop = { left, top, right: left + part.width, bottom: top + part.height };
  return { whole: image.asPng(), part: draw(svg, { background, crop }).asPng() };
}

function draw(svg: string, more: ResvgRenderOptions) {
  const fitTo = { mode: 'zoom', value: scale } as const;
  return new Resvg(svg, { font: { loadSystemFonts: false }, fitTo, logLevel: 'off', ...more }).render();
}

/** A part that ends within a pixel has all of it. */
function pixelsOf({ x, y, width, height }: Sheet['box']): Part {
  const whole = (length: number): number => Math.ceil(Math.round(length * scale * 100) / 100);
  return {
    left: Math.round(x * scale),
    top: Math.round(y * scale),
    width: whole(width),
    height: whole(height),
  };
}
