import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf } from '../load/folder.ts';
import { type Cell, workbook } from '../load/workbook.ts';

export const example = 'docs/study-eksempel.yaml';

/**
 * The annotated example as an analyst has it: study.yaml and its files in a folder of their own.
 * @param open without the protection that would hide most numbers of so few respondents
 */
export function exampleFolder({ open }: { readonly open: boolean } = { open: false }): string {
  const folder = folderOf({});
  cpSync('tests/cases/study-eksempel', folder, { recursive: true });
  const study = readFileSync(example, 'utf8');
  writeFileSync(join(folder, 'study.yaml'), open ? study.replace(/^disclosure:\n(?: .*\n)+/m, '') : study);
  const rows = readFileSync(join(folder, 'svar-2025.csv'), 'utf8').trim().split('\n');
  writeFileSync(join(folder, 'svar-2025.xlsx'), workbook({ Svar: { rows: rows.map(cellsOf) } }));
  return folder;
}

/** A line as Excel holds it: numbers as numbers. */
function cellsOf(line: string): readonly Cell[] {
  return line.split(';').map((field) => (/^\d+$/.test(field) ? Number(field) : field || null));
}
