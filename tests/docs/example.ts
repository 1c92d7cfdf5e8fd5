import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf } from '../load/folder.ts';
import { type Cell, workbook } from '../load/workbook.ts';

export const example = 'docs/study-eksempel.yaml';

/** The annotated example as an analyst has it: study.yaml and its files in a folder of their own. */
export function exampleFolder(): string {
  const folder = folderOf({});
  cpSync('tests/cases/study-eksempel', folder, { recursive: true });
  cpSync(example, join(folder, 'study.yaml'));
  const rows = readFileSync(join(folder, 'svar-2025.csv'), 'utf8').trim().split('\n');
  writeFileSync(join(folder, 'svar-2025.xlsx'), workbook({ Svar: { rows: rows.map(cellsOf) } }));
  return folder;
}

/** A line as Excel holds it: numbers as numbers. */
function cellsOf(line: string): readonly Cell[] {
  return line.split(';').map((field) => (/^\d+$/.test(field) ? Number(field) : field || null));
}
