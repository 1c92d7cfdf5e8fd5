import type { Paragraph } from '../../model/document.ts';
import { type Context, type Place, styleOf } from './context.ts';
import { type Flow, flow } from './piece.ts';
import { text } from './text.ts';

export function paragraph(block: Paragraph, context: Context, place: Place): Flow {
  const style = styleOf(context, block.role === 'body' ? place.body : block.role);
  return flow(text(context, block.children, style, place), style.before, style.after);
}
