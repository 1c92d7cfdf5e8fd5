import type { Bibliography } from '../../model/document.ts';
import { plain } from '../../model/plain.ts';
import { type Context, type Place, styleOf } from './context.ts';
import { type Flow, flow, joinFlows, type Piece } from './piece.ts';
import { tagIn } from './tags/tag.ts';
import { linePieces } from './text.ts';

/** Further lines of an entry stand in by so much, so that the eye finds the names. */
const hanging = 12;

/** The works cited, one below the other; each is where its citations lead. */
export function bibliography(block: Bibliography, context: Context, place: Place): Flow {
  const style = styleOf(context, 'bibliography');
  const setting = { x: place.x + hanging, width: place.width - hanging };
  const list = tagIn(place.tag, 'L', { numbering: 'None' });
  const entries = block.entries.map(({ anchor, children }) => {
    const title = plain(children);
    const mark = { anchor, level: null, title, running: title };
    const tag = tagIn(tagIn(list, 'LI'), 'LBody');
    const set = context.lines(
      children,
      style,
      { ...context.running, width: setting.width, outdent: hanging, justified: false },
      tag,
    );
    const lines = linePieces(context, set, style, { ...setting, tag }).map(
      (line, at): Piece => (at === 0 ? { ...outdented(line), marks: [mark] } : line),
    );
    return flow(lines, style.before, style.after);
  });
  return joinFlows(entries);
}

function outdented(line: Piece): Piece {
  return { ...line, items: line.items.map((item) => ({ ...item, x: item.x - hanging })) };
}
