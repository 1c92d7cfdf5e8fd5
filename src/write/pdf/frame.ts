import type { TextStyle } from '../../model/theme.ts';
import type { Context } from './context.ts';
import type { Item } from './piece.ts';
import type { Tag } from './tags/tag.ts';
import { oneLine } from './text.ts';

const thickness = 0.75;
const padding = { top: 2, side: 7, bottom: 2.5 };

/** A word or two in a thin frame of their own colour. `x` is the left or right edge of the frame, `y` its top. */
export function frameAround(
  context: Context,
  words: string,
  style: TextStyle,
  place: {
    readonly x: number;
    readonly y: number;
    readonly align: 'left' | 'right';
    readonly tag: Tag | null;
  },
): readonly Item[] {
  const { width, height } = frameSize(context, words, style);
  const x = place.align === 'left' ? place.x : place.x - width;
  return [
    { type: 'frame', x, y: place.y, width, height, colour: style.colour, thickness },
    ...oneLine(context, words, style, { x: x + padding.side, y: place.y + padding.top, tag: place.tag }),
  ];
}

/** Width and height of the frame around words in a style. */
export function frameSize(
  context: Context,
  words: string,
  style: TextStyle,
): { readonly width: number; readonly height: number } {
  const [line] = context.lines([{ type: 'text', text: words }], style, Infinity, null);
  return {
    width: (line?.width ?? 0) + 2 * padding.side,
    height: padding.top + style.leading + padding.bottom,
  };
}
