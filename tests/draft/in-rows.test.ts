import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLanguage } from '../../src/load/language.ts';
import { loadStudy } from '../../src/load/study.ts';
import { init } from '../../src/run/init.ts';
import { inspect } from '../../src/run/inspect.ts';
import { inspected } from '../../src/run/inspected.ts';
import { folderOf } from '../load/folder.ts';
import { templates } from '../support/paths.ts';

const realdata = process.env['KILDETAL_REALDATA'] ?? '../shared/realdata';
const danish = loadLanguage(templates, 'da');

/** Numbers that look like chance and are always the same: a linear congruential generator (Numerical Recipes). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

type Row = readonly (number | string)[];

function file(rows: readonly Row[], prefix = 'q1_'): string {
  const head = ['id', ...(rows[0] ?? []).map((_, item) => `${prefix}${item + 1}`)];
  const text = `${head.join(';')}\n${rows.map((row, index) => [index + 1, ...row].join(';')).join('\n')}\n`;
  return join(folderOf({ 'svar.csv': text }), 'svar.csv');
}

function drafted(data: string) {
  const out = join(folderOf({}), 'study');
  init({ data, templates, out, today: '2026-11-22' }, danish);
  return { study: loadStudy(out).value, yaml: readFileSync(join(out, 'study.yaml'), 'utf8') };
}

function kinds(data: string) {
  const { value } = inspect(data, templates);
  return value.flatMap(({ suspicions }) =>
    suspicions.map(({ kind, column, values }) => [kind, column, values]),
  );
}

/** An order of so many places for each respondent. */
function orders(rows: number, places: number): readonly number[][] {
  const next = chance(3);
  return Array.from({ length: rows }, () =>
    Array.from({ length: places }, (_, index) => ({ place: index + 1, by: next() }))
      .toSorted((a, b) => a.by - b.by)
      .map(({ place }) => place),
  );
}

