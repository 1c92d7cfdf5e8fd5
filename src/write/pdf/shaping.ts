import { quicken } from '../../letters/quicken.ts';
import type { GlyphRun, OpenFont } from './engine/library.ts';

/**
 * Setting words is the most of what a PDF takes. Stock shapes a word anew where it is last in its line, since there it has
 * no blank after it; here that is done once. The
 * blank is shaped by itself: a font that moves letters nearer to a blank does not do so here.
 */
export function shapeWordsOnce(open: OpenFont): void {
  const shape = open.layoutCached.bind(open);
  const known = new Map<string, GlyphRun>();
  open.layoutCached = (text) => {
    const run =
      known.get(text) ??
      (/^[^ \t]+[ \t]$/.test(text) ? joined(shape(text.slice(0, -1)), shape(text.slice(-1))) : shape(text));
    known.set(text, run);
    return run;
  };
  quicken(open.font);
}

function joined(word: GlyphRun, blank: GlyphRun): GlyphRun {
  return {
    glyphs: [...word.glyphs, ...blank.glyphs],
    positions: [...word.positions, ...blank.positions],
    advanceWidth: word.advanceWidth + blank.advanceWidth,
  };
}
