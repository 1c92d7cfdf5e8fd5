import type { Cell, Table } from '../../model/document.ts';
import { plainText } from '../plain.ts';
import { headWidth } from './head-width.ts';

/**
 * From this natural width on a table is laid on a page on its side, in pt: what stands between the margins of an upright
 * page, and the tenth by which the estimate is too large.
 */
export const landscapeFrom = 481.89 * 1.1;

type Columned = Pick<Table, 'columns' | 'head' | 'rows'>;

/**
 * The least width of a table, in pt, in which no word of it is broken: for each column its longest word. Estimated, since
 * composing knows no fonts; cells over several columns are left out.
 */
export function naturalWidth({ columns, head, rows }: Columned): number {
  const cells = [...head, ...rows.map((row) => row.cells)].flatMap(placed);
  return columns.reduce((sum, _, at) => {
    const own = cells.filter((one) => one.first === at && one.cell.span === 1);
    return sum + Math.max(0, ...own.map(({ cell }) => headWidth(plainText(cell.children))));
  }, 0);
}

function placed(cells: readonly Cell[]) {
  let first = 0;
  return cells.map((cell) => {
    const start = first;
    first += cell.span;
    return { cell, first: start };
  });
}
