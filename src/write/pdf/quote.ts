import type { Quote } from '../../model/document.ts';
import { type Context, type Place, styleOf } from './context.ts';
import { backed, type Flow, flow, joinFlows, kept, solid } from './piece.ts';
import { tagIn } from './tags/tag.ts';
import { type Setting, text } from './text.ts';

const rule = { width: 2.25, inset: 12 };

/** The quoted words and who said them, beside a rule. */
export function quote(block: Quote, context: Context, place: Place): Flow {
  const style = styleOf(context, 'quote');
  const sourceStyle = styleOf(context, 'quote-source');
  const inset = rule.width + rule.inset;
  const tag = tagIn(place.tag, 'BlockQuote');
  const setting = { x: place.x + inset, width: place.width - inset };
  const part = (): Setting => ({ ...setting, tag: tagIn(tag, 'P') });
  const content = joinFlows([
    flow(text(context, block.children, style, part()), 0, 0, 'kept'),
    flow(
      block.source.length === 0 ? [] : text(context, block.source, sourceStyle, part()),
      sourceStyle.before,
      0,
    ),
  ]);
  const pieces = backed(solid(kept(content.pieces)), (height) => [
    { type: 'fill', x: place.x, y: 0, width: rule.width, height, colour: 'positive' },
  ]);
  return flow(pieces, style.before, sourceStyle.after);
}
