import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Fault } from '../../src/fault.ts';
import { eachRow } from '../../src/load/csv/rows.ts';
import { readLanguage } from '../../src/load/language.ts';
import { limits } from '../../src/load/limits.ts';
import { readMarkdown } from '../../src/load/prose.ts';
import { loadStudy } from '../../src/load/study.ts';
import { loadSurvey } from '../../src/load/survey.ts';
import { edited, faultsOf, folderOf } from '../load/folder.ts';
import { studyFolder, validStudy } from '../load/valid.ts';

/** `code file:line:column`, as far as there is a place. */
function told({ code, place }: Fault): string {
  return [`${code} ${place?.file}`, place?.line, place?.column]
    .filter((part) => part !== undefined)
    .join(':');
}

describe('what is more than a build accepts', () => {
  test('too-many-rows: at the first row beyond the limit', () => {
    const bytes = new TextEncoder().encode(`nr\n${'1\n'.repeat(limits.dataRows)}`);
    const read = (more: string) => () =>
      eachRow(
        { file: 'svar.csv', bytes: Buffer.concat([bytes, Buffer.from(more)]), delimiter: ';' },
        1,
        () => undefined,
      );
    expect(faultsOf(read(''))).toEqual([]);
    expect(faultsOf(read('1\n')).map(told)).toEqual([`too-many-rows svar.csv:${limits.dataRows + 2}:1`]);
  });

  test('too-many-files: at the folder', () => {
    const folder = folderOf({});
    for (let one = 0; one < limits.proseFiles; one++) writeFileSync(join(folder, `${one}.md`), '');
    const read = () => readMarkdown(folder, 'text', new Map());
    expect(faultsOf(read)).toEqual([]);
    writeFileSync(join(folder, 'en-til.md'), '');
    expect(faultsOf(read).map(told)).toEqual(['too-many-files text']);
  });

  test('folders-too-deep: at the folder that is one too many', () => {
    const folder = folderOf({});
    const deepest = Array<string>(limits.proseDepth).fill('a').join('/');
    mkdirSync(join(folder, deepest), { recursive: true });
    const read = () => readMarkdown(folder, 'text', new Map());
    expect(faultsOf(read)).toEqual([]);
    mkdirSync(join(folder, deepest, 'b'));
    expect(faultsOf(read).map(told)).toEqual([`folders-too-deep text/${deepest}/b`]);
  });
});

describe('what cannot be opened', () => {
  test('file-unreadable: a data file that is a link to itself', () => {
    const text = edited(validStudy, [['data: svar.csv', 'data: ring.csv']]);
    const folder = studyFolder({ 'study.yaml': text });
    symlinkSync('ring.csv', join(folder, 'ring.csv'));
    const [found, ...more] = faultsOf(() => loadSurvey(folder, loadStudy(folder).value));
    expect(more).toEqual([]);
    expect(found).toEqual({
      code: 'file-unreadable',
      values: { file: 'ring.csv', system: 'ELOOP' },
      place: { file: 'ring.csv' },
    });
  });
});

test('months-not-twelve: a language with eleven months, at the list', () => {
  const folder = folderOf({});
  cpSync('templates/language', join(folder, 'language'), { recursive: true });
  const path = join(folder, 'language/da.yaml');
  const text = readFileSync(path, 'utf8');
  const line = text.split('\n').findIndex((one) => one.startsWith('months:')) + 1;
  writeFileSync(path, edited(text, [[', december', '']]));
  const found = faultsOf(() => readLanguage(folder, 'da', new Map()));
  expect(found.map(({ code, place }) => [code, place?.file, place?.line])).toEqual([
    ['months-not-twelve', 'templates/language/da.yaml', line],
  ]);
});