describe('rankings', () => {
  test('six columns, each row an order of 1 to 6: a scale whose first place is the good end', () => {
    const { study, yaml } = drafted(file(orders(60, 6)));
    expect(study.items.map(({ scale }) => scale.ranking)).toEqual(Array(6).fill(true));
    const [scale] = study.scales;
    expect(scale?.answers.map(({ label, side, score }) => [label, side, score])).toEqual([
      ['Nr. 6 (sidst)', 'negative', 1],
      ['Nr. 5', 'negative', 2],
      ['Nr. 4', 'negative', 3],
      ['Nr. 3', 'positive', 4],
      ['Nr. 2', 'positive', 5],
      ['Nr. 1 (først)', 'positive', 6],
    ]);
    expect(yaml).toMatch(/skala-1: # Gæt: rangordning: .*1 = først/);
  });

  test('inspect tells of it once, in words, and finds nobody answering against the others', () => {
    const data = file(orders(60, 5));
    expect(kinds(data)).toEqual([['ranking', 'q1_1', ['q1_2', 'q1_3', 'q1_4', 'q1_5']]]);
    expect(String(inspected(inspect(data, templates).value, 'text', danish))).toContain(
      '! Ligner en rangordning sammen med q1_2, q1_3, q1_4, q1_5: hver har givet hver plads én gang (1 = først)',
    );
  });

  test('slips, and respondents who left some out, make no difference; many who gave a place twice do', () => {
    const withSlips = (slips: number) =>
      orders(100, 4).map((row, index) =>
        index < slips ? [1, 1, 2, 3] : index % 10 === 9 ? ['', '', 1, 2] : row,
      );
    expect(kinds(file(withSlips(4))).map(([kind]) => kind)).toEqual(['ranking']);
    expect(kinds(file(withSlips(20)))).toEqual([]);
  });

  test('ratings of 1 to 6 that happen to stand beside them keep a scale of their own', () => {
    const next = chance(11);
    const rate = () => Math.floor(next() * 4) + 1;
    const rows = orders(80, 4).map((row) => [...row, rate(), rate(), rate()]);
    const { study } = drafted(file(rows));
    expect(study.items.map(({ scale }) => scale.ranking === true)).toEqual([
      ...Array(4).fill(true),
      ...Array(3).fill(false),
    ]);
    expect(study.scales.map(({ ranking }) => ranking === true)).toEqual([false, true]);
  });

  test('seven places have one in the middle', () => {
    const sides = drafted(file(orders(40, 7))).study.scales[0]?.answers.map(({ side }) => side);
    expect(sides).toEqual([...Array(3).fill('negative'), 'middle', ...Array(3).fill('positive')]);
  });
});

/** Answers 1 to 5 that hang together; each is 0 or 6 instead with some probability, whatever was meant. */
function ratings(rows: number, zero: number, six: number, common = 0.5): readonly number[][] {
  const next = chance(7);
  const normal = () => Array.from({ length: 12 }, next).reduce((sum, one) => sum + one, -6);
  return Array.from({ length: rows }, () => {
    const opinion = normal();
    return Array.from({ length: 5 }, () => {
      const own = Math.sqrt(common) * opinion + Math.sqrt(1 - common) * normal();
      const luck = next();
      if (luck < zero) return 0;
      return luck < zero + six ? 6 : Math.max(1, Math.min(5, Math.round(3.4 + own)));
    });
  });
}

/** Answers 0 to 6 of a scale that has seven answers. */
function seven(rows: number): readonly number[][] {
  return ratings(rows, 0, 0).map((row, index) => {
    const next = chance(index + 1);
    return row.map((one) => Math.max(0, Math.min(6, Math.round((one - 3) * 1.6 + 3 + (next() - 0.5)))));
  });
}

describe('0 and 6 beside 1 to 5', () => {
  test.each([
    ['both', 0.1, 0.2, ['0', '6']],
    ['0 alone', 0.15, 0, ['0']],
    ['6 alone', 0, 0.3, ['6']],
    ['neither', 0, 0, []],
  ])('%s', (_, zero, six, missing) => {
    const { study, yaml } = drafted(file(ratings(500, zero, six)));
    expect(study.scales.map((one) => [one.answers.map(({ code }) => code), one.missing])).toEqual([
      [['1', '2', '3', '4', '5'], missing],
    ]);
    if (missing.length > 0)
      expect(yaml).toMatch(
        /missing: \[.*# Gæt: .*er gættet ud fra.*Hører de med, så flyt dem op under answers/,
      );
  });

  test('inspect counts them', () => {
    const found = kinds(file(ratings(500, 0.1, 0.2)));
    expect(found.map(([kind, column]) => [kind, column])).toEqual(
      [1, 2, 3, 4, 5].map((item) => ['off-scale', `q1_${item}`]),
    );
    const table = inspected(inspect(file(ratings(500, 0.1, 0)), templates).value, 'csv', danish);
    expect(new TextDecoder().decode(table as Uint8Array)).toMatch(/;q1_1;;500;off-scale;0;;\d\d\r\n/);
  });

  test('a scale of seven answers stays whole, and so does one of which the answers tell nothing of each other', () => {
    expect(drafted(file(seven(500))).study.scales[0]?.answers.length).toBe(7);
    expect(drafted(file(ratings(500, 0.1, 0.2, 0))).study.scales[0]?.answers.length).toBe(7);
    expect(drafted(file(ratings(40, 0.2, 0.2))).study.scales[0]?.answers.length).toBe(7);
  });
});

describe('0 and 6 in questions that are too few to be asked', () => {
  /** Ratings in which 0 and 6 are no answers, and then one with 0, one that lacks 1 to boot, and children of a household. */
  function withOthers(zero: number): string {
    const next = chance(5);
    const rows = ratings(500, zero, 0.2).map((row) => [
      ...row,
      Math.min(5, row[0] ?? 0),
      next() < 0.1 ? 0 : 2 + Math.floor(next() * 4),
      Math.floor(next() * 6),
    ]);
    const head = 'id;q1_1;q1_2;q1_3;q1_4;q1_5;safe;lone;alder_barn';
    const text = `${head}\n${rows.map((row, at) => [at + 1, ...row].join(';')).join('\n')}\n`;
    return join(folderOf({ 'svar.csv': text }), 'svar.csv');
  }

  test('they are no answers there either, where most questions have them so', () => {
    const { study } = drafted(withOthers(0.1));
    const [scale] = study.scales;
    expect([study.scales.length, scale?.answers.length, scale?.missing]).toEqual([1, 5, ['0', '6']]);
    expect(study.items.map(({ column }) => column)).toContain('safe');
    expect(study.items.map(({ column }) => column)).toContain('lone');
    const told = kinds(withOthers(0.1)).filter(([kind]) => kind === 'off-scale');
    expect(told.map(([, column]) => column)).toEqual([
      ...[1, 2, 3, 4, 5].map((at) => `q1_${at}`),
      'safe',
      'lone',
    ]);
  });

  test.skipIf(!existsSync(realdata)).each(['2015', '2016', '2017', '2018', ''])(
    'the airport survey %s: one scale of 1 to 5, and Q10SAFE on it (needs KILDETAL_REALDATA)',
    (year) => {
      const [head, ...lines] = readFileSync(join(realdata, 'sfo_airport/sfo_2015_2018.csv'), 'utf8').split(
        '\n',
      );
      const text = [head, ...lines.filter((line) => line.split(',')[1]?.startsWith(year))].join('\n');
      const { study } = drafted(join(folderOf({ 'sfo.csv': text }), 'sfo.csv'));
      expect(study.scales.map((one) => [one.answers.map(({ code }) => code), one.missing])).toEqual([
        [
          ['1', '2', '3', '4', '5'],
          ['0', '6'],
        ],
      ]);
      const columns = study.items.map(({ column }) => column);
      for (const name of ['Q7ALL', 'Q9BOARDING', 'Q9RESTROOM', 'Q9ALL', 'Q10SAFE', 'Q14FIND'])
        expect(columns).toContain(name);
    },
  );
});

describe('codes that nobody gave one of the questions', () => {
  test('neighbours of one question share a scale all the same; two columns of few codes do not', () => {
    const rows = ratings(200, 0, 0).map((row) => [
      ...row.slice(0, 3),
      Math.max(2, row[3] ?? 0),
      Math.min(2, row[4] ?? 0),
    ]);
    const { study } = drafted(file(rows));
    expect(study.items.map(({ column, scale }) => [column, scale.answers.length])).toEqual([
      ['q1_1', 5],
      ['q1_2', 5],
      ['q1_3', 5],
      ['q1_4', 5],
    ]);
    expect(study.scales.length).toBe(1);
  });
});
