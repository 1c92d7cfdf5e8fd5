import type { ReadSheet } from './workbook.ts';

/** The rows of the sheet of sources, each with the sheet and the cell that it speaks of. */
export function sourcesOf(sheets: readonly ReadSheet[]) {
  const cells = sheets.at(-1)?.cells ?? new Map();
  const of = (column: string, row: number): string | number | null =>
    cells.get(`${column}${row}`)?.value ?? null;
  const rows = [...cells.keys()].filter((address) => /^A\d/.test(address)).length;
  return Array.from({ length: rows - 1 }, (_, at) => {
    const row = at + 2;
    const sheet = sheets.find(({ name }) => name === of('A', row));
    return {
      sheet: sheet?.name ?? 'none',
      cell: sheet?.cells.get(String(of('B', row))) ?? null,
      printed: of('C', row),
      unrounded: of('D', row),
      n: of('E', row),
      id: String(of('F', row)),
      form: String(of('G', row)),
    };
  });
}
