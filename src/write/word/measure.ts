import { create } from 'fontkit';
import type { Font, Fonts } from '../../model/font.ts';
import type { TextStyle } from '../../model/theme.ts';

/** Width of a text on one line, in pt. */
export function lineWidth(text: string, style: TextStyle, fonts: Fonts): number {
  const font = create(fontFor(style, fonts).bytes);
  const ems = font.layout(text).advanceWidth / font.unitsPerEm;
  return ems * style.size + [...text].length * style.tracking;
}

/** How many lines a text takes in a column, broken at spaces only. */
export function lineCount(text: string, style: TextStyle, width: number, fonts: Fonts): number {
  const space = lineWidth(' ', style, fonts);
  const words = text.split(/[ \n]+/).map((word) => lineWidth(word, style, fonts));
  let count = 1;
  let used = 0;
  for (const word of words) {
    const together = used === 0 ? word : used + space + word;
    if (together > width && used > 0) count += 1;
    used = together > width ? word : together;
  }
  return count;
}

function fontFor(style: TextStyle, fonts: Fonts): Font {
  const font = [...fonts.values()].find(
    (one) => one.family === style.family && one.weight === style.weight && one.italic === style.italic,
  );
  if (font === undefined) throw new Error(`no font for ${style.family} ${style.weight}`);
  return font;
}
