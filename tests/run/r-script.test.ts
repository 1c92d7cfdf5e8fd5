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

/** Without the line that a machine without the package survey adds. */
function linesOf(said: string): readonly string[] {
  return said
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('Weighted numbers are not'));
}

/** Packages of R that a test needs and this machine lacks; null: none. */
function lacking(...packages: readonly string[]): string | null {
  const lost = packages.filter(
    (name) => spawnSync('Rscript', ['-e', `stopifnot(requireNamespace("${name}"))`]).status !== 0,
  );
  return lost.length === 0 ? null : `R lacks ${lost.join(', ')}`;
}

const workbook = / {4}data:\n {6}file: svar-2025\.xlsx\n(?: {6}\w+: .*\n)+/;
const later = / {4}data:\n {6}file: svar-2026\.csv\n(?: {6}\w+: .*\n)+/;

/** The annotated example, its data in CSV: base R reads no other file. */
function csvExample({ print = 'both', open = true } = {}): string {
  const study = exampleFolder({ open });
  const yaml = readFileSync(join(study, 'study.yaml'), 'utf8').replace(workbook, '    data: svar-2025.csv\n');
  writeFileSync(join(study, 'study.yaml'), yaml.replace('print: both', `print: ${print}`));
  return study;
}

/** The same with its later round as haven writes it. */
function havenExample(format: 'sav' | 'dta'): string {
  const study = csvExample();
  const yaml = readFileSync(join(study, 'study.yaml'), 'utf8');
  writeFileSync(join(study, 'study.yaml'), yaml.replace(later, `    data: svar-2026.${format}\n`));
  const written = spawnSync('Rscript', ['-e', havenScript(format)], { cwd: study, encoding: 'utf8' });
  expect(written.status, written.stderr).toBe(0);
  return study;
}

function havenScript(format: 'sav' | 'dta'): string {
  return `d <- read.csv("svar-2026.csv", sep = ";", colClasses = "character", na.strings = NULL, encoding = "UTF-8")
    for (name in names(d)) {
      x <- suppressWarnings(as.numeric(sub(",", ".", d[[name]], fixed = TRUE)))
      if (all(d[[name]] == "" | !is.na(x))) d[[name]] <- x
    }
    haven::write_${format}(d, "svar-2026.${format}")`;
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
      { study: () => csvExample({ print: 'unweighted' }), tests: 50, atLeast: 300 },
      { study: () => csvExample({ print: 'unweighted', open: false }), tests: 0, atLeast: 0 },
    ])(
      'study $#: every number is the same',
      ({ study, tests, atLeast }) => {
        const { status, said } = run(study());
        const [, made, compared, differing] =
          /^(\d+) tests, (\d+) numbers compared, (\d+) differ$/m.exec(said) ?? [];
        expect({ status, differing, said: linesOf(said).length }, said).toEqual({
          status: 0,
          differing: '0',
          said: 1,
        });
        expect(Number(made)).toBeGreaterThanOrEqual(tests);
        expect(Number(compared)).toBeGreaterThanOrEqual(atLeast);
      },
      120_000,
    );

    test.each([
      { name: 'a workbook', needs: ['survey', 'readxl'], study: () => exampleFolder({ open: true }) },
      { name: 'SPSS', needs: ['survey', 'haven'], study: () => havenExample('sav') },
      { name: 'Stata', needs: ['survey', 'haven'], study: () => havenExample('dta') },
      {
        name: 'weighted numbers that decide',
        needs: ['survey'],
        study: () => csvExample({ print: 'weighted' }),
      },
    ])(
      '$name: the same, with weights and without',
      ({ needs, study }) => {
        const lost = lacking(...needs);
        // biome-ignore lint/suspicious/noConsole: what was not compared must be known.
        if (lost !== null) return console.info(`skipped: ${lost}`);
        const { status, said } = run(study());
        expect({ status, said }).toEqual({
          status: 0,
          said: expect.stringMatching(/^209 tests, (1[89]\d{2}|2\d{3}) numbers compared, 0 differ\n$/),
        });
      },
      120_000,
    );

    test('a weight that is another is seen', () => {
      if (lacking('survey') !== null) return;
      const study = csvExample();
      const data = join(folder, 'heavier');
      cpSync(study, data, { recursive: true });
      const file = join(data, 'svar-2026.csv');
      const lines = readFileSync(file, 'utf8').split('\n');
      writeFileSync(
        file,
        lines.map((line, row) => (row === 3 ? line.replace(/;0,75;/, ';3,75;') : line)).join('\n'),
      );
      expect(readFileSync(file, 'utf8')).toContain(';3,75;');
      const { status, said } = run(study, data);
      expect(status).toBe(1);
      expect(said).toContain('weighted');
      expect(said).not.toMatch(/^\S+ (t|difference) ledger:/m);
    });

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
