import { type Cell, type CellStyle, type MergeRange, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Document } from '../../model/document.ts';
import { unparted } from '../../model/plain.ts';
import type { ColourName, Theme } from '../../model/theme.ts';
import { address, type Link, type Role, type Sheet, type SheetCell, type SheetRow } from './sheet.ts';

/** A typeface that every spreadsheet program has or has a twin of. */
const font = 'Calibri';
const size = 11;
/** Height of a line, in pt. */
const line = 15;

/** The sheets as a file of Excel. Its only date is that of the publication. */
export function workbook(sheets: readonly Sheet[], document: Document, theme: Theme): Promise<Uint8Array> {
  const published = new Date(`${document.published}T00:00:00Z`);
  return writeXlsx({
    properties: {
      title: document.title,
      creator: document.authors.join(', ') || document.publisher,
      company: document.publisher,
      ...(document.subtitle === null ? {} : { subject: document.subtitle }),
      created: published,
      modified: published,
      custom: { Language: document.languageTag },
    },
    defaultFont: { name: font, size },
    sheets: sheets.map((sheet) => written(sheet, stylist(theme))),
  });
}

function written({ name, widths, rows, frozen, filtered }: Sheet, style: Stylist): WriteSheet {
  const last = address(rows.length - 1, widths.length - 1);
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: rows.map(({ cells }) => cells.map(({ role, value }) => (role === 'plain' ? value : null))),
    cells: new Map(rows.flatMap((row, at) => cellsOf(row, at, style))),
    merges: rows.flatMap(mergesOf),
    rowDefs: new Map(
      rows.flatMap(({ lines }, at) => (lines === null ? [] : [[at, { height: lines * line }]])),
    ),
    ...(frozen === 0 ? {} : { freezePane: { rows: frozen } }),
    ...(filtered ? { autoFilter: { range: `${address(frozen - 1, 0)}:${last}` } } : {}),
    view: { showGridLines: false },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function cellsOf(
  { cells, lines }: SheetRow,
  row: number,
  styleOf: Stylist,
): readonly [string, Partial<Cell>][] {
  let column = 0;
  return cells.flatMap((cell) => {
    const start = column;
    column += cell.span;
    if (cell.role === 'plain') return [];
    const style = styleOf(cell, lines !== null);
    const covered = Array.from({ length: cell.span - 1 }, (_, at): [string, Partial<Cell>] => [
      `${row},${start + at + 1}`,
      { value: null, type: 'empty', style },
    ]);
    return [[`${row},${start}`, cellOf(cell, style)], ...covered];
  });
}

function cellOf({ value, link }: SheetCell, style: CellStyle): Partial<Cell> {
  const type = value === null ? 'empty' : typeof value === 'number' ? 'number' : 'string';
  const shown = typeof value === 'string' ? unparted(value) : value;
  return { value: shown, type, style, ...(link === null ? {} : { hyperlink: hyperlink(link) }) };
}

function hyperlink(link: Link) {
  if ('file' in link) return { target: link.file };
  return { target: '', location: `'${link.sheet.replaceAll("'", "''")}'!${link.cell}` };
}

function mergesOf({ cells }: SheetRow, row: number): readonly MergeRange[] {
  let column = 0;
  return cells.flatMap(({ span }) => {
    const start = column;
    column += span;
    return span === 1 ? [] : [{ startRow: row, endRow: row, startCol: start, endCol: start + span - 1 }];
  });
}

interface Looks {
  readonly bold?: boolean;
  readonly size?: number;
  readonly colour?: ColourName;
  readonly underline?: boolean;
  readonly fill?: ColourName;
  readonly line?: ColourName;
}

const looks: Readonly<Record<Exclude<Role, 'plain'>, Looks>> = {
  title: { bold: true, size: 14 },
  finding: { bold: true, size: 12, colour: 'identity' },
  strong: { bold: true, colour: 'identity' },
  text: {},
  muted: { colour: 'muted' },
  link: { colour: 'identity', underline: true },
  head: { bold: true, line: 'ink' },
  row: { line: 'hair' },
  group: { bold: true, fill: 'pale', line: 'hair' },
  total: { bold: true, line: 'line' },
};

const tints = { higher: 'positive-tint', lower: 'negative-tint' } as const;

type Stylist = (cell: SheetCell, isWrapped: boolean) => CellStyle;

/** Makes each style once: a workbook has thousands of cells and a score of styles. */
function stylist(theme: Theme): Stylist {
  const known = new Map<string, CellStyle>();
  return (cell, isWrapped) => {
    const key = [cell.role, cell.mark, cell.align, isWrapped, cell.format].join('|');
    const style = known.get(key) ?? styleOf(cell, isWrapped, theme);
    known.set(key, style);
    return style;
  };
}

function styleOf({ role, mark, format, align }: SheetCell, isWrapped: boolean, theme: Theme): CellStyle {
  const look = role === 'plain' ? {} : looks[role];
  const colour = (name: ColourName) => ({ rgb: theme.colours[name].replace('#', '').toUpperCase() });
  const fill = mark === null ? look.fill : tints[mark];
  return {
    font: {
      name: font,
      size: look.size ?? size,
      bold: look.bold === true || mark !== null,
      underline: look.underline === true,
      color: colour(look.colour ?? 'ink'),
    },
    alignment: {
      horizontal: align,
      vertical: role === 'head' ? 'bottom' : 'top',
      wrapText: isWrapped || role === 'head',
    },
    ...(format === null ? {} : { numFmt: format }),
    ...(fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: colour(fill) } }),
    ...(look.line === undefined ? {} : { border: { bottom: { style: 'thin', color: colour(look.line) } } }),
  };
}
