import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf } from '../load/folder.ts';

export const example = 'docs/study-eksempel.yaml';

/** The annotated example as an analyst has it: study.yaml and its files in a folder of their own. */
export function exampleFolder(): string {
  const folder = folderOf({});
  cpSync('tests/cases/study-eksempel', folder, { recursive: true });
  cpSync(example, join(folder, 'study.yaml'));
  return folder;
}
