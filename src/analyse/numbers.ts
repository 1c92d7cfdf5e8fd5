import type { Cell } from './cells.ts';

/** A numeric column, put in order of cells. */
export interface NumbersByCell {
  readonly values: Float64Array;
  /** By cell, where its values start; one entry more, the end of the last. */
  readonly starts: Int32Array;
}

/** Puts a numeric column in order of cells (a counting sort); missing values, NaN, are left out. */
export function sortIntoCells(cellOfRow: Int32Array, cells: number, column: Float64Array): NumbersByCell {
  const starts = startsOf(cellOfRow, cells, column);
  const next = starts.slice();
  const values = new Float64Array(starts[cells] ?? 0);
  for (let row = 0; row < cellOfRow.length; row += 1) {
    const value = column[row] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const cell = cellOfRow[row] ?? 0;
    const place = next[cell] ?? 0;
    values[place] = value;
    next[cell] = place + 1;
  }
  return { values, starts };
}

/** The known values of a scope's respondents, lowest first. */
export function numbersIn({ values, starts }: NumbersByCell, cells: readonly Cell[]): Float64Array {
  const parts = cells.map((cell) => values.subarray(starts[cell], starts[cell + 1]));
  const inScope = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let filled = 0;
  for (const part of parts) {
    inScope.set(part, filled);
    filled += part.length;
  }
  return inScope.sort();
}

function startsOf(cellOfRow: Int32Array, cells: number, column: Float64Array): Int32Array {
  const starts = new Int32Array(cells + 1);
  for (let row = 0; row < cellOfRow.length; row += 1) {
    if (Number.isNaN(column[row] ?? Number.NaN)) continue;
    const after = (cellOfRow[row] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let cell = 1; cell <= cells; cell += 1) starts[cell] = (starts[cell] ?? 0) + (starts[cell - 1] ?? 0);
  return starts;
}
