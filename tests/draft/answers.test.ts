import { describe, expect, test } from 'vitest';
import { answersOf } from '../../src/draft/answers.ts';
import { draftOf } from '../../src/draft/draft.ts';
import { openBytes } from '../../src/load/data/open.ts';
import { profileOf } from '../../src/load/data/profile.ts';
import { loadRecognise } from '../../src/load/recognise.ts';
import { templates } from '../support/paths.ts';

const words = loadRecognise(templates);

/** The profile of a file with these columns, each value as often as it is given. */
function profile(columns: Readonly<Record<string, readonly string[]>>) {
  const names = Object.keys(columns);
  const rows = Math.max(...Object.values(columns).map((values) => values.length));
  const lines = Array.from({ length: rows }, (_, row) =>
    names.map((name) => columns[name]?.[row % (columns[name]?.length ?? 1)] ?? '').join(';'),
  );
  const bytes = new TextEncoder().encode(`${[names.join(';'), ...lines].join('\n')}\n`);
  return profileOf(openBytes('x.csv', bytes, { file: 'x.csv', options: {}, columns: [] }));
}

/** The answers of a column in which the first is given twice as often as the second, and so on. */
function inOrder(...answers: readonly string[]): readonly string[] {
  const values = answers.flatMap((one, index) =>
    Array.from({ length: 2 ** (answers.length - index) }, () => one),
  );
  const [column] = profile({ svar: values, nr: values.map((_, row) => String(row)) }).columns;
  return (column === undefined ? null : answersOf(column, words))?.valid.map(({ code }) => code) ?? [];
}

describe('the order of answers', () => {
  test('ages and amounts by their first number, what is below before it, what has none last', () => {
    expect(inOrder('65+', 'Other', '18-24', '25-64', 'Under 18')).toEqual([
      'Under 18',
      '18-24',
      '25-64',
      '65+',
      'Other',
    ]);
    expect(inOrder('7-12 times', '1 time', 'More than 12 times', '2-6 times')).toEqual([
      '1 time',
      '2-6 times',
      '7-12 times',
      'More than 12 times',
    ]);
  });

  test('levels of education by their own order, in either language', () => {
    expect(inOrder('College', 'Some college', 'High school or less')).toEqual([
      'High school or less',
      'Some college',
      'College',
    ]);
    expect(inOrder('Lang videregående', 'Grundskole', 'Gymnasial')).toEqual([
      'Grundskole',
      'Gymnasial',
      'Lang videregående',
    ]);
  });

  test('other words by how often they are given; bare numbers by size', () => {
    expect(inOrder('Syd', 'Nord', 'Vest', 'Aalborg')).toEqual(['Syd', 'Nord', 'Vest', 'Aalborg']);
    expect(inOrder('10', '2', '1')).toEqual(['1', '2', '10']);
  });
});

/** By side: what is negative, what is in the middle, what is positive; none where the scale has no good end. */
function sidesOf(...answers: readonly string[]) {
  const [column] = profile({ svar: answers.flatMap((one) => [one, one]), nr: ['1', '2', '3'] }).columns;
  return column === undefined ? null : (answersOf(column, words)?.sides ?? null);
}

describe('scales that are known by their words', () => {
  test.each([
    [['Altid', 'Ofte', 'Sommetider', 'Sjældent', 'Aldrig']],
    [['Dagligt', 'Ugentligt', 'Månedligt', 'Sjældnere', 'Aldrig']],
    [['Meget vigtigt', 'Vigtigt', 'Mindre vigtigt', 'Slet ikke vigtigt']],
    [['For meget', 'Passende', 'For lidt']],
  ])('%j has an order and no good end', (answers) => {
    expect(inOrder(...answers)).toEqual(answers.toReversed());
    expect(sidesOf(...answers)).toEqual({ negative: [], middle: [], positive: [] });
  });

  test.each([
    [['Meget utryg', 'Utryg'], ['Hverken tryg eller utryg'], ['Tryg', 'Meget tryg']],
    [['Meget svært', 'Svært'], [], ['Let', 'Meget let']],
    [['Meget negativ', 'Overvejende negativ'], ['Neutral'], ['Overvejende positiv', 'Meget positiv']],
    [['Et meget stort problem', 'Et stort problem'], [], ['Et mindre problem', 'Intet problem']],
    [['5 Meget dårlig', '4 Dårlig'], ['3 Hverken god eller dårlig'], ['2 God', '1 Meget god']],
    [['1. Meget utilfreds', '2. Utilfreds'], [], ['3. Tilfreds', '4. Meget tilfreds']],
    // Only the ends have words.
    [['5 - Meget utilfreds', '4'], ['3'], ['2', '1 - Meget tilfreds']],
    [['1 = Meget utilfreds', '2'], [], ['3', '4 = Meget tilfreds']],
  ])('%j, %j, %j', (negative, middle, positive) => {
    const all = [...positive, ...middle, ...negative];
    expect(inOrder(...all)).toEqual([...negative, ...middle, ...positive]);
    expect(sidesOf(...all)).toEqual({ negative, middle, positive });
  });

  test('numbers that do not run on, or of which the ends say nothing, are no scale', () => {
    expect(sidesOf('1 - Meget tilfreds', '2', '4', '5 - Meget utilfreds')).toBeNull();
    expect(sidesOf('1 - Rød', '2', '3 - Blå')).toBeNull();
    expect(sidesOf('1 - Meget tilfreds', '2', '3 - Tilfreds')).toBeNull();
  });
});

describe('columns that are no questions', () => {
  const row = (...values: readonly string[]) =>
    Array.from({ length: 40 }, (_, at) => values[at % values.length] ?? '');
  const unused = (columns: Readonly<Record<string, readonly string[]>>) => {
    const nr = Array.from({ length: 40 }, (_, at) => String(at + 1));
    const draft = draftOf(
      profile({ nr, q1: row('1', '2', '3', '4', '5'), q2: row('1', '3', '5', '2', '4'), ...columns }),
      words,
      's',
    );
    return Object.fromEntries(draft.unused.map(({ why, columns: names }) => [why, names]));
  };

  test('strata and clusters, and a second weight; what people weigh is none', () => {
    const weights = Array.from({ length: 40 }, (_, at) => `0.${50 + at}`);
    expect(
      unused({ strata: row('1', '2', '3'), psu: row('a', 'b'), weight: weights, weight_2: weights }),
    ).toEqual({
      design: ['strata', 'psu', 'weight_2'],
    });
    const kilos = Array.from({ length: 40 }, (_, at) => `${60 + at}.5`);
    expect(unused({ pondering: weights, weight: kilos })['design']).toBeUndefined();
  });

  test('the codes of another column; a code of its own is a question', () => {
    const age = row('18-24', '25-64', '65+');
    expect(unused({ age, age_code: row('1', '2', '3') })).toEqual({ coded: ['age_code'] });
    expect(unused({ dress_code: row('fri', 'fast', 'ingen') })['coded']).toBeUndefined();
  });
});
