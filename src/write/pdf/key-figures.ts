import type { KeyFigures } from '../../model/document.ts';
import { type Context, type Place, styleOf } from './context.ts';
import { beside, type Flow, flow, type Item, moved, type Piece, piece, stacked } from './piece.ts';
import { tagIn } from './tags/tag.ts';
import { type Setting, text } from './text.ts';

const rule = 2.25;
const divider = 0.5;
const padding = { top: 11, right: 10, bottom: 12, left: 12 };
const around = { before: 20, after: 24 };

/** Large numbers side by side, each with what it means and its base. */
export function keyFigures(block: KeyFigures, context: Context, place: Place): Flow {
  const { left, full } = context.grid;
  const width = full / Math.max(1, block.cells.length);
  const list = tagIn(place.tag, 'L', { numbering: 'None' });
  const columns = block.cells.map((cell, at) => {
    const tag = tagIn(tagIn(list, 'LI'), 'LBody');
    return column(cell, context, { x: left + at * width, width, tag });
  });
  const content = beside(columns);
  const height = rule + padding.top + content.height + padding.bottom;
  const dividers = block.cells.slice(1).map(
    (_, at): Item => ({
      type: 'fill',
      x: left + (at + 1) * width - divider / 2,
      y: rule + padding.top,
      width: divider,
      height: content.height,
      colour: 'hair',
    }),
  );
  const items: readonly Item[] = [
    { type: 'fill', x: left, y: 0, width: full, height, colour: 'positive-pale' },
    { type: 'fill', x: left, y: 0, width: full, height: rule, colour: 'identity' },
    ...dividers,
    ...moved(content.items, rule + padding.top),
  ];
  return flow([piece(height, items, { notes: content.notes })], around.before, around.after);
}

function column(
  cell: KeyFigures['cells'][number],
  context: Context,
  { x, width, tag }: Omit<Place, 'body'>,
): Piece {
  const part = (): Setting => ({
    x: x + padding.left,
    width: width - padding.left - padding.right,
    tag: tagIn(tag, 'P'),
  });
  const base = styleOf(context, 'key-base');
  const value = text(context, cell.value, styleOf(context, 'key-value'), part());
  const meaning = text(context, cell.text, styleOf(context, 'key-text'), part());
  const below = text(context, cell.base, base, part());
  return stacked([
    ...value,
    ...meaning,
    ...below.map((line, at) => (at === 0 ? { ...line, gap: base.before } : line)),
  ]);
}
