import type { FigureBlock } from '../../model/document.ts';
import { around, caption, fullRule, notes } from './caption.ts';
import { type Context, type Place, styleOf } from './context.ts';
import { type Flow, floating, flow, piece, whole } from './piece.ts';
import { slotIn, tagIn } from './tags/tag.ts';

const space = { belowDrawing: 7.5, aboveNotes: 5 };
const hairline = 0.5;

/** Caption, drawing and notes on one page, between rules over the full width. */
export function figure(block: FigureBlock, context: Context, place: Place): Flow {
  const figure = context.figures.get(block.id);
  if (figure === undefined) throw new Error(`The figure ${block.id} was not drawn.`);
  const tag = tagIn(place.tag, 'Figure', { alt: block.alt });
  const head = caption(block.caption, context, tag);
  const above = styleOf(context, 'subtitle').after;
  const drawing = piece(above + figure.height + space.belowDrawing, [
    { type: 'figure', x: context.grid.left, y: above, figure, slot: slotIn(tag) },
  ]);
  const rule = piece(hairline + space.aboveNotes, [fullRule(context, 0, hairline, 'hair')]);
  const pieces = [...head, drawing, rule, ...notes(block.caption, context, place.tag).pieces];
  const floats = block.floats ?? context.theme.layout.floats.includes('figure');
  return flow(floats ? floating(whole(pieces), around.after) : whole(pieces), around.before, around.after);
}
