import type { MeasuredFont, Run } from 'fontkit';
import { openFont } from '../letters/open.ts';
import type { Fonts } from '../model/font.ts';

/** The two cuts that figures are set in: running text, and what stands out. */
export type Weight = 400 | 600;

/** Measures text as it will be drawn, from the fonts themselves. All in pt. */
export interface Measure {
  readonly width: (text: string, size: number, weight: Weight) => number;
  /** From the middle of a line of capitals and figures down to its baseline. */
  readonly middle: (size: number) => number;
}

/** The sans fonts of a publication, opened; each shapes a text once, for measuring and drawing alike. */
export type Sans = Readonly<Record<Weight, MeasuredFont>>;

export function openSans(fonts: Fonts): Sans {
  return { 400: open(fonts, 400), 600: open(fonts, 600) };
}

export function measureWith(opened: Sans): Measure {
  return {
    width: (text, size, weight) => {
      const { unitsPerEm, layout } = opened[weight];
      // Word by word, since words come again and again and spaces are not kerned.
      const words = seen(text).split(' ');
      const spaces = (words.length - 1) * layout(' ').advanceWidth;
      const width = words.reduce((sum, word) => sum + layout(word).advanceWidth, spaces);
      return (width / unitsPerEm) * size;
    },
    middle: (size) => (opened[400].capHeight / opened[400].unitsPerEm / 2) * size,
  };
}

/** A text as it is drawn: without soft hyphens, which fonts draw as hyphens and PDF libraries trip over. */
export function seen(text: string): string {
  return text.replaceAll('\u00AD', '');
}

function open(fonts: Fonts, weight: Weight): MeasuredFont {
  const font = fonts.get(`sans-${weight}`);
  if (font === undefined) throw new Error(`figures need the font sans-${weight}`);
  const opened = openFont(font.bytes);
  const known = new Map<string, Run>();
  const layout = (text: string): Run => {
    const run = known.get(text) ?? opened.layout(text);
    known.set(text, run);
    return run;
  };
  return { unitsPerEm: opened.unitsPerEm, capHeight: opened.capHeight, layout };
}
