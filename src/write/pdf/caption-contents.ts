import type { CaptionContents } from '../../model/document.ts';
import { entryRow } from './contents.ts';
import { type Context, styleOf } from './context.ts';
import { type Flow, flow } from './piece.ts';

/** Between entries, of which some have two lines. */
const apart = 4;
const below = 15;

/** All figures or tables with their pages, set like the sections in the contents. */
export function captionContents(block: CaptionContents, context: Context): Flow {
  const style = styleOf(context, 'contents-2');
  const rows = block.entries.map((entry, at) => ({
    ...entryRow(entry, context, style, { number: 'muted', page: style.colour }),
    gap: at === 0 ? 0 : apart,
  }));
  return flow(rows, style.before, below);
}
