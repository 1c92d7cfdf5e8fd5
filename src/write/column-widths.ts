import type { Table } from '../model/document.ts';

/** No column is narrower, in pt, unless the table would be too wide. */
const leastWidth = 36;

/**
 * The widths of a table's columns in a place of a width, in pt. Columns without a width share what is left; where that is
 * too little, all columns shrink alike. On a page laid on its side those of a given width grow as the page
 * does: by `growth`.
 */
export function columnWidths(
  { columns }: Pick<Table, 'columns'>,
  place: number,
  growth = 1,
): readonly number[] {
  const given = columns.map(({ width }) => (width === null ? null : width * growth));
  const taken = given.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const open = given.filter((width) => width === null).length;
  const share = open === 0 ? 0 : Math.max(leastWidth, (place - taken) / open);
  const widths = given.map((width) => width ?? share);
  const sum = widths.reduce((total, one) => total + one, 0);
  // A table of fixed columns that is narrower than its place stays narrower.
  return sum > place ? widths.map((one) => (one * place) / sum) : widths;
}
