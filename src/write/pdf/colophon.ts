import type { Colophon } from '../../model/document.ts';
import { box } from './box.ts';
import { fullRule } from './caption.ts';
import { type Context, type Place, styleOf } from './context.ts';
import { beside, type Flow, flow, type Item, kept, type Piece, padded, piece, stacked } from './piece.ts';
import { type Tag, tagIn } from './tags/tag.ts';
import { text } from './text.ts';

const padding = 5;
const hairline = 0.5;

/** The second page: a box at its top, and at its foot who made the publication and how. */
export function colophon(block: Colophon, context: Context, { tag }: Place): Flow {
  const { text: x, measure: width } = context.grid;
  const opening = piece(0, [], { place: 'new-page', opens: 'front' });
  const top = block.box === null ? [] : box(block.box, context, { x, width, body: 'body', tag }).pieces;
  const list = tagIn(tag, 'L', { numbering: 'None' });
  const rows = kept(block.rows.map((row) => rowPiece(row, context, tagIn(list, 'LI'))));
  const foot = rows.map((row, at): Piece => (at === 0 ? { ...row, place: 'foot' } : row));
  return flow([...kept([opening, ...top]), ...foot], 0, 0);
}

function rowPiece(row: Colophon['rows'][number], context: Context, item: Tag): Piece {
  const { left, text: edge, measure, page } = context.grid;
  const style = styleOf(context, 'box');
  const body = tagIn(item, 'LBody');
  const [label, content] = [tagIn(body, 'P'), tagIn(body, 'P')];
  const labelSetting = { x: left, width: page.hanging - 6, tag: label };
  const labels = text(context, row.label, { ...style, weight: 600 }, labelSetting);
  const lines = text(context, row.children, style, { x: edge, width: measure, tag: content });
  const set = padded(beside([stacked(labels), stacked(lines)]), hairline + padding, padding);
  const rule: Item = fullRule(context, 0, hairline, 'hair');
  return { ...set, items: [rule, ...set.items] };
}
