import type { Cell, Table } from '../../model/document.ts';
import { wholeNumber } from './figured.ts';
import type { Grid, GridCell, GridRow } from './grid.ts';
import { inlineCell, type Sourcing } from './sourced.ts';

/** A table as it stands in the publication. */
export function tableGrid(block: Table, from: Sourcing): Grid {
  const head = block.head.map((cells) => rowOf('head', cells, block, from));
  const rows = block.rows.map(({ role, cells }) => rowOf(role, cells, block, from));
  const shares = sharesAt(rows);
  const whole = rows.map((row) => ({ ...row, cells: withWholes(row.cells, shares, from) }));
  return { columns: block.columns.length, rows: [...head, ...whole] };
}

function rowOf(role: GridRow['role'], cells: readonly Cell[], block: Table, from: Sourcing): GridRow {
  const starts = startsOf(cells);
  return {
    role,
    cells: cells.map((cell, at) => ({
      ...inlineCell(cell.children, from, cell.mark),
      align: block.columns[starts[at] ?? 0]?.align ?? 'left',
      span: cell.span,
    })),
  };
}

/** The column at which each cell begins. */
function startsOf(cells: readonly { readonly span: number }[]): readonly number[] {
  let start = 0;
  return cells.map(({ span }) => {
    start += span;
    return start - span;
  });
}

/** The columns in which shares stand. */
function sharesAt(rows: readonly GridRow[]): ReadonlySet<number> {
  const found = rows.flatMap(({ cells }) => {
    const starts = startsOf(cells);
    return cells.flatMap((cell, at) => (isShare(cell) ? [starts[at] ?? 0] : []));
  });
  return new Set(found);
}

function isShare({ value, format }: GridCell): boolean {
  return typeof value === 'number' && format?.endsWith('%') === true;
}

/** The whole numbers that a table writes itself, as the 100 of a total, in columns of numbers. */
function withWholes(
  cells: readonly GridCell[],
  shares: ReadonlySet<number>,
  { script }: Sourcing,
): readonly GridCell[] {
  const starts = startsOf(cells);
  return cells.map((cell, at) => {
    if (typeof cell.value !== 'string' || cell.align === 'left' || cell.sources.length > 0) return cell;
    const number = wholeNumber(cell.value, shares.has(starts[at] ?? 0), script);
    return number === null ? cell : { ...cell, ...number };
  });
}
