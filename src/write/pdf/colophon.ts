import type { Colophon } from '../../model/document.ts';
import { box } from './box.ts';
import { fullRule } from './caption.ts';
import { type Context, styleOf } from './context.ts';
import { beside, type Flow, flow, type Item, kept, type Piece, padded, piece, stacked } from './piece.ts';
import { text } from './text.ts';

const padding = 5;
const hairline = 0.5;

/** The second page: a box at its top, and at its foot who made the publication and how. */
export function colophon(block: Colophon, context: Context): Flow {
  const { text: x, measure: width } = context.grid;
  const opening = piece(0, [], { place: 'new-page', opens: 'front' });
  const top = block.box === null ? [] : box(block.box, context, { x, width, body: 'body' }).pieces;
  const rows = kept(block.rows.map((row) => rowPiece(row, context)));
  const foot = rows.map((row, at): Piece => (at === 0 ? { ...row, place: 'foot' } : row));
  return flow([...kept([opening, ...top]), ...foot], 0, 0);
}

function rowPiece(row: Colophon['rows'][number], context: Context): Piece {
  const { left, text: edge, measure, page } = context.grid;
  const style = styleOf(context, 'box');
  const labels = text(context, row.label, { ...style, weight: 600 }, { x: left, width: page.hanging - 6 });
  const lines = text(context, row.children, style, { x: edge, width: measure });
  const set = padded(beside([stacked(labels), stacked(lines)]), hairline + padding, padding);
  const rule: Item = fullRule(context, 0, hairline, 'hair');
  return { ...set, items: [rule, ...set.items] };
}
