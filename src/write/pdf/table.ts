import type { Cell, Table, TableRow } from '../../model/document.ts';
import { around, caption, notes } from './caption.ts';
import { type Columns, columnsOf } from './columns.ts';
import { type Context, onSheet, type Place, words } from './context.ts';
import {
  asArtifact,
  type Flow,
  floating,
  flow,
  type Hold,
  kept,
  onTurned,
  type Piece,
  padded,
  whole,
} from './piece.ts';
import { headRow, type RowRules, row } from './row.ts';
import { rootTag, tagIn } from './tags/tag.ts';

/** A group keeps this many rows with it; so does the head of the table. */
const keptRows = 2;
/** A table that fills no more of a page than this is not parted. */
const keptWhole = 0.6;
/** Between the table and its notes. */
const aboveNotes = 5;
/** Above the head. */
const aboveHead = 8;

/**
 * Caption, head, rows and notes. The table goes on over as many pages as it needs, its head on each of them; no page
 * ends within a row, and a group, the head and the end of the table keep rows with them.
 */
export function table(block: Table, context: Context, place: Place): Flow {
  const { width, height } = context.grid.page;
  const isTurned = block.width === 'landscape' && place.tag.role === 'Document' && height > width;
  if (!isTurned) return tableOn(block, context, place);
  const set = tableOn(block, onSheet(context, 'turned'), place);
  return { ...set, pieces: onTurned(set.pieces) };
}

function tableOn(block: Table, context: Context, place: Place): Flow {
  const tag = tagIn(place.tag, 'Table', { summary: block.alt });
  const above = caption(block.caption, context, tag);
  const columns = columnsOf(block, context);
  const headTag = tagIn(tag, 'THead');
  const head = block.head.flatMap((cells, at) =>
    headRow(cells, columns, context, { last: at === block.head.length - 1, tag: tagIn(headTag, 'TR') }),
  );
  // The head is read once; where it stands again it is an artifact.
  const again = head.map(asArtifact);
  const groups = continuedGroups(block, columns, context);
  const bodyTag = tagIn(tag, 'TBody');
  const rows = block.rows.map((one, at) =>
    row(one, columns, context, { rules: rulesOf(block.rows, at), tag: tagIn(bodyTag, 'TR') }),
  );
  const below = notes(block.caption, context, place.tag).pieces;
  const body = rows.flatMap((pieces, at) =>
    pieces.map(
      (one, line): Piece => ({
        ...one,
        repeat: [...again, ...(groups[at] ?? [])],
        hold: line === 0 ? holdAbove(block.rows, at) : 'fast',
      }),
    ),
  );
  const start = [...above, ...spaced(whole(head), aboveHead)];
  const end = below.map((one, at): Piece => ({ ...one, gap: at === 0 ? aboveNotes : 0, hold: 'firm' }));
  const all = [...whole(start), ...body, ...end];
  const small = heightOf(all) <= keptWhole * context.grid.height;
  const floats = block.floats ?? context.theme.layout.floats.includes('table');
  return flow(small ? together(all, floats) : all, around.before, around.after);
}

/** For each row the heading of the group that it stands in, as it is set once more where a page ends above the row. */
function continuedGroups(
  { rows, continued }: Table,
  columns: Columns,
  context: Context,
): readonly (readonly Piece[])[] {
  let inForce: readonly Piece[] = [];
  return rows.map((one) => {
    if (one.role !== 'group' || continued === undefined) return inForce;
    const again: TableRow = { ...one, cells: one.cells.map((cell) => withWords(cell, ` ${continued}`)) };
    // It stands in no structure: the heading is read once.
    const aside = { rules: { above: null, below: 'line' as const }, tag: tagIn(rootTag(), 'TR') };
    inForce = row(again, columns, context, aside).map((set) => ({ ...asArtifact(set), notes: [] }));
    return [];
  });
}

function withWords(cell: Cell, said: string): Cell {
  return { ...cell, children: [...cell.children, ...words(said)] };
}

function together(pieces: readonly Piece[], floats: boolean): readonly Piece[] {
  return floats ? floating(pieces, around.after) : kept(pieces);
}

function heightOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, one) => sum + one.gap + one.height, 0);
}

function spaced(pieces: readonly Piece[], gap: number): readonly Piece[] {
  return pieces.map((one, at) => (at === 0 ? padded(one, gap, 0) : one));
}

/** No page ends among the first rows of the table or of a group, or above the last row, if it can be helped. */
function holdAbove(rows: readonly TableRow[], at: number): Hold {
  if (rows[at - 1] === undefined || rows[at - 1]?.role === 'group') return 'firm';
  const isInside = at >= keptRows && at < rows.length - 1;
  return isInside && rows.slice(at - keptRows, at).every(({ role }) => role !== 'group') ? 'free' : 'soft';
}

function rulesOf(rows: readonly TableRow[], at: number): RowRules {
  const [current, next] = [rows[at], rows[at + 1]];
  const above = current?.role === 'total' && at > 0 ? 'ink' : null;
  if (current?.role === 'total' || next === undefined) return { above, below: 'ink' };
  if (current?.role === 'group') return { above, below: 'line' };
  // A total draws its own rule above it.
  return { above, below: next.role === 'total' ? null : 'hair' };
}
