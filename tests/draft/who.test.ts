import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLanguage } from '../../src/load/language.ts';
import { loadStudy } from '../../src/load/study.ts';
import { check } from '../../src/run/check.ts';
import { init } from '../../src/run/init.ts';
import { faultsOf, folderOf } from '../load/folder.ts';
import { templates } from '../support/paths.ts';

const danish = loadLanguage(templates, 'da');

/** The draft of a file with these columns, each value by its row. */
function drafted(columns: Readonly<Record<string, (row: number) => string | number>>, rows = 100) {
  const lines = Array.from({ length: rows }, (_, row) =>
    Object.values(columns)
      .map((value) => value(row))
      .join(';'),
  );
  const data = join(
    folderOf({ 'x.csv': `${Object.keys(columns).join(';')}\n${lines.join('\n')}\n` }),
    'x.csv',
  );
  const out = join(folderOf({}), 'study');
  init({ data, templates, out, today: '2026-11-22' }, danish);
  return { out, study: loadStudy(out).value };
}

/** Answers that come round and round, unlike those of a column with another step. */
const round =
  (answers: readonly string[], step = 1) =>
  (row: number): string =>
    answers[(row + Math.floor(row / 7) * step) % answers.length] ?? '';
const five = ['1', '2', '3', '4', '5'];

describe('the respondent', () => {
  const asked = { q1: round(five), q2: round(five, 2) };

  test('a number that stands twice does not hide who the respondents are: check finds it', () => {
    const { out, study } = drafted({ id: (row) => (row === 50 ? 10 : row + 1), ...asked });
    expect(study.columns.respondent).toBe('id');
    const found = faultsOf(() => check({ study: out, templates, publication: 'kort', status: 'draft' }));
    expect(found.map(({ code, values }) => [code, values])).toEqual([
      ['respondent-twice', { respondent: '10', first: 11 }],
    ]);
  });

  test('a column that is called so, of which each is unlike, goes before it; one with many the same is none', () => {
    const twice = (row: number): number => (row === 50 ? 10 : row + 1);
    expect(drafted({ id: twice, nr: (row) => 900 + row, ...asked }).study.columns.respondent).toBe('nr');
    expect(drafted({ id: (row) => row % 50, ...asked }).study.columns.respondent).toBeNull();
    // Only what is called so may hold a value twice.
    expect(drafted({ beløb: twice, ...asked }).study.columns.respondent).toBeNull();
  });
});

describe('the group', () => {
  const often = ['Hver gang', 'Af og til', 'Sjældent', 'Aldrig'];
  const good = ['1 Meget god', '2 God', '3 Hverken god eller dårlig', '4 Dårlig', '5 Meget dårlig'];

  test('two regions before opinions, be these known or not', () => {
    const { study } = drafted({
      omr: round(['Nord', 'Syd']),
      b: round(good, 2),
      // Most of the words of a scale, and a word that is not.
      c: round(often, 3),
    });
    expect(study.columns.group).toBe('omr');
    expect(study.items.map(({ column }) => column)).toContain('b');
  });

  test('the same answers in two columns are opinions; where nothing fits there is no group', () => {
    const odd = ['Pyt', 'Tja', 'Nå'];
    const { study } = drafted({ a: round(odd), b: round(odd, 2), c: round(often, 3), q: round(five) });
    expect(study.columns.group).toBeNull();
  });

  test('categories with numbers before them stay categories', () => {
    const { study } = drafted({ hus: round(['1 Række', '2 Etage', '3 Villa']), q1: round(five, 2) });
    expect(study.columns.group).toBe('hus');
  });
});
