import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Fact } from '../../data/jobcenter-koebenhavn/reconstruct/facts.ts';
import { randomOf, shuffled } from '../../data/jobcenter-koebenhavn/reconstruct/random.ts';
import { reconstruction } from '../../data/jobcenter-koebenhavn/reconstruct/reconstruction.ts';
import { checkFacts } from '../../data/jobcenter-koebenhavn/verify/facts.ts';
import { lastCoefficient, pooled, welch } from '../../data/jobcenter-koebenhavn/verify/statistics.ts';
import { type Row, rowsOfText } from '../../data/jobcenter-koebenhavn/verify/table.ts';

const items = ['samtale', 'behandling', 'inddragelse', 'spoerge', 'information', 'fremdrift', 'bidrag'];

/** Youngest and oldest that a subgroup's name and benefit allow. */
const ages: Readonly<Record<string, readonly [number, number]>> = {
  'aktivitetsparate-over-30': [30, 67],
  'aktivitetsparate-under-30': [18, 29],
  sygedagpenge: [18, 67],
  ledighedsydelse: [18, 67],
  ressourceforloeb: [30, 67],
  'uddannelsesparate-under-30': [18, 29],
  'jobparate-under-30': [18, 29],
  'dagpenge-akademikere': [22, 67],
  'dagpenge-over-30': [30, 67],
  'kontanthjaelp-over-30': [30, 67],
  integrationsprogram: [18, 67],
};

describe('the reconstruction', () => {
  test('gives the files that lie in the folder, byte for byte', () => {
    const facts: Fact[] = JSON.parse(text('published-facts.json'));
    const files = reconstruction(facts, text('aabne-svar-tekster.csv'));
    expect(files.map(({ name }) => name)).toEqual([
      'besvarelser-2019.csv',
      'besvarelser-2020.csv',
      'aabne-svar.csv',
    ]);
    for (const file of files) expect(file.text === text(file.name), file.name).toBe(true);
  });

  test('gives the same random numbers for the same seed and others for another', () => {
    const draw = (seed: string): readonly number[] => {
      const random = randomOf(seed);
      return Array.from({ length: 100 }, () => random.uniform());
    };
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
    const values = draw('a');
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(values.reduce((sum, value) => sum + value, 0) / 100).toBeCloseTo(0.5, 1);
    expect(shuffled([1, 2, 3, 4, 5], randomOf('a')).toSorted()).toEqual([1, 2, 3, 4, 5]);
  });
});

describe.each([
  ['2019', 180],
  ['2020', 405],
])('the respondents of %s', (wave, n) => {
  const rows = rowsOfText(text(`besvarelser-${wave}.csv`));

  test('are as many as they should be, each with an id of its own', () => {
    expect(rows.length).toBe(n);
    expect(new Set(rows.map((row) => row['id'])).size).toBe(n);
  });

  test('have a subgroup of their group, and categories and codes that the study knows', () => {
    const study = parse(text('study.yaml'));
    for (const row of rows) {
      const group = study.groups.find(({ id }: { id: string }) => id === row['gruppe']);
      expect(group.subgroups.map(({ id }: { id: string }) => id)).toContain(row['delgruppe']);
      expect(['kvinde', 'mand']).toContain(row['koen']);
      expect(['anden', 'dansk']).toContain(row['etnicitet']);
      for (const item of items) expect(row[item], `${row['id']} ${item}`).toMatch(/^[1-59]$/);
    }
  });

  test('are of an age that their subgroup allows, and were not out of work before they were 16', () => {
    for (const row of rows) {
      const [youngest, oldest] = ages[row['delgruppe'] ?? ''] ?? [0, 0];
      const age = Number(row['alder']);
      expect(row['alder']).toMatch(/^\d\d$/);
      expect(row['ledighed']).toMatch(/^\d{1,3}$/);
      expect(age, row['id']).toBeGreaterThanOrEqual(youngest);
      expect(age, row['id']).toBeLessThanOrEqual(oldest);
      expect(Number(row['ledighed']), row['id']).toBeLessThanOrEqual((age - 16) * 12);
    }
  });

  test('answer alike on different items, as people do', () => {
    for (const group of new Set(rows.map((row) => row['gruppe']))) {
      const own = rows.filter((row) => row['gruppe'] === group);
      for (const [one, other] of pairs(items)) expect(correlation(own, one, other)).toBeGreaterThan(0.15);
    }
  });
});

