import type { TextStyle } from '../../model/theme.ts';
import type { Context } from './context.ts';
import type { Item } from './piece.ts';
import { oneLine } from './text.ts';

const thickness = 0.75;
const padding = { top: 2, side: 7, bottom: 2.5 };

/** A word or two in a thin frame of their own colour. `x` is the left or right edge of the frame, `y` its top. */
export function frameAround(
  context: Context,
  words: string,
  style: TextStyle,
  place: { readonly x: number; readonly y: number; readonly align: 'left' | 'right' },
): readonly Item[] {
  const [line] = context.lines([{ type: 'text', text: words }], style, Infinity);
  const width = (line?.width ?? 0) + 2 * padding.side;
  const height = padding.top + style.leading + padding.bottom;
  const x = place.align === 'left' ? place.x : place.x - width;
  return [
    { type: 'frame', x, y: place.y, width, height, colour: style.colour, thickness },
    ...oneLine(context, words, style, { x: x + padding.side, y: place.y + padding.top }),
  ];
}

/** The height of a frame around a style. */
export function frameHeight(style: TextStyle): number {
  return padding.top + style.leading + padding.bottom;
}
