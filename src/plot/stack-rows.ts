import type { StackRow } from '../model/drawing.ts';
import { type Frame, lineStep, sizes } from './frame.ts';
import { breakLines, extraHeight } from './lines.ts';
import type { StackColumns } from './stack-columns.ts';

/** Measures of LOOKS 7 and 8.2. */
const rowHeight = 22;
const headingHeight = 17;

/** A row of a stack in its place. */
export interface PlacedRow {
  readonly row: StackRow;
  readonly lines: readonly string[];
  /** y of the middle of the bar. */
  readonly middle: number;
  /** y of the foot of the row. */
  readonly bottom: number;
  /** y of the line that parts it from what stands above; null: none. */
  readonly divider: { readonly y: number; readonly strong: boolean } | null;
  readonly heading: { readonly lines: readonly string[]; readonly y: number } | null;
}

/** Puts the rows under one another from `top`. A line parts the total from the rest, and groups from each other. */
export function placeRows(
  rows: readonly StackRow[],
  top: number,
  columns: StackColumns,
  frame: Frame,
): readonly PlacedRow[] {
  const placed: PlacedRow[] = [];
  for (const row of rows) placed.push(place(row, placed.at(-1), top, columns, frame));
  return placed;
}

function place(
  row: StackRow,
  above: PlacedRow | undefined,
  top: number,
  columns: StackColumns,
  frame: Frame,
): PlacedRow {
  const from = above?.bottom ?? top;
  const parted = above !== undefined && (row.heading !== null || (above.row.total && !row.total));
  const start = from + (parted ? 1 : 0);
  const heading = row.heading === null ? [] : breakLines(row.heading, columns.base, frame, sizes.small, 600);
  const bar = start + (heading.length === 0 ? 0 : headingHeight + (heading.length - 1) * lineStep);
  const lines = breakLines(row.label, columns.label, frame, sizes.label, row.total ? 600 : 400);
  const height = rowHeight + extraHeight(lines);
  return {
    row,
    lines,
    middle: bar + height / 2,
    bottom: bar + height,
    divider: parted ? { y: from + 0.5, strong: above.row.total } : null,
    heading: heading.length === 0 ? null : { lines: heading, y: start + 13.5 },
  };
}
