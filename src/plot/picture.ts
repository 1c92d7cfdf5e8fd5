import { Resvg, renderAsync } from '@resvg/resvg-js';
import type { Fonts } from '../model/font.ts';

/**
 * Pixels a pt. Readers that do not draw SVG print the picture instead, so it has the 300 dots an inch of good print.
 */
const scale = 300 / 72;

/** A figure whose letters are shapes, drawn in the publication's own fonts and never in the machine's. */
export function outlinesOf(svg: string, fonts: Fonts): string {
  const fontFiles = [400, 600].flatMap((weight) => fonts.get(`sans-${weight}`)?.path ?? []);
  return new Resvg(svg, { font: { loadSystemFonts: false, fontFiles }, logLevel: 'off' }).toString();
}

/** A figure without text as a PNG, on a background. */
export async function pictureOf(outlined: string, background: string): Promise<Uint8Array> {
  const fitTo = { mode: 'zoom', value: scale } as const;
  const font = { loadSystemFonts: false };
  const image = await renderAsync(outlined, { font, fitTo, background, logLevel: 'off' });
  return image.asPng();
}
