import type { ChapterContents } from '../../model/document.ts';
import { fullRule } from './caption.ts';
import { entryRow } from './contents.ts';
import { type Context, type Place, styleOf } from './context.ts';
import { type Flow, flow, kept, moved, type Piece } from './piece.ts';
import { entryTags } from './tags/entry-tags.ts';

const around = { before: 26, after: 30 };
const hairline = 0.5;

/** The sections of a chapter, between hairlines over the full width. */
export function chapterContents(block: ChapterContents, context: Context, place: Place): Flow {
  const style = styleOf(context, 'chapter-contents');
  const tags = entryTags(block.entries, place.tag);
  const rows = block.entries.map((entry, at): Piece => {
    const row = entryRow(entry, context, style, {
      number: 'identity',
      page: 'ink',
      tag: tags.get(entry) ?? place.tag,
    });
    const height = hairline + style.before + row.height + style.after;
    const end = at === block.entries.length - 1 ? [fullRule(context, height, hairline, 'hair')] : [];
    return {
      ...row,
      height: height + (end.length > 0 ? hairline : 0),
      items: [fullRule(context, 0, hairline, 'hair'), ...moved(row.items, hairline + style.before), ...end],
    };
  });
  return flow(kept(rows), around.before, around.after);
}
