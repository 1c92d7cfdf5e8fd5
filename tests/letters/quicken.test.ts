import { createRequire } from 'node:module';
import fc from 'fast-check';
import type { Run } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { openFont } from '../../src/letters/open.ts';
import { loadFonts } from '../../src/load/fonts.ts';
import { readTheme } from '../../src/load/theme.ts';

const { create } = createRequire(import.meta.url)('fontkit') as typeof import('fontkit');
const fonts = [...loadFonts(readTheme('templates', 'rapport', new Map()), new Map()).values()];

/** What a page shows of a run. */
function shown({ glyphs, positions, advanceWidth }: Run) {
  return {
    advanceWidth,
    glyphs: glyphs.map(({ id }) => id),
    places: positions.map(({ xAdvance, xOffset, yOffset }) => [xAdvance, xOffset, yOffset]),
  };
}

/** Letters that fonts put together, move or place upon each other; Greek and Cyrillic change the script. */
const letters = [
  ...'abcdefghijklmnopqrstuvwxyzæøåABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ0123456789',
  ...' .,;:!?()[]»«"\'’-–—%‰/§&+=<>×½¼°ªº·…',
  ...'éüñčşłğțďťľßſʼ',
  ...['\u0301', '\u0308', '\u030a', '\u0327', '\u0323', '\u00a0', '\u2044', '\u00ad'],
  ...'αβγΔΩжйЮЯі',
  ...['fi', 'fl', 'ff', 'ffi', 'fj', 'Th', 'Ty', 'AV', '1/2', '(c)'],
];
const words = fc.array(fc.constantFrom(...letters), { maxLength: 14 }).map((parts) => parts.join(''));

describe('a font that looks things up once', () => {
  test.each(fonts.map((font) => [font.key, font] as const))(
    'sets every word as stock does: %s',
    (_, font) => {
      const [ours, stock] = [openFont(font.bytes), create(font.bytes)];
      fc.assert(
        fc.property(words, (word) => {
          expect(shown(ours.layout(word))).toEqual(shown(stock.layout(word)));
        }),
        { numRuns: 1500, seed: 20261122 },
      );
    },
  );

  test('the words try what may go wrong: letters that become one, marks upon letters, letters moved together', () => {
    const [font] = fonts;
    if (font === undefined) throw new Error('no font');
    const opened = create(font.bytes);
    const set = (word: string) => shown(opened.layout(word));
    expect(set('ffi').glyphs.length).toBeLessThan(3);
    expect(set('AV').advanceWidth).toBeLessThan(set('A').advanceWidth + set('V').advanceWidth);
    expect(set('x\u0301').places.at(-1)?.[0]).toBe(0);
  });
});
