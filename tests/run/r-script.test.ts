import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { results } from '../../src/run/results.ts';
import { text } from '../../src/write/r-values.ts';
import { exampleFolder } from '../docs/example.ts';

const folder = mkdtempSync(join(tmpdir(), 'kildetal-r-'));
afterAll(() => rmSync(folder, { recursive: true }));

const missing = spawnSync('Rscript', ['--version']).status === 0 ? null : 'no Rscript on this machine';

/** The annotated example with its workbook saved as CSV: base R reads no other file. */
function csvExample(open = true): string {
  const study = exampleFolder({ open });
  const workbook = / {4}data:\n {6}file: svar-2025\.xlsx\n(?: {6}\w+: .*\n)+/;
  const yaml = readFileSync(join(study, 'study.yaml'), 'utf8').replace(workbook, '    data: svar-2025.csv\n');
  writeFileSync(join(study, 'study.yaml'), yaml);
  return study;
}

/** Writes the script of a study and has R run it on some folder's data. */
function run(study: string, data = study): { readonly status: number | null; readonly said: string } {
  const { value } = results({ study, templates: 'templates', publication: 'rapport', format: 'r' });
  const script = join(folder, 'results.R');
  writeFileSync(script, value);
  const { status, stdout } = spawnSync('Rscript', [script, data], { encoding: 'utf8' });
  return { status, said: stdout };
}

describe.skipIf(missing !== null)(
  `R recomputes the ledger${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    test.each([
      { study: () => 'data/boligforhold-koebenhavn', tests: 20, atLeast: 200 },
      { study: () => 'data/jobcenter-koebenhavn', tests: 700, atLeast: 7000 },
      { study: csvExample, tests: 50, atLeast: 300 },
      { study: () => csvExample(false), tests: 0, atLeast: 0 },
    ])(
      'study $#: every number is the same',
      ({ study, tests, atLeast }) => {
        const { status, said } = run(study());
        const [, made, compared, differing] =
          /^(\d+) tests, (\d+) numbers compared, (\d+) differ$/m.exec(said) ?? [];
        expect({ status, differing, said: said.trim().split('\n').length }, said).toEqual({
          status: 0,
          differing: '0',
          said: 1,
        });
        expect(Number(made)).toBeGreaterThanOrEqual(tests);
        expect(Number(compared)).toBeGreaterThanOrEqual(atLeast);
      },
      120_000,
    );

    test('one answer changed is seen', () => {
      const study = csvExample();
      const data = join(folder, 'changed');
      cpSync(study, data, { recursive: true });
      const file = join(data, 'svar-2026.csv');
      const lines = readFileSync(file, 'utf8').split('\n');
      writeFileSync(file, lines.filter((_, index) => index !== 3).join('\n'));
      const { status, said } = run(study, data);
      expect(status).toBe(1);
      expect(said).toMatch(/numbers compared, [1-9]\d* differ/);
    });
  },
);

test('whatever a study is called, no text of it becomes code', () => {
  expect(text('a"); system("x") #\\')).toBe('"a\\U{22}); system(\\U{22}x\\U{22}) #\\U{5c}"');
  expect(text('Ærø\n')).toBe('"\\U{c6}r\\U{f8}\\U{a}"');
});
