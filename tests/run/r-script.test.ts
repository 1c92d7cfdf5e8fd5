import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { loadRFunctions } from '../../src/load/r-functions.ts';
import { loadStudy } from '../../src/load/study.ts';
import { loadSurvey } from '../../src/load/survey.ts';
import { results } from '../../src/run/results.ts';
import { rScript } from '../../src/write/r-script.ts';
import { text } from '../../src/write/r-values.ts';
import { exampleFolder } from '../docs/example.ts';
import { leisureFolder } from '../support/leisure.ts';

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

/** Weights of a column, in strata and clusters, raked to the population and trimmed. */
const fittedWeights = `tests: { controls: [koen, alder], correction: holm, family: item }
weights: { column: vaegt, strata: lag, cluster: klasse, margins: [koen, alder], trim: { low: 0.3, high: 3 }, print: weighted }`;

const workbook = / {4}data:\n {6}file: svar-2025\.xlsx\n(?: {6}\w+: .*\n)+/;
const later = / {4}data:\n {6}file: svar-2026\.csv\n(?: {6}(?:\w+:|#) .*\n)+/;

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

/**
 * A library with a package called arrow. Its read_parquet gives the later round of a study as a tibble of whole numbers, decimals,
 * texts and missing values, as those of a Parquet file come.
 */
function arrowLike(study: string): string {
  const source = join(folder, 'arrow');
  mkdirSync(join(source, 'R'), { recursive: true });
  writeFileSync(
    join(source, 'DESCRIPTION'),
    'Package: arrow\nVersion: 0.0.1\nTitle: As arrow\nLicense: none\n',
  );
  writeFileSync(join(source, 'NAMESPACE'), 'export(read_parquet)\n');
  writeFileSync(
    join(source, 'R', 'read.R'),
    'read_parquet <- function(file) structure(readRDS(file), class = c("tbl_df", "tbl", "data.frame"))\n',
  );
  const library = join(folder, 'library');
  mkdirSync(library, { recursive: true });
  const install = `install.packages("${source}", lib = "${library}", repos = NULL, type = "source", quiet = TRUE)`;
  const installed = spawnSync('Rscript', ['-e', install], { encoding: 'utf8' });
  expect(installed.status, installed.stderr).toBe(0);
  const typed = `d <- read.csv("svar-2026.csv", sep = ";", dec = ",", na.strings = "", encoding = "UTF-8", check.names = FALSE)
    stopifnot("integer" %in% sapply(d, class), "numeric" %in% sapply(d, class), "character" %in% sapply(d, class))
    saveRDS(d, "svar-2026.parquet")`;
  const written = spawnSync('Rscript', ['-e', typed], { cwd: study, encoding: 'utf8' });
  expect(written.status, written.stderr).toBe(0);
  return library;
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

    test('weighted chi-square of a nominal item in groups that are not all, weights fitted and trimmed', () => {
      if (lacking('survey') !== null) return;
      const { status, said } = run(leisureFolder({ more: fittedWeights }));
      expect({ status, said }).toEqual({
        status: 0,
        said: expect.stringMatching(/^\d+ tests, \d{4} numbers compared, 0 differ\n$/),
      });
    }, 120_000);

    // R's package arrow is no small thing to install: in its place stands one that hands over columns as arrow does.
    test('Parquet: the script is R, and what it reads gives the same numbers', () => {
      if (lacking('survey') !== null) return;
      const folderOfStudy = csvExample();
      const study = loadStudy(folderOfStudy).value;
      const ledger = analyse(loadSurvey(folderOfStudy, study).value, study).value;
      const waves = study.waves.map((wave) =>
        wave.id === '2026' ? { ...wave, data: 'svar-2026.parquet', reading: {} } : wave,
      );
      const script = rScript(ledger, { ...study, waves }, loadRFunctions('templates'));
      const file = join(folder, 'parquet.R');
      writeFileSync(file, script);
      const parsed = spawnSync('Rscript', ['-e', `cat(length(parse("${file}")) > 20)`], { encoding: 'utf8' });
      expect(parsed.stdout).toBe('TRUE');
      const library = arrowLike(folderOfStudy);
      const ran = (libraries: string) =>
        spawnSync('Rscript', [file, folderOfStudy], {
          encoding: 'utf8',
          env: { ...process.env, R_LIBS: libraries },
        });
      const { status, stdout, stderr } = ran(library);
      expect({ status, said: stdout }, stderr).toEqual({
        status: 0,
        said: expect.stringMatching(/^209 tests, (1[89]\d{2}|2\d{3}) numbers compared, 0 differ\n$/),
      });
      if (lacking('arrow') !== null) expect(ran('').stderr).toContain('install.packages("arrow")');
    }, 120_000);

    test('every kind of column is text as the program has it', () => {
      const functions = join(folder, 'functions.R');
      writeFileSync(functions, loadRFunctions('templates'));
      const { stdout } = spawnSync(
        'Rscript',
        [
          '-e',
          `source("${functions}"); d <- data.frame(a = c(TRUE, NA, FALSE), b = c(7.5, 3, NA), c = as.Date(c("2026-03-01", NA, NA)))
          cat(unlist(inText(d)), sep = "|")`,
        ],
        { encoding: 'utf8' },
      );
      expect(stdout).toBe('true||false|7.5|3||2026-03-01||');
    });

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
