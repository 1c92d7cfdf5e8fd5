import type { GlyphRun, OpenFont, Shaper } from './engine/library.ts';

/**
 * Setting words is the most of what a PDF takes. Stock shapes a word anew where it is last in its line, since there it has
 * no blank after it, and looks for each word which tables of the font hold for its script; here both are done once. The
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
  const { engine } = open.font._layoutEngine;
  for (const shaper of [engine?.GSUBProcessor, engine?.GPOSProcessor]) if (shaper) rememberLookups(shaper);
}

function joined(word: GlyphRun, blank: GlyphRun): GlyphRun {
  return {
    glyphs: [...word.glyphs, ...blank.glyphs],
    positions: [...word.positions, ...blank.positions],
    advanceWidth: word.advanceWidth + blank.advanceWidth,
  };
}

/** Nearly all words are of one script. */
function rememberLookups(shaper: Shaper): void {
  const select = shaper.selectScript.bind(shaper);
  const find = shaper.lookupsForFeatures.bind(shaper);
  let selected: { readonly asked: string; readonly script: string } | null = null;
  let known = new Map<string, readonly object[]>();
  shaper.selectScript = (script, language, direction) => {
    const asked = `${script} ${language} ${direction}`;
    if (selected?.asked === asked) return selected.script;
    known = new Map();
    selected = { asked, script: select(script, language, direction) };
    return selected.script;
  };
  shaper.lookupsForFeatures = (features, exclude = []) => {
    const asked = `${features.join(' ')}/${exclude.join(' ')}`;
    const lookups = known.get(asked) ?? find(features, exclude);
    known.set(asked, lookups);
    return lookups;
  };
}
