import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLanguage } from '../../src/load/language.ts';
import { loadStudy } from '../../src/load/study.ts';
import { check } from '../../src/run/check.ts';
import { init } from '../../src/run/init.ts';
import { inspect } from '../../src/run/inspect.ts';
import { inspected } from '../../src/run/inspected.ts';
import { folderOf } from '../load/folder.ts';
import { templates } from '../support/paths.ts';

const danish = loadLanguage(templates, 'da');

/** A file of 100 rows with these columns, each value by its row, and perhaps a row below. */
function file(columns: Readonly<Record<string, (row: number) => string | number>>, below = ''): string {
  const lines = Array.from({ length: 100 }, (_, row) =>
    Object.values(columns)
      .map((value) => value(row))
      .join(';'),
  );
  return join(
    folderOf({ 'x.csv': `${Object.keys(columns).join(';')}\n${lines.join('\n')}\n${below}` }),
    'x.csv',
  );
}

function drafted(data: string) {
  const out = join(folderOf({}), 'study');
  const made = init({ data, templates, out, today: '2026-11-22' }, danish);
  return { ...made, out, study: loadStudy(out).value, yaml: readFileSync(join(out, 'study.yaml'), 'utf8') };
}

const checked = (out: string) =>
  check({ study: out, templates, publication: 'kort', status: 'draft' }).value.respondents;
const textOf = (data: string) => String(inspected(inspect(data, templates).value, 'text', danish));
const rating = (row: number): number => (row % 5) + 1;
const other = (row: number): number => ((row + Math.floor(row / 7)) % 5) + 1;
const five = ['Meget utilfreds', 'Utilfreds', 'Hverken eller', 'Tilfreds', 'Meget tilfreds'];

describe('an answer that only one has given', () => {
  test.each([
    ['a number far off', '55', rating],
    ['a letter', 'q', rating],
    ['a word spelt wrong', 'Tilferds', (row: number) => five[row % 5] ?? ''],
  ])('%s: the scale stands, and the slip is no answer', (_, slip, usual) => {
    const data = file({ nr: (row) => row + 1, q1: (row) => (row === 40 ? slip : usual(row)), q2: other });
    const { study, yaml, out } = drafted(data);
    const [item] = study.items;
    expect([item?.column, item?.scale.answers.length]).toEqual(['q1', 5]);
    expect(item?.scale.missing).toEqual([slip]);
    expect(yaml).toContain(`At ${slip} er en tastefejl, er gættet`);
    expect(textOf(data)).toContain(`! Ligner en tastefejl, og tæller ikke som svar i et udkast: ${slip} (1)`);
    expect(checked(out)).toBe(100);
  });

  test('beside a code for no answer, too', () => {
    const q1 = (row: number): number => (row === 40 ? 1000 : row % 9 === 0 ? 999 : rating(row));
    const [item] = drafted(file({ nr: (row) => row + 1, q1, q2: other })).study.items;
    expect([item?.scale.answers.length, item?.scale.missing]).toEqual([5, ['999', '1000']]);
  });

  test.each([
    ['6 may be the sixth answer', (row: number) => (row === 40 ? 6 : rating(row))],
    ['two have given it', (row: number) => (row < 2 ? 55 : rating(row))],
    ['the others are no scale', (row: number) => (row === 40 ? 'Ø' : ['Bil', 'Bus', 'Tog', 'Fod'][row % 4])],
  ])('%s', (_, q1) => {
    const { yaml } = drafted(file({ nr: (row) => row + 1, q1: (row) => q1(row) ?? '', q2: other }));
    expect(yaml).not.toContain('tastefejl');
  });
});

describe('a row of sums', () => {
  test('is told by its word among the respondents’ numbers: total-row', () => {
    const columns = { nr: (row: number) => row + 1, q1: rating, q2: other };
    const data = file(columns, 'I alt;1000;1000\n');
    const { warnings, study } = drafted(data);
    expect(warnings.map(({ code, values }) => [code, values])).toEqual([
      ['total-row', { column: 'nr', value: 'I alt' }],
    ]);
    expect(study.items.map(({ scale }) => scale.answers.length)).toEqual([5, 5]);
    expect(textOf(data)).toContain('! Ikke tal, blandt tal: I alt');
    expect(drafted(file(columns)).warnings).toEqual([]);
  });
});

describe('signs for no answer', () => {
  test.each(['-', '–', '.', 'n/a', 'N/A'])('»%s« is none, in words, numbers and codes', (sign) => {
    const seldom = (value: (row: number) => string | number) => (row: number) =>
      row % 9 === 4 ? sign : value(row);
    const data = file({
      nr: (row) => row + 1,
      q1: seldom((row) => five[row % 5] ?? ''),
      q2: seldom(other),
      q3: other,
      alder: seldom((row) => 20 + (row % 40)),
    });
    const { study, out } = drafted(data);
    expect(study.items.map(({ column }) => column)).toEqual(['q1', 'q2', 'q3']);
    expect(study.background.map(({ column, type }) => [column, type])).toEqual([['alder', 'numeric']]);
    expect(checked(out)).toBe(100);
    expect(textOf(data)).toContain(`! Ord for manglende svar, læst som svar: ${sign}`);
  });

  test('minus and plus are answers', () => {
    const data = file({ nr: (row) => row + 1, q1: (row) => ['-', '+', '0'][row % 3] ?? '', q2: other });
    expect(drafted(data).yaml).not.toContain('missing: ["-"]');
  });
});

test('what looks like questions and is not used is told, with why', () => {
  const q1 = (row: number): string => (row === 3 || row === 4 ? 'meget tilfreds' : (five[row % 5] ?? ''));
  const { value } = drafted(file({ nr: (row) => row + 1, q1, q2: other, q3: rating }));
  expect(value.leftOut).toEqual([{ why: 'alike', columns: ['q1'] }]);
});
