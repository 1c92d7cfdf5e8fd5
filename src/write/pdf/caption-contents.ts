import type { CaptionContents } from '../../model/document.ts';
import { entryRow } from './contents.ts';
import { type Context, type Place, styleOf } from './context.ts';
import { type Flow, flow } from './piece.ts';
import { tagIn } from './tags/tag.ts';

/** Between entries, of which some have two lines. */
const apart = 4;
const below = 15;

/** All figures or tables with their pages, set like the sections in the contents. */
export function captionContents(block: CaptionContents, context: Context, place: Place): Flow {
  const style = styleOf(context, 'contents-2');
  const list = tagIn(place.tag, 'TOC');
  const rows = block.entries.map((entry, at) => ({
    ...entryRow(entry, context, style, {
      number: 'muted',
      page: style.colour,
      tag: tagIn(list, 'TOCI'),
    }),
    gap: at === 0 ? 0 : apart,
  }));
  return flow(rows, style.before, below);
}
