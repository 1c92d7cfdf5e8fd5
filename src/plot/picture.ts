import { renderAsync } from '@resvg/resvg-js';
import { palettePng } from './png.ts';

/** Pixels a pt: two where a screen of 96 dots an inch has one. */
const scale = (2 * 96) / 72;

/** A figure without text as a PNG, on a background. */
export async function pictureOf(outlined: string, background: string): Promise<Uint8Array> {
  const fitTo = { mode: 'zoom', value: scale } as const;
  const font = { loadSystemFonts: false };
  const image = await renderAsync(outlined, { font, fitTo, background, logLevel: 'off' });
  return (await palettePng(image.pixels, image.width, image.height)) ?? image.asPng();
}
