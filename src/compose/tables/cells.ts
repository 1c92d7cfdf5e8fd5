import type { Cell, Inline, Table, TableRow } from '../../model/document.ts';

/** 24 mm: number columns of narrow tables. */
export const numberWidth = 68.03;

export function textCell(text: string, span = 1): Cell {
  return inlineCell(text === '' ? [] : [{ type: 'text', text }], span);
}

export function inlineCell(children: readonly Inline[], span = 1): Cell {
  return { children, span, mark: null };
}

/** A number that is a tested result: marked where the test shows a difference. */
export function markedCell(number: Inline, mark: Cell['mark']): Cell {
  return { children: [number], span: 1, mark };
}

export function row(...cells: readonly Cell[]): TableRow {
  return { role: 'row', cells };
}

export function totalRow(...cells: readonly Cell[]): TableRow {
  return { role: 'total', cells };
}

/** A heading within the table, over all its columns. */
export function groupRow(children: readonly Inline[], columns: number): TableRow {
  return { role: 'group', cells: [inlineCell(children, columns)] };
}

/** A first column of text, as wide as is left, then number columns of these widths. */
export function columnsOf(widths: readonly number[]): Table['columns'] {
  return [{ align: 'left', width: null }, ...widths.map((width) => ({ align: 'right', width }) as const)];
}

/** A row of heads, one column each. */
export function headRow(texts: readonly string[]): readonly Cell[] {
  return texts.map((text) => textCell(text));
}
