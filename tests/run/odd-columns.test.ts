import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datesIn } from '../../src/load/data/dates.ts';
import { decimalSignOf } from '../../src/load/data/decimal-sign.ts';
import { loadLanguage } from '../../src/load/language.ts';
import { loadStudy } from '../../src/load/study.ts';
import { check } from '../../src/run/check.ts';
import { explain } from '../../src/run/explain.ts';
import { init } from '../../src/run/init.ts';
import { inspect } from '../../src/run/inspect.ts';
import { inspected } from '../../src/run/inspected.ts';
import { faultsOf, folderOf } from '../load/folder.ts';
import { templates } from '../support/paths.ts';

const danish = loadLanguage(templates, 'da');

function file(head: string, row: (index: number) => readonly (string | number)[], rows = 60): string {
  const lines = Array.from({ length: rows }, (_, index) => row(index).join(';'));
  return join(folderOf({ 'x.csv': `${head}\n${lines.join('\n')}\n` }), 'x.csv');
}

function drafted(data: string) {
  const out = join(folderOf({}), 'study');
  init({ data, templates, out, today: '2026-11-22' }, danish);
  return { out, study: loadStudy(out).value, yaml: readFileSync(join(out, 'study.yaml'), 'utf8') };
}

const textOf = (data: string) => String(inspected(inspect(data, templates).value, 'text', danish));

describe('dates', () => {
  test.each([
    [['31-12-2025', '1-2-2024', '05-06-2025'], { first: '1-2-2024', last: '31-12-2025' }],
    [['31.12.25', '01.02.99'], { first: '01.02.99', last: '31.12.25' }],
    [['2025-12-31 23:59:58', '2025-01-02'], { first: '2025-01-02', last: '2025-12-31 23:59:58' }],
    [['12/31/2025', '02/13/2025'], { first: '02/13/2025', last: '12/31/2025' }],
    [['31-12-2025', 'i går'], null],
    [['31-13-2025'], null],
    [['1.5', '2.5'], null],
    [['2025'], null],
    [[], null],
  ])('%j', (values, expected) => {
    expect(datesIn(values)).toEqual(expected);
  });

  test('a column of Danish dates is one, in inspect and in the draft', () => {
    const data = file('id;dato;q1;q2', (row) => [
      row + 1,
      `${String((row % 28) + 1).padStart(2, '0')}-${row < 30 ? '03' : '11'}-2025`,
      (row % 5) + 1,
      ((row * 2) % 5) + 1,
    ]);
    expect(textOf(data)).toContain('datoer fra 01-03-2025 til 28-11-2025');
    expect(drafted(data).yaml).toMatch(/# Ikke brugt: datoer:\n# {3}dato/);
  });
});

describe('numbers with signs between thousands', () => {
  test.each([
    [[['523.123,50'], ['1', '2']], ','],
    [[['1.234.567']], ','],
    [[['523,123.50', '7']], '.'],
    [[['1.234', '7,5']], null],
    [[['523.123,50'], ['523,123.50']], null],
    // A column with a decimal point would be read as thousands.
    [[['523.123,50'], ['1.234']], null],
  ] as const)('%j: %s', (columns, expected) => {
    expect(decimalSignOf(columns)).toBe(expected);
  });

  test('what Danish programs write is told of, whatever the amount', () => {
    const text = (value: number) =>
      (value / 100)
        .toFixed(2)
        .replace('.', ',')
        .replace(/\B(?=(\d{3})+,)/g, '.');
    fc.assert(
      fc.property(fc.integer({ min: 100_000, max: 1e12 }), (value) => {
        expect(decimalSignOf([[text(value)]])).toBe(',');
      }),
    );
  });

  test('a draft says how they are read, and reads them', () => {
    const data = file('id;indkomst;q1;q2', (row) => [
      row + 1,
      `${200 + row * 7}.123,50`,
      (row % 5) + 1,
      ((row * 2) % 5) + 1,
    ]);
    expect(textOf(data)).toContain('mindst 200123,5, størst 613123,5');
    const { out, yaml, study } = drafted(data);
    expect(yaml).toContain('decimal: ","');
    expect(study.background.map(({ column, type }) => [column, type])).toEqual([['indkomst', 'numeric']]);
    expect(check({ study: out, templates, publication: null, status: 'draft' }).value.respondents).toBe(60);
  });
});

describe('other columns', () => {
  const data = file('respnr;region;tilfreds', (row) => [
    row === 7 ? 1004 : 1001 + row,
    ['Nord', 'nord ', 'Syd', 'Øst'][row % 4] ?? '',
    (row % 5) + 1,
  ]);

  test('respondents who are there twice, and groups that differ by a capital alone, are told of', () => {
    expect(textOf(data)).toContain('! Står mere end én gang, selv om næsten alle er forskellige: 1004 (2)');
    expect(textOf(data)).toContain(
      '! Adskiller sig kun ved store og små bogstaver eller tegn: Nord (15), nord (15)',
    );
    expect(drafted(data).yaml).toMatch(/kun adskiller sig ved store og små bogstaver.*\n# {3}region/);
  });

  test('one column of 1 to 5 is a scale; one of 1 to 4, or of the name of a group, is not', () => {
    expect(drafted(data).study.items.map(({ column }) => column)).toEqual(['tilfreds']);
    const others = file('id;afdeling;svar;note', (row) => [
      row + 1,
      (row % 5) + 1,
      (row % 4) + 1,
      (row % 2) + 1,
    ]);
    expect(drafted(others).study.items).toEqual([]);
  });

  test('columns of another file are named by the first of them and their number', () => {
    const { out } = drafted(data);
    const names = Array.from(
      { length: 38 },
      (_, index) => `Et meget langt spørgsmål som ingen gider læse ${index}`,
    );
    const other = file(names.join(';'), () => names.map(() => 1));
    const [found] = faultsOf(() =>
      check({ study: withData(out, other), templates, publication: null, status: 'draft' }),
    );
    expect(found?.values).toMatchObject({ count: 38 });
    const message = found === undefined ? '' : explain(found, danish, (name) => name);
    expect(message).toContain('(38 i alt)');
    expect(message).toContain(', …');
    expect(message.length).toBeLessThan(1500);
  });
});

function withData(study: string, data: string): string {
  const yaml = readFileSync(join(study, 'study.yaml'), 'utf8');
  return folderOf({ 'study.yaml': yaml, 'x.csv': readFileSync(data, 'utf8') });
}
