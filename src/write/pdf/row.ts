import type { Cell, TableRow } from '../../model/document.ts';
import type { ColourName, TextStyle } from '../../model/theme.ts';
import { type Columns, type PlacedCell, placed } from './columns.ts';
import { type Context, styleOf, words } from './context.ts';
import { beside, type Item, type Piece, padded, piece } from './piece.ts';
import { type Tag, tagIn } from './tags/tag.ts';
import { text } from './text.ts';

/** Rules above and below a row; null: none. */
export interface RowRules {
  readonly above: ColourName | null;
  readonly below: ColourName | null;
}

const thin = 0.5;
const strong = 0.75;
const aboveGroup = 8;
const arrows = { higher: '▲', lower: '▼' } as const;

/** A row of the table, a piece for each of its lines: they stay together unless the row is higher than a page. */
export function row(
  one: TableRow,
  columns: Columns,
  context: Context,
  { rules, tag }: { readonly rules: RowRules; readonly tag: Tag },
): readonly Piece[] {
  const cell = styleOf(context, columns.cell);
  const style = one.role === 'row' ? cell : { ...cell, weight: 600 };
  const before = one.role === 'group' ? aboveGroup : style.before;
  const cells = placed(one.cells, columns);
  const set = cells.map((at) => cellLines(at, style, columns, { context, tag: cellTag(one, at, tag) }));
  const lines = linesOf(set, style.leading, 'top');
  return edged(lines, before, style.after, rules, columns).map((line) => ({
    ...line,
    items: [...tints(cells, line.height), ...partings(columns, one, line.height), ...line.items],
  }));
}

/** A row of the head. Its texts stand at its foot; a cell over several columns is centred above a rule of its own. */
export function headRow(
  cells: readonly Cell[],
  columns: Columns,
  context: Context,
  { last, tag }: { readonly last: boolean; readonly tag: Tag },
): readonly Piece[] {
  const style = styleOf(context, columns.head);
  const places = placed(cells, columns).map(
    (at): PlacedCell => (at.cell.span > 1 ? { ...at, align: 'center' } : at),
  );
  const set = places.map((at) =>
    cellLines(at, style, columns, {
      context,
      tag: tagIn(tag, 'TH', { scope: 'Column', span: at.cell.span }),
    }),
  );
  const lines = linesOf(set, style.leading, 'bottom');
  const rules = { above: null, below: last ? ('ink' as const) : null };
  const pieces = edged(lines, style.before, style.after, rules, columns);
  return pieces.map((line, at) => {
    const under = at === pieces.length - 1 && !last ? groupRules(places, line.height) : [];
    return { ...line, items: [...headPartings(columns, line.height), ...under, ...line.items] };
  });
}

/** The first cell of a row is its head; that of a group is the head of the columns below it. */
function cellTag({ role }: TableRow, { cell: { span }, first }: PlacedCell, tag: Tag): Tag {
  if (first > 0) return tagIn(tag, 'TD', { span });
  return tagIn(tag, 'TH', { scope: role === 'group' ? 'Column' : 'Row', span });
}

function cellLines(
  at: PlacedCell,
  style: TextStyle,
  columns: Columns,
  { context, tag }: { readonly context: Context; readonly tag: Tag },
): readonly Piece[] {
  const { cell, x, width, align } = at;
  const left = at.first === 0 ? 0 : columns.padding;
  const setting = { x: x + left, width: width - left - columns.padding, align, tag };
  if (cell.mark === null) return text(context, cell.children, style, setting);
  const children = [...words(`${arrows[cell.mark]}\u00a0`), ...cell.children];
  return text(context, children, { ...style, weight: 600 }, setting);
}

/** The lines of the cells of a row, side by side. */
function linesOf(
  cells: readonly (readonly Piece[])[],
  leading: number,
  stand: 'top' | 'bottom',
): readonly Piece[] {
  const count = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: count }, (_, line) => {
    const found = cells.flatMap((lines) => lines[stand === 'top' ? line : line - count + lines.length] ?? []);
    return beside([piece(leading, []), ...found]);
  });
}

function edged(
  lines: readonly Piece[],
  before: number,
  after: number,
  rules: RowRules,
  columns: Columns,
): readonly Piece[] {
  const last = lines.length - 1;
  return lines.map((line, at) => {
    const set = padded(line, at === 0 ? before : 0, at === last ? after : 0);
    const above = at === 0 && rules.above !== null ? [ruleOf(columns, 0, rules.above)] : [];
    const below = at === last && rules.below !== null ? [ruleOf(columns, set.height, rules.below)] : [];
    return { ...set, items: [...set.items, ...above, ...below] };
  });
}

/** A rule lies on the edge between two rows and takes no room. */
function ruleOf(columns: Columns, y: number, colour: ColourName): Item {
  const height = colour === 'ink' ? strong : thin;
  return { type: 'fill', x: columns.x, y: y - height / 2, width: columns.width, height, colour };
}

function tints(cells: readonly PlacedCell[], height: number): readonly Item[] {
  return cells.flatMap(({ cell, x, width }): readonly Item[] =>
    cell.mark === null ? [] : [{ type: 'fill', x, y: 0, width, height, colour: 'positive-tint' }],
  );
}

function partings(columns: Columns, one: TableRow, height: number): readonly Item[] {
  return one.role === 'group' ? [] : headPartings(columns, height);
}

function headPartings({ columns, parted }: Columns, height: number): readonly Item[] {
  return columns.flatMap(({ x }, at): readonly Item[] =>
    parted.has(at) ? [{ type: 'fill', x: x - thin / 2, y: 0, width: thin, height, colour: 'line' }] : [],
  );
}

function groupRules(cells: readonly PlacedCell[], y: number): readonly Item[] {
  return cells.flatMap(({ cell, x, width }): readonly Item[] =>
    cell.span > 1 ? [{ type: 'fill', x, y: y - thin / 2, width, height: thin, colour: 'line' }] : [],
  );
}
