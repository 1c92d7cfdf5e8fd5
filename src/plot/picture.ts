import { Resvg, type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js';
import type { Fonts } from '../model/font.ts';

/**
 * Pixels a pt. Readers that do not draw SVG print the picture instead, so it has the 300 dots an inch of good print.
 */
export const scale = 300 / 72;

/** A figure as a PNG, on a background, set in the publication's own fonts and never in the machine's. */
export async function pictureOf(svg: string, fonts: Fonts, background: string): Promise<Uint8Array> {
  const fitTo = { mode: 'zoom', value: scale } as const;
  const image = await renderAsync(svg, { font: fontOf(fonts), fitTo, background, logLevel: 'off' });
  return image.asPng();
}

/** A figure whose letters are shapes, so that it looks the same where the publication's fonts are not. */
export function outlinesOf(svg: string, fonts: Fonts): string {
  return new Resvg(svg, { font: fontOf(fonts), logLevel: 'off' }).toString();
}

function fontOf(fonts: Fonts): NonNullable<ResvgRenderOptions['font']> {
  const fontFiles = [400, 600].flatMap((weight) => fonts.get(`sans-${weight}`)?.path ?? []);
  return { loadSystemFonts: false, fontFiles };
}
