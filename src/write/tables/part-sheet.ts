import type { Caption } from '../../model/document.ts';
import { plain } from '../../model/plain.ts';
import type { Grid, GridRow } from './grid.ts';
import {
  emptyRow,
  type Sheet,
  type SheetCell,
  type SheetRow,
  sheetName,
  sheetRow,
  sheetText,
  wrapped,
} from './sheet.ts';

/** Names of rows are no wider than this, in characters. */
const widestName = 44;
const widestNumber = 16;
/** The least that titles and notes have to be read in. */
const leastRoom = 90;

/** One figure or table: titles, numbers and notes as the publication has them. */
export function partSheet(caption: Caption, grid: Grid, contents: { readonly name: string }): Sheet {
  const widths = widthsOf(grid);
  const head = headOf(caption, widths, contents.name);
  const count = grid.rows.filter(({ role }) => role === 'head').length;
  return {
    name: sheetName(caption.label),
    widths,
    rows: [...head, ...grid.rows.map(gridRow), emptyRow, ...notesOf(caption, widths)],
    frozen: head.length + count,
    filtered: false,
  };
}

function headOf(caption: Caption, widths: readonly number[], contents: string): readonly SheetRow[] {
  const { label, finding, title, subtitle } = caption;
  return [
    sheetRow(sheetText(`\u2190 ${contents}`, 'link', 1, { sheet: contents, cell: 'A1' })),
    sheetRow(sheetText(label, 'strong')),
    ...(finding === null ? [] : [wrapped(plain(finding), 'finding', widths)]),
    wrapped(plain(title), 'title', widths),
    ...(subtitle === null ? [] : [wrapped(plain(subtitle), 'muted', widths)]),
    emptyRow,
  ];
}

function notesOf(caption: Caption, widths: readonly number[]): readonly SheetRow[] {
  return caption.notes.map(({ label, children }) => wrapped(`${label}: ${plain(children)}`, 'muted', widths));
}

function gridRow({ role, cells }: GridRow): SheetRow {
  const placed = cells.map((cell): SheetCell => ({ ...cell, role, link: null }));
  return { cells: placed, lines: null };
}

/** As wide as the texts need. Notes have columns beyond the last one where the table is narrow. */
function widthsOf({ rows, columns }: Grid): readonly number[] {
  const widths = Array.from({ length: columns }, () => 8);
  for (const { cells } of rows) {
    let at = 0;
    for (const { value, span } of cells) {
      const most = at === 0 ? widestName : widestNumber;
      if (span === 1 && typeof value === 'string')
        widths[at] = Math.max(widths[at] ?? 0, Math.min(most, value.length + 2));
      at += span;
    }
  }
  const left = leastRoom - widths.reduce((sum, width) => sum + width, 0);
  return left > 0 ? [...widths, left] : widths;
}
