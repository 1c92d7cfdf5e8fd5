import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { againstOthers } from '../../src/draft/against.ts';
import { loadLanguage } from '../../src/load/language.ts';
import { inspect } from '../../src/run/inspect.ts';
import { inspected } from '../../src/run/inspected.ts';
import { folderOf } from '../load/folder.ts';
import { templates } from '../support/paths.ts';

const realdata = process.env['KILDETAL_REALDATA'] ?? '../shared/realdata';

/** Numbers that look like chance and are always the same: a linear congruential generator (Numerical Recipes). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Answers 1 to 5 to items that ask of the same, some turned round; `common`: how much they have in common. */
function answers(
  rows: number,
  items: number,
  turned: readonly number[],
  common: number,
): readonly number[][] {
  const next = chance(7);
  const normal = () => Array.from({ length: 12 }, next).reduce((sum, one) => sum + one, -6);
  return Array.from({ length: rows }, () => {
    const opinion = normal();
    return Array.from({ length: items }, (_, item) => {
      const own = Math.sqrt(common) * opinion + Math.sqrt(1 - common) * normal();
      const score = Math.max(1, Math.min(5, Math.round(3 + own)));
      return turned.includes(item) ? 6 - score : score;
    });
  });
}

function csv(rows: readonly (readonly number[])[]): string {
  const head = ['id', ...(rows[0] ?? []).map((_, item) => `q1_${item + 1}`)];
  return `${head.join(';')}\n${rows.map((row, index) => [index + 1, ...row].join(';')).join('\n')}\n`;
}

function found(file: string) {
  const { value } = inspect(file, templates);
  return value.flatMap(({ suspicions }) => suspicions.filter(({ kind }) => kind === 'against'));
}

function inFile(rows: readonly (readonly number[])[]) {
  const file = join(folderOf({ 'svar.csv': csv(rows) }), 'svar.csv');
  return found(file).map(({ column }) => column);
}

describe('columns that go against those beside them', () => {
  test.each([
    ['one of five', 5, [3], ['q1_4']],
    ['two of seven', 7, [0, 5], ['q1_1', 'q1_6']],
    ['one of three', 3, [1], ['q1_2']],
    ['three of eight', 8, [1, 2, 7], ['q1_2', 'q1_3', 'q1_8']],
    ['none', 6, [], []],
  ])('planted: %s', (_, items, turned, expected) => {
    expect(inFile(answers(300, items, turned, 0.5))).toEqual(expected);
  });

  test('too few respondents, questions with nothing in common, and two questions tell nothing', () => {
    expect(inFile(answers(25, 5, [3], 0.5))).toEqual([]);
    expect(inFile(answers(300, 5, [3], 0))).toEqual([]);
    expect(inFile(answers(300, 2, [1], 0.5))).toEqual([]);
  });

  test('half of them turned: nobody can say which half', () => {
    expect(inFile(answers(300, 4, [0, 1], 0.5))).toEqual([]);
  });

  test('the correlation is that of R: cor(1:4, c(4, 3, 2, 2)) is -0.9438798', () => {
    const [a, b] = [Array.from({ length: 40 }, (_, row) => row % 4), [3, 2, 1, 1]];
    const positions = new Map([
      ['a', a],
      ['b', a],
      ['c', a.map((one) => b[one] ?? -1)],
    ]);
    const [one] = againstOthers({ columns: ['a', 'b', 'c'], codes: ['1', '2', '3', '4'] }, positions);
    expect(one).toMatchObject({ column: 'c', values: ['a', 'b'] });
    expect(one?.r).toBeCloseTo(-0.9438798, 6);
  });

  test('it is told in the text and in the table', () => {
    const file = join(folderOf({ 'svar.csv': csv(answers(300, 5, [3], 0.5)) }), 'svar.csv');
    const { value } = inspect(file, templates);
    const danish = loadLanguage(templates, 'da');
    expect(inspected(value, 'text', danish)).toMatch(
      /! Svarene går imod dem ved siden af \(q1_1, q1_2, q1_3; r = -0,\d\d\)/,
    );
    const table = new TextDecoder().decode(inspected(value, 'csv', danish) as Uint8Array);
    expect(table).toMatch(/q1_4;.*against;q1_1 q1_2 q1_3;r = -0,\d\d/);
  });

  test('no answer is no number of its own', () => {
    const rows = answers(300, 5, [3], 0.5).map((row, index) =>
      row.map((one, item) => ((index + item) % 7 === 0 ? 99 : one)),
    );
    expect(inFile(rows)).toEqual(['q1_4']);
  });

  test
    .skipIf(!existsSync(realdata))
    .each([
      'nonvoters_2020/original/nonvoters_data.csv',
      'sfo_airport/sfo_2015_2018.csv',
      'housing_copenhagen/housing.csv',
      'starwars_2014/original/StarWars.csv',
    ])('none is turned in %s', (file) => {
    expect(found(join(realdata, file))).toEqual([]);
  });
});
