import type { Paragraph } from '../../model/document.ts';
import { plain } from '../../model/plain.ts';
import { type Context, type Place, styleOf } from './context.ts';
import { type Flow, flow, type Keeping, kept } from './piece.ts';
import { tagIn } from './tags/tag.ts';
import { text } from './text.ts';

/** A paragraph that announces what follows, by its colon or comma, stays with it; so does a result with its figure. */
export function paragraph(block: Paragraph, context: Context, place: Place): Flow {
  const style = styleOf(context, block.role === 'body' ? place.body : block.role);
  const lines = text(context, block.children, style, { ...place, tag: tagIn(place.tag, 'P'), running: true });
  // A lead or a result is a few lines that make one point.
  const pieces = block.role === 'body' ? lines : kept(lines);
  return flow(pieces, style.before, style.after, keepingOf(block));
}

function keepingOf(block: Paragraph): Keeping {
  if (/[:,]$/u.test(plain(block.children).trimEnd())) return 'kept';
  return block.role === 'result' ? 'kept-unless-floating' : 'free';
}
