import type { MeasuredFont } from 'fontkit';
import { openFont } from '../../letters/open.ts';
import type { Font, Fonts } from '../../model/font.ts';
import type { TextStyle } from '../../model/theme.ts';

/** Measures text by the fonts themselves, where Word has to be told how much room a text takes. */
export interface Measure {
  /** Width on one line, in pt. */
  readonly width: (text: string, style: TextStyle) => number;
  /** How many lines a text takes in a column of a width in pt, broken at spaces only. */
  readonly lines: (text: string, style: TextStyle, width: number) => number;
}

/** Opens each font once, and measures each text once in it. */
export function measureWith(fonts: Fonts): Measure {
  const measured = new Map<Font, (text: string) => number>();
  const width = (text: string, style: TextStyle): number => {
    const font = fontFor(style, fonts);
    const ems = measured.get(font) ?? emsWith(openFont(font.bytes));
    measured.set(font, ems);
    return ems(text) * style.size + [...text].length * style.tracking;
  };
  return { width, lines: (text, style, column) => lineCount(text, column, (word) => width(word, style)) };
}

/** Measures the width of texts in parts of the type size. */
function emsWith(font: MeasuredFont): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const ems = known.get(text) ?? font.layout(text).advanceWidth / font.unitsPerEm;
    known.set(text, ems);
    return ems;
  };
}

function lineCount(text: string, column: number, width: (word: string) => number): number {
  const space = width(' ');
  const words = text.split(/[ \n]+/).map(width);
  let count = 1;
  let used = 0;
  for (const word of words) {
    const together = used === 0 ? word : used + space + word;
    if (together > column && used > 0) count += 1;
    used = together > column ? word : together;
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
