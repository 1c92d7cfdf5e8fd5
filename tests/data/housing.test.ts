import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { englishColumns, expand } from '../../data/boligforhold-koebenhavn/expand.ts';
import { loadStudy } from '../../src/load/study.ts';
import { loadSurvey } from '../../src/load/survey.ts';

const folder = 'data/boligforhold-koebenhavn';
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

/** How many rows there are of each kind, the first column (the number of the row) left out. */
function counts(csv: string, order: readonly number[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const line of csv.trimEnd().split('\n').slice(1)) {
    const fields = line.split(',');
    const kind = order.map((index) => fields[index]).join(',');
    found.set(kind, (found.get(kind) ?? 0) + 1);
  }
  return found;
}

describe('the respondents of the Copenhagen study', () => {
  test('are the published table, expanded: change the table or expand.ts, then run npm run expand', () => {
    expect(read('besvarelser.csv')).toBe(expand(read('bolig-tabel.csv')));
  });

  test('are the same in the English study, under English names of the columns', () => {
    const english = readFileSync('data/housing-copenhagen/answers.csv', 'utf8');
    expect(english).toBe(expand(read('bolig-tabel.csv'), englishColumns));
    const rowsOf = (csv: string) => csv.slice(csv.indexOf('\n'));
    expect(rowsOf(english)).toBe(rowsOf(read('besvarelser.csv')));
  });

  test('are as many as the table counts, in all its cells', () => {
    const cells = read('bolig-tabel.csv').trimEnd().split('\n').slice(1);
    expect(cells).toHaveLength(72);
    const table = new Map(cells.map((cell) => [cell.replace(/,\d+$/, ''), Number(/\d+$/.exec(cell)?.[0])]));
    expect(counts(read('besvarelser.csv'), [1, 2, 3, 4])).toEqual(table);
    // Cox and Snell (1984): 1,681 residents.
    expect([...table.values()].reduce((sum, count) => sum + count, 0)).toBe(1681);
  });

  const real = join(
    process.env['KILDETAL_REALDATA'] ?? '../shared/realdata',
    'housing_copenhagen',
    'housing.csv',
  );
  test.skipIf(!existsSync(real))(
    `have the same counts as MASS::housing expanded by R (needs ${'KILDETAL_REALDATA'})`,
    () => {
      expect(counts(read('besvarelser.csv'), [1, 2, 3, 4])).toEqual(
        counts(readFileSync(real, 'utf8'), [1, 2, 3, 4]),
      );
    },
  );

  test('are read without a fault or a warning', () => {
    const study = loadStudy(folder);
    const survey = loadSurvey(folder, study.value);
    expect([...study.warnings, ...survey.warnings]).toEqual([]);
    // Marginal totals of the table by type of dwelling: tower 400, apartment 765, atrium 239, terrace 277.
    const group = survey.value.waves.get('1976')?.group ?? new Int16Array();
    expect([0, 1, 2, 3].map((index) => group.filter((one) => one === index).length)).toEqual([
      400, 765, 239, 277,
    ]);
  });
});
