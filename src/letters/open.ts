import { createRequire } from 'node:module';
import type { MeasuredFont } from 'fontkit';
import { type FontFile, quicken } from './quicken.ts';

// The copy of the library that pdfkit has open anyway: as a module there would be two.
const { create } = createRequire(import.meta.url)('fontkit') as typeof import('fontkit');

/** Opens a font file, for measuring and drawing letters. */
export function openFont(bytes: Uint8Array): MeasuredFont {
  const font = create(bytes);
  quicken(font as MeasuredFont & FontFile);
  return font;
}
