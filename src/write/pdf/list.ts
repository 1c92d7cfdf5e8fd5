import type { List } from '../../model/document.ts';
import { type Context, type Place, styleOf } from './context.ts';
import { beside, type Flow, flow, joinFlows, type Piece, piece } from './piece.ts';
import { tagIn } from './tags/tag.ts';
import { text } from './text.ts';

/** Text stands so far right of its dash; numbers need more. */
const hanging = { dash: 12, number: 18 };

/** A dash or a number hangs at the text edge, the content stands beside it. */
export function list(block: List, context: Context, place: Place): Flow {
  const inBox = place.body === 'box';
  const style = styleOf(context, inBox ? 'box' : 'list', inBox ? { before: 0, after: 4 } : {});
  const indent = block.ordered ? hanging.number : hanging.dash;
  const inner: Place = { ...place, x: place.x + indent, width: place.width - indent };
  const listTag = tagIn(place.tag, 'L', { numbering: block.ordered ? 'Decimal' : 'Disc' });
  const items = block.items.map((blocks, at) => {
    const item = tagIn(listTag, 'LI');
    const marker = text(
      context,
      block.ordered ? `${at + 1}.` : '–',
      { ...style, colour: 'identity' },
      { x: place.x, width: indent, tag: tagIn(item, 'Lbl') },
    );
    const tag = tagIn(item, 'LBody');
    const content = context.flow(blocks, inBox ? { ...inner, tag } : { ...inner, body: 'list', tag });
    return flow(marked(content.pieces, marker), style.before, style.after);
  });
  const joined = joinFlows(items);
  return flow(joined.pieces, style.before, context.theme.styles[inBox ? 'box' : 'body'].after);
}

function marked(pieces: readonly Piece[], marker: readonly Piece[]): readonly Piece[] {
  const [first = piece(0, []), ...others] = pieces;
  const started = beside([...marker, first]);
  return [{ ...first, height: started.height, items: started.items }, ...others];
}
