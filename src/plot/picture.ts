import { type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js';
import type { Fonts } from '../model/font.ts';

/** Pixels a pt: two where a screen of 96 dots an inch has one. */
const scale = (2 * 96) / 72;

/** A figure without text as a PNG, on a background. */
export function pictureOf(outlined: string, background: string): Promise<Uint8Array> {
  return png(outlined, { loadSystemFonts: false }, background);
}

/** A figure with text as a PNG, on a background. */
export function pictureWith(svg: string, fonts: Fonts, background: string): Promise<Uint8Array> {
  return png(svg, fontsOf(fonts), background);
}

async function png(svg: string, font: ResvgRenderOptions['font'], background: string): Promise<Uint8Array> {
  const fitTo = { mode: 'zoom', value: scale } as const;
  const image = await renderAsync(svg, { ...(font && { font }), fitTo, background, logLevel: 'off' });
  return image.asPng();
}

/** The publication's own fonts, and never the machine's. */
function fontsOf(fonts: Fonts) {
  const fontFiles = [400, 600].flatMap((weight) => fonts.get(`sans-${weight}`)?.path ?? []);
  return { loadSystemFonts: false, fontFiles };
}
