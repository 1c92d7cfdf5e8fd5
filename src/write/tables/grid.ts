import type { ResultId } from '../../model/id.ts';

/** The cells of a figure or table in a spreadsheet, before they are placed on a sheet. */
export interface Grid {
  readonly rows: readonly GridRow[];
  /** How many columns the rows have together with their spans. */
  readonly columns: number;
}

export interface GridRow {
  /** `group`: a heading within the table. */
  readonly role: 'head' | 'row' | 'group' | 'total';
  readonly cells: readonly GridCell[];
}

export interface GridCell {
  readonly value: string | number | null;
  /** A number format of Excel; null: general. */
  readonly format: string | null;
  readonly align: 'left' | 'right';
  readonly span: number;
  /** What a test has shown. */
  readonly mark: 'higher' | 'lower' | null;
  /** The results that stand in the cell: one, unless numbers stand in a text. */
  readonly sources: readonly Source[];
}

/** A result as it stands in a cell. */
export interface Source {
  readonly id: ResultId;
  /** Which reading of it: `share`, `n`, `mean`, … */
  readonly form: string;
  /** The other result of a number that is the difference of two. */
  readonly minus: ResultId | null;
  /** As the publication prints it; null: drawn there, and not printed. */
  readonly printed: string | null;
  /** As it was computed; null: this reading is no number of the ledger. */
  readonly unrounded: number | null;
}

/** A number and how Excel is to write it. */
export interface Figured {
  readonly value: number;
  readonly format: string;
}

export function textCell(text: string, align: GridCell['align'] = 'left', span = 1): GridCell {
  return { value: text === '' ? null : text, format: null, align, span, mark: null, sources: [] };
}

/** Heads of columns: the first at the left, the others over their numbers. */
export function headRow(texts: readonly string[], spans: readonly number[] = []): GridRow {
  const cells = texts.map((text, at) => textCell(text, at === 0 ? 'left' : 'right', spans[at] ?? 1));
  return { role: 'head', cells };
}

/** A heading within the table, over all its columns. */
export function groupRow(text: string, columns: number): GridRow {
  return { role: 'group', cells: [textCell(text, 'left', columns)] };
}
