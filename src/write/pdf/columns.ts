import type { Cell, Table } from '../../model/document.ts';
import type { StyleName } from '../../model/theme.ts';
import { columnWidths } from '../column-widths.ts';
import type { Context } from './context.ts';
import { gridOf } from './grid.ts';

/** The columns of a table, placed. */
export interface Columns {
  readonly columns: readonly Column[];
  /** Left edge and width of the whole table. */
  readonly x: number;
  readonly width: number;
  readonly cell: StyleName;
  readonly head: StyleName;
  /** Space at the sides of a cell; the first column has none at its left. */
  readonly padding: number;
  /** Columns left of which a thin upright rule parts groups of columns. */
  readonly parted: ReadonlySet<number>;
}

interface Column {
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
}

/** A cell with the columns that it covers. */
export interface PlacedCell {
  readonly cell: Cell;
  readonly first: number;
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right' | 'center';
}

const narrow = { cell: 'cell', head: 'head', padding: 6 } as const;
const wide = { cell: 'cell-wide', head: 'head-wide', padding: 3 } as const;

/** A wide table stands between the margins, a narrow one between text edge and right margin. */
export function columnsOf(block: Table, context: Context): Columns {
  const { left, text, full, measure } = context.grid;
  const isWide = block.width !== 'narrow';
  const [x, width] = isWide ? [left, full] : [text, measure];
  const look = isWide ? wide : narrow;
  let edge = x;
  const widths = columnWidths(block, width, full / gridOf(context.theme.page).full);
  const columns = block.columns.map(({ align }, at): Column => {
    const column = { x: edge, width: widths[at] ?? 0, align };
    edge += column.width;
    return column;
  });
  return { columns, x, width: edge - x, ...look, parted: partedOf(block) };
}

/** Places the cells of a row in the columns that they cover. */
export function placed(cells: readonly Cell[], { columns }: Columns): readonly PlacedCell[] {
  let first = 0;
  return cells.map((cell) => {
    const covered = columns.slice(first, first + cell.span);
    const start = first;
    first += cell.span;
    return {
      cell,
      first: start,
      x: covered[0]?.x ?? 0,
      width: covered.reduce((sum, column) => sum + column.width, 0),
      align: covered[0]?.align ?? 'left',
    };
  });
}

/** Groups of columns have a head that covers several. */
function partedOf(block: Table): ReadonlySet<number> {
  const edges = block.head.flatMap((cells) => {
    let first = 0;
    return cells.flatMap((cell) => {
      const [start, end] = [first, first + cell.span];
      first = end;
      return cell.span > 1 ? [start, end] : [];
    });
  });
  return new Set(edges.filter((at) => at > 0 && at < block.columns.length));
}