describe('the published facts', () => {
  test('hold, all but four, for which the files have the nearest', () => {
    const checks = checkFacts();
    const tally = (kind: string): string =>
      ['holds', 'instead', 'fails']
        .map((outcome) => checks.filter((check) => check.kind === kind && check.outcome === outcome).length)
        .join(' ');
    expect(checks.filter(({ outcome }) => outcome === 'fails')).toEqual([]);
    expect(checks.filter(({ outcome }) => outcome === 'instead').map(({ id }) => id)).toEqual(
      [
        'count.alle.jobcentres.forord',
        'count.jobparate.integrationsprogram.interviews-per-day.2.2',
        'share.udsatte.spoerge.2020.9',
        'background-share.jobparate.ledighedsgruppe.dagpenge-over-30',
      ].toSorted((a, b) => order(checks, a) - order(checks, b)),
    );
    expect(tally('count')).toBe('59 2 0');
    expect(tally('share')).toBe('117 1 0');
    expect(tally('background-share')).toBe('49 1 0');
    expect(tally('median')).toBe('4 0 0');
    expect(tally('difference')).toBe('77 0 0');
    expect(tally('change')).toBe('42 0 0');
    expect(tally('background-effect')).toBe('56 0 0');
    expect(tally('group-comparison')).toBe('7 0 0');
    expect(tally('fieldwork')).toBe('41 0 0');
    expect(tally('population')).toBe('31 0 0');
  });

  test.each([
    ['the last number of a row', 'besvarelser-2020.csv', /^(2020-350,.*),[1-5]$/m, '$1,9'],
    [
      'months unemployed',
      'besvarelser-2020.csv',
      /^(2020-\d+,udsatte,ressourceforloeb,\w+,\w+,\d+),72,/gm,
      '$1,71,',
    ],
    ['who is counted', 'besvarelser-2020.csv', /^2020-001,.*\n/m, ''],
    ['a share of the population', 'population.csv', ',29705,', ',29706,'],
    ['a target', 'fieldwork.csv', 'target,,40,50', 'target,,40,51'],
  ])('do not hold once %s is changed', (_, file, from, to) => {
    const read = (name: string): string => (name === file ? text(name).replace(from, to) : text(name));
    expect(read(file)).not.toBe(text(file));
    expect(checkFacts(read).some(({ outcome }) => outcome === 'fails')).toBe(true);
  });
});

describe('the statistics that hold them', () => {
  // R 4: sleep data (Student 1908); t.test(extra ~ group), var.equal = FALSE and TRUE.
  const one = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
  const other = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

  test('are those of R', () => {
    expect(welch(one, other).t).toBeCloseTo(-1.8608, 4);
    expect(welch(one, other).p).toBeCloseTo(0.07939, 5);
    expect(pooled(one, other).t).toBeCloseTo(-1.8608, 4);
    expect(pooled(one, other).p).toBeCloseTo(0.07919, 5);
    const dummy = [...one.map(() => 1), ...other.map(() => 0)];
    expect(lastCoefficient([...one, ...other], [dummy]).p).toBeCloseTo(pooled(one, other).p, 12);
  });
});

describe('the open answers', () => {
  const answers = rowsOfText(text('aabne-svar.csv'));
  const respondents = new Map(rowsOfText(text('besvarelser-2020.csv')).map((row) => [row['id'], row]));
  const scores: Readonly<Record<string, readonly string[]>> = {
    positive: ['4', '5'],
    middle: ['3'],
    negative: ['1', '2'],
  };

  test('are about 120, no two the same', () => {
    expect(answers.length).toBeGreaterThanOrEqual(115);
    expect(new Set(answers.map((answer) => answer['text'])).size).toBe(answers.length);
  });

  test('fit what their respondent has answered, and nobody speaks twice of an item', () => {
    for (const answer of answers) {
      const score = respondents.get(answer['respondent'])?.[answer['item'] ?? ''];
      expect(scores[answer['tone'] ?? ''], answer['text']).toContain(score);
    }
    expect(new Set(answers.map((answer) => `${answer['respondent']} ${answer['item']}`)).size).toBe(
      answers.length,
    );
  });

  test('have themes that the study names, and the study names none that nobody speaks of', () => {
    const { themes } = parse(text('study.yaml')).openAnswers;
    expect([...new Set(answers.map((answer) => answer['theme']))].toSorted()).toEqual(
      Object.keys(themes).toSorted(),
    );
  });
});

function text(name: string): string {
  return readFileSync(new URL(`../../data/jobcenter-koebenhavn/${name}`, import.meta.url), 'utf8');
}

function order(checks: readonly { readonly id: string }[], id: string): number {
  return checks.findIndex((check) => check.id === id);
}

function pairs(values: readonly string[]): readonly (readonly [string, string])[] {
  return values.flatMap((one, index) => values.slice(index + 1).map((other) => [one, other] as const));
}

function correlation(rows: readonly Row[], one: string, other: string): number {
  const both = rows.filter((row) => row[one] !== '9' && row[other] !== '9');
  const x = both.map((row) => Number(row[one]));
  const y = both.map((row) => Number(row[other]));
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const product = (a: readonly number[], ma: number, b: readonly number[], mb: number): number =>
    a.reduce((sum, value, row) => sum + (value - ma) * ((b[row] ?? 0) - mb), 0);
  return product(x, mx, y, my) / Math.sqrt(product(x, mx, x, mx) * product(y, my, y, my));
}
