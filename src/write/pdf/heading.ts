import type { Heading } from '../../model/document.ts';
import { plain } from '../../model/plain.ts';
import { type Context, type Place, styleOf } from './context.ts';
import { beside, type Flow, flow, type Mark, piece, whole } from './piece.ts';
import { tagIn } from './tags/tag.ts';
import { text } from './text.ts';
import { titleLines } from './title.ts';

const styles = { 2: 'heading-2', 3: 'heading-3', 4: 'heading-4' } as const;

/** The title at the text edge; its number hangs to the left and shares its first baseline. */
export function heading(block: Heading, context: Context, place: Place): Flow {
  const style = styleOf(context, styles[block.level]);
  const tag = tagIn(place.tag, context.headings.get(block) ?? 'H2');
  const numberStyle = { ...style, weight: 400, colour: 'identity' as const };
  const number =
    block.number === null
      ? []
      : text(context, block.number, numberStyle, {
          x: context.grid.left,
          width: context.grid.page.hanging,
          tag,
        });
  const lines = titleLines(context, block.children, style, { ...place, tag });
  const [first = piece(0, []), ...others] = lines;
  const pieces = [{ ...beside([...number, first]), marks: [markOf(block)] }, ...others];
  return flow(whole(pieces), style.before, style.after, 'kept');
}

function markOf(block: Heading): Mark {
  const title = [block.number ?? '', plain(block.children)].filter((part) => part !== '').join(' ');
  return { anchor: block.anchor, level: block.level === 4 ? null : block.level, title, running: title };
}
