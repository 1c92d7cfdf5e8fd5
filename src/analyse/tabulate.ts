import type { Codes } from '../model/survey.ts';
import type { Cell, CellsOfScope } from './cells.ts';

/** How many respondents of each cell have each code. */
export interface Table {
  /** The number of codes. */
  readonly codes: number;
  /** By cell and code; a cell's first place counts those without a code. */
  readonly counts: Float64Array;
}

/** Counts a column of codes (indices from 0; -1: missing) by cell, in one pass over the respondents. */
export function tabulate(cellOfRow: Int32Array, cells: number, column: Codes, codes: number): Table {
  const width = codes + 1;
  const counts = new Float64Array(cells * width);
  for (let row = 0; row < cellOfRow.length; row += 1) {
    const place = (cellOfRow[row] ?? 0) * width + (column[row] ?? -1) + 1;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return { codes, counts };
}

/** By code, how many of a scope's respondents have it; those without a code are left out. */
export function countsIn(table: Table, { cells }: CellsOfScope): readonly number[] {
  return Array.from({ length: table.codes }, (_, code) =>
    cells.reduce((sum, cell) => sum + countAt(table, cell, code), 0),
  );
}

/** How many respondents some cells hold, with a code or without. */
export function respondentsOf({ codes, counts }: Table, cells: readonly Cell[]): number {
  const width = codes + 1;
  return cells.reduce(
    (sum, cell) => counts.subarray(cell * width, (cell + 1) * width).reduce((own, one) => own + one, sum),
    0,
  );
}

function countAt(table: Table, cell: Cell, code: number): number {
  return table.counts[cell * (table.codes + 1) + code + 1] ?? 0;
}
