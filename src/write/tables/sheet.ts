import type { GridCell } from './grid.ts';

/** A sheet as it is to be written: cells in their places, each with the role that gives it its looks. */
export interface Sheet {
  readonly name: string;
  /** In characters. */
  readonly widths: readonly number[];
  readonly rows: readonly SheetRow[];
  /** How many rows stay in sight. */
  readonly frozen: number;
  /** Whether the reader may filter the rows under the frozen ones. */
  readonly filtered: boolean;
}

export interface SheetRow {
  readonly cells: readonly SheetCell[];
  /** Lines of text; null: one, or as Excel finds. */
  readonly lines: number | null;
}

export interface SheetCell extends GridCell {
  readonly role: Role;
  readonly link: Link | null;
}

export type Role =
  | 'title'
  | 'finding'
  | 'strong'
  | 'text'
  | 'muted'
  | 'link'
  | 'head'
  | 'row'
  /** Without any looks, where there are thousands of them. */
  | 'plain'
  | 'group'
  | 'total';

/** To a cell of a sheet, or to a file beside the workbook. */
export type Link = { readonly sheet: string; readonly cell: string } | { readonly file: string };

/** A cell of text. */
export function sheetText(text: string, role: Role, span = 1, link: Link | null = null): SheetCell {
  const value = text === '' ? null : text;
  return { value, format: null, align: 'left', span, mark: null, sources: [], role, link };
}

export function sheetNumber(value: number | null, format: string | null, role: Role): SheetCell {
  return { value, format, align: 'right', span: 1, mark: null, sources: [], role, link: null };
}

export function sheetRow(...cells: readonly SheetCell[]): SheetRow {
  return { cells, lines: null };
}

export const emptyRow: SheetRow = { cells: [], lines: null };

/** A text that is broken into lines over so many columns. */
export function wrapped(text: string, role: Role, widths: readonly number[]): SheetRow {
  const room = widths.reduce((sum, width) => sum + width, 0);
  return { cells: [sheetText(text, role, widths.length)], lines: Math.ceil((text.length * 1.05) / room) };
}

/** "B7", from row and column counted from 0. */
export function address(row: number, column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26
    ? `${letter}${row + 1}`
    : `${String.fromCharCode(64 + Math.floor(column / 26))}${address(row, column % 26)}`;
}

/** A name that Excel takes for a sheet: at most 31 characters, none of those that formulas need. */
export function sheetName(label: string): string {
  return label
    .replaceAll('\u00a0', ' ')
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31);
}
