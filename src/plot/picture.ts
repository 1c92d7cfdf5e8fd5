import { Resvg, type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js';
import type { Fonts } from '../model/font.ts';

/** Pixels a pt: twice the pixels of CSS, of which 96 make an inch. Sharp on screens, and 192 dots an inch in print. */
const scale = 2 * (96 / 72);

/** A figure whose letters are shapes, drawn in the publication's own fonts and never in the machine's. */
export function outlinesOf(svg: string, fonts: Fonts): string {
  return new Resvg(svg, { font: fontsOf(fonts), logLevel: 'off' }).toString();
}

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
