import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import type { BackgroundVariable } from '../../src/model/background.ts';
import type { Table } from '../../src/model/document.ts';
import type { Item } from '../../src/model/item.ts';
import type { Study } from '../../src/model/study.ts';
import { answerOf, groupOf, itemOf, oneToFive, type Row, studyOf, surveyOf } from '../analyse/survey-of.ts';
import { cellsOf, composed, notesOf, type Surveyed, tableIn, words } from './composed.ts';
import { fiveStep, rowsOf } from './five-step.ts';
import { report, tableOf, tablesOf, textOf } from './report.ts';

interface Plan {
  readonly rows: readonly Row[];
  readonly groups?: Study['groups'];
  readonly background?: readonly BackgroundVariable[];
  readonly items?: readonly Item[];
  readonly levels?: readonly number[];
  readonly rounding?: Study['rounding'];
}

/** One item from 1 to 5 with don't-know, called »Ved ikke«, whose sides have names. */
const satisfaction: Item = (() => {
  const answers = oneToFive.map((one) => (one.code === '9' ? { ...one, label: 'Ved ikke' } : one));
  const item = itemOf('a', answers);
  const names = { negative: 'utilfredse', middle: null, positive: 'tilfredse' };
  return { ...item, scale: { ...item.scale, names } };
})();

function surveyed({ rows, groups, background, items, levels, rounding }: Plan): Surveyed {
  const made = studyOf({
    groups: groups ?? ['nord', 'syd', 'vest'].map((id) => groupOf(id)),
    items: items ?? [satisfaction],
    background: background ?? [],
    tests: { levels: levels ?? [5, 10] },
  });
  const study = { ...made, rounding: rounding ?? 'parts', scales: made.items.map((one) => one.scale) };
  return { study, survey: surveyOf(study, rows) };
}

const age: BackgroundVariable = {
  id: 'alder',
  type: 'numeric',
  column: 'alder',
  label: 'Alder',
  unit: 'år',
  more: null,
  classes: [
    { from: 18, to: 29, label: '18–29' },
    { from: 30, to: 49, label: '30–49' },
    { from: 50, to: null, label: '50+' },
  ],
  cumulative: [],
};

const sex: BackgroundVariable = {
  id: 'koen',
  type: 'categories',
  column: 'koen',
  label: 'Køn',
  categories: ['kvinde', 'mand', 'andet'].map((id) => ({ id, code: id, label: id, plural: null })),
};

/** 34 in the north, 61 in the south, 15 whose group is not known. */
const ungrouped = surveyed({
  groups: [groupOf('nord'), groupOf('syd')],
  rows: [
    ...rowsOf('nord', '', { 1: 10, 4: 24 }),
    ...rowsOf('syd', '', { 2: 20, 5: 41 }),
    ...rowsOf('', '', { 3: 15 }),
  ],
});

/** 110 respondents of whom 24 are too young for every class and 6 have no age. */
const children = surveyed({
  groups: [groupOf('nord'), groupOf('syd')],
  background: [age],
  rows: Array.from({ length: 110 }, (_, index) => ({
    group: index % 3 === 0 ? 'nord' : 'syd',
    answers: { a: String(1 + (index % 5)) },
    numbers: index < 6 ? {} : { alder: index < 30 ? 12 : 18 + (index % 60) },
  })),
});

const none = surveyed({
  background: [age, sex],
  rows: [...rowsOf('nord', '', { 1: 12, 4: 24 }), ...rowsOf('syd', '', { 2: 20, 5: 41 })],
});

/** Of three groups one has a single answer. */
const lone = surveyed({
  rows: [
    ...rowsOf('nord', '', { 1: 30, 2: 10, 9: 4 }),
    ...rowsOf('syd', '', { 4: 20, 5: 41 }),
    ...rowsOf('vest', '', { 5: 1 }),
  ],
});

const don = surveyed({
  rows: [
    ...rowsOf('nord', '', { 1: 30, 2: 10, 4: 5, 9: 55 }),
    ...rowsOf('syd', '', { 1: 4, 4: 20, 5: 41, 9: 3 }),
    ...rowsOf('vest', '', { 3: 30, 4: 30 }),
  ],
});

/** The first group differs a little from the rest and from the second: p between 0.05 and 0.10. */
const weak = surveyed({
  rows: [
    ...rowsOf('nord', '', { 1: 20, 5: 30 }),
    ...rowsOf('syd', '', { 1: 29, 5: 21 }),
    ...rowsOf('vest', '', { 1: 27, 5: 23 }),
  ],
});

/** Nord and syd differ strongly, vest from syd at 10 % only. */
const mixed = surveyed({
  rows: [
    ...rowsOf('nord', '', { 1: 10, 5: 40 }),
    ...rowsOf('syd', '', { 1: 40, 5: 10 }),
    ...rowsOf('vest', '', { 1: 32, 5: 18 }),
  ],
});

const twoLevels = surveyed({
  groups: [groupOf('nord', 'dag', 'nat', 'aften'), groupOf('syd', 'dag', 'nat')],
  rows: [
    ...rowsOf('nord', 'dag', { 1: 20, 4: 14 }),
    ...rowsOf('nord', 'nat', { 1: 2, 5: 2 }),
    ...rowsOf('nord', 'aften', { 2: 12, 3: 20, 9: 2 }),
    ...rowsOf('nord', '', { 3: 7 }),
    ...rowsOf('syd', 'dag', { 2: 20, 5: 41 }),
    ...rowsOf('syd', 'nat', { 2: 25, 5: 6 }),
  ],
});

const hard: readonly (readonly [string, Surveyed])[] = [
  ['respondents without a group', ungrouped],
  ['ages outside the classes', children],
  ['a group of none', none],
  ['a group of one', lone],
  ['much don’t-know', don],
  ['findings at 10 % only', weak],
  ['findings at both levels', mixed],
  ['small subgroups', twoLevels],
  ['nobody in any group', surveyed({ rows: rowsOf('', '', { 1: 20, 4: 20 }) })],
  ['nine respondents', surveyed({ background: [sex], rows: rowsOf('nord', '', { 1: 4, 5: 5 }) })],
  [
    'everybody of one mind',
    surveyed({ rows: ['nord', 'syd', 'vest'].flatMap((id) => rowsOf(id, '', { 5: 20 })) }),
  ],
];

/** Rows between a heading and the next, or the total. */
function partsOfTable({ rows }: Table): readonly (readonly (readonly string[])[])[] {
  const parts: string[][][] = [[]];
  for (const { role, cells } of rows) {
    if (role === 'group') parts.push([]);
    if (role === 'row') parts.at(-1)?.push([...cellsOf(cells)]);
  }
  return parts.filter((part) => part.length > 0);
}

function sum(texts: readonly (string | undefined)[]): number {
  return texts.reduce((total, text) => total + Number((text ?? '').replace(/[.–]/g, '') || 0), 0);
}

/** Sentences with their numbers taken out, each with what its numbers were. */
function numbersBySentence(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const sentence of text.split(/(?<=\.)\s+|\n/)) {
    const bare = sentence.replace(/\d+(,\d+)?/g, '#');
    if (!/størst blandt|den samme i/.test(bare)) continue;
    const numbers = found.get(bare) ?? new Set();
    found.set(bare, numbers.add((sentence.match(/\d+(,\d+)?/g) ?? []).join(' ')));
  }
  return found;
}

describe.each(hard)('a report about %s', (_, study) => {
  const document = () => report(study);
  const text = () => textOf(document());

  test('has rows that add up to their totals', () => {
    const tables = tablesOf(document()).filter(({ id }) => /^table\/(groups|profile)\//.test(id));
    for (const table of tables) {
      const total = cellsOf(table.rows.at(-1)?.cells ?? []);
      for (const part of partsOfTable(table)) {
        expect([table.id, sum(part.map((cells) => cells[1]))]).toEqual([table.id, sum([total[1]])]);
        const perCents = part.map((cells) => cells[2]);
        const isToldOf = notesOf(table)['Note']?.includes('giver derfor ikke præcis 100') ?? false;
        if (!perCents.includes('for få svar') && !isToldOf) expect(sum(perCents)).toBe(sum([total[2]]));
      }
    }
  });

  test('says nothing twice with different numbers', () => {
    for (const [sentence, numbers] of numbersBySentence(text())) {
      expect([sentence, [...numbers]]).toEqual([sentence, [...numbers].slice(0, 1)]);
    }
  });

  test('keeps every number with its per cent sign', () => {
    expect(text()).not.toMatch(/\d %/);
  });

  test('never says that all differ where some could not be tested', () => {
    if (text().includes('kan ikke testes') || text().includes('for få svar'))
      expect(text()).not.toContain('er alle forskelle signifikante');
  });

  test('reads as Danish: no space before a stop, none twice, no small letter first', () => {
    expect(text()).not.toMatch(/[ \u00a0][.,;]| {2}|,,|\.\.|\( | \)/);
    const paragraphs = document().blocks.filter((block) => block.type === 'paragraph');
    // Labels of these studies are written small, and a sentence may begin with one.
    for (const { children } of paragraphs) expect(words(children)).not.toMatch(/\. (er|har|for|kan|og) /);
  });
});

describe('respondents without a group', () => {
  const document = () => report(ungrouped);

  test('have a row of their own, outside the base of the per cents: 34 and 61 of 95', () => {
    const table = tableOf(document(), 'table/groups/2020/alle');
    expect(table.rows.map(({ cells }) => cellsOf(cells))).toEqual([
      ['nord', '34', '36'],
      ['syd', '61', '64'],
      ['Uoplyst', '15', '–'],
      ['I alt', '110', '100'],
    ]);
    expect(words(table.caption.subtitle)).toBe('Antal, og procent af dem, hvis gruppe er kendt');
  });

  test('are told of in the method chapter', () => {
    expect(textOf(document())).toContain('Femten af svarpersonerne er ikke i nogen gruppe.');
    expect(textOf(report(weak))).not.toContain('er ikke i nogen gruppe');
  });

  test('of a group without a subgroup too, and what subgroups are tested against', () => {
    const text = textOf(report(twoLevels));
    expect(text).toContain('Syv af nord er ikke i nogen delmålgruppe.');
    expect(text).toContain('Hver delmålgruppe er sammenlignet med resten af den gruppe, som den hører til.');
    expect(textOf(report(weak))).not.toContain('Hver delmålgruppe');
  });
});

describe('ages', () => {
  const rows = () =>
    tableIn(composed(children, '{{table "profile" scope="alle"}}')).rows.map(({ cells }) => cellsOf(cells));

  test('outside the classes have a row, and unknown ones too: 24 of 104, 6', () => {
    expect(rows().find(([label]) => label === 'Uden for klasserne')).toEqual([
      'Uden for klasserne',
      '24',
      '23',
    ]);
    expect(rows().find(([label]) => label === 'Uoplyst')).toEqual(['Uoplyst', '6', '–']);
    expect(rows().at(-1)).toEqual(['I alt', '110', '100']);
  });

  test('are named with their unit', () => {
    expect(rows().map(([label]) => label)).toEqual(
      expect.arrayContaining(['18–29\u00a0år', '30–49\u00a0år', '50\u00a0år og derover']),
    );
  });
});

test('a column beside the group’s own that adds up to 99 is explained: 100 of each of three', () => {
  const even = surveyed({
    groups: [groupOf('nord'), groupOf('syd')],
    background: [sex],
    rows: [
      ...['kvinde', 'mand'].flatMap((koen) =>
        Array.from({ length: 50 }, () => ({ group: 'nord', categories: { koen } })),
      ),
      ...['kvinde', 'mand'].flatMap((koen) =>
        Array.from({ length: 50 }, () => ({ group: 'syd', categories: { koen } })),
      ),
      ...Array.from({ length: 100 }, () => ({ group: 'syd', categories: { koen: 'andet' } })),
    ],
  });
  const table = tableIn(composed(even, '{{table "profile" scope="nord"}}'));
  expect(table.rows.map(({ cells }) => cellsOf(cells).slice(2))).toEqual([
    ['50', '33'],
    ['50', '33'],
    ['0', '33'],
    ['100', '100'],
  ]);
  expect(notesOf(table)['Note']).toContain('giver derfor ikke præcis 100');
});

describe('a group of one', () => {
  const document = () => report(lone);
  const text = () => textOf(document());

  test('is not part of any pair, and the text says so', () => {
    expect(text()).toContain(
      'kan der påvises en signifikant forskel mellem nord og syd. Forskellen er signifikant på 5\u00a0%-niveau.',
    );
    expect(text()).toContain(
      'Forskellene mellem nord og vest og mellem syd og vest kan ikke testes, fordi der er for få svar.',
    );
    expect(text()).not.toContain('alle forskelle');
  });

  test('is neither largest nor smallest, nor a key figure', () => {
    expect(text()).not.toMatch(/(størst|mindst) blandt [^.]*vest/);
    const cells = document().blocks.flatMap((block) => (block.type === 'key-figures' ? block.cells : []));
    expect(cells.map(({ base }) => words(base)).filter((base) => base.startsWith('vest'))).toEqual([]);
  });

  test('has a chapter of one sentence, and no shares', () => {
    expect(text()).toContain(
      'Undersøgelsen har kun svar fra en enkelt blandt vest. Det er for lidt til at vise, hvad de har svaret.',
    );
    expect(
      document().blocks.filter((block) => block.type === 'figure' && block.id.endsWith('/vest/a')),
    ).toEqual([]);
  });

  test('has no numbers in tables', () => {
    const rows = tableOf(document(), 'table/answers/2020/alle/a').rows.map(({ cells }) => cellsOf(cells));
    expect(rows.at(-1)).toEqual(['vest', '1', 'for få svar']);
    expect(notesOf(tableOf(document(), 'table/answers/2020/alle/a'))['Note']).toContain('færre end 10 svar');
    const tests = tableOf(document(), 'table/tests-all/2020/alle').rows.map(({ cells }) => cellsOf(cells));
    expect(tests.at(-1)?.slice(0, 2)).toEqual(['vest', '1']);
    expect(tests.at(-1)).toContain('for få svar');
  });
});

test.each([
  [9, 'for få til at vise'],
  [10, 'Kun 10 har svaret, så andelene er usikre.'],
  [29, 'Kun 29 har svaret, så andelene er usikre.'],
])('a group with %i answers has them shown with the caution that is due', (n, said) => {
  const text = textOf(
    report(surveyed({ rows: [...rowsOf('nord', '', { 4: n }), ...rowsOf('syd', '', { 1: 30, 2: 10 })] })),
  );
  expect(text).toContain(said);
  expect(text).not.toContain('Kun 40 har svaret');
});

test('a group that nobody is in does not stop a report with background variables', () => {
  expect(textOf(report(none))).toContain('Undersøgelsen har ingen svar fra vest.');
});

describe('levels', () => {
  test('are named where all findings hold at 10 % only', () => {
    const text = textOf(report(weak));
    expect(text).toMatch(/er signifikante? på 10\u00a0%-niveau\./);
    expect(text).not.toContain('parentes');
  });

  test('are named where findings hold at different levels, in every place', () => {
    const text = textOf(report(mixed));
    expect(text).toMatch(/på 5\u00a0%-niveau, forskellen mellem syd og vest dog kun på 10\u00a0%-niveau\./);
    expect(text).not.toMatch(/står i parentes|Niveauet for hver forskel/);
  });
});

test('valid answers are told of as such: in the north 5 of 100, and 5 of 45 of those with an opinion', () => {
  const text = textOf(report(don));
  expect(text).toContain(
    'Andelen, der er tilfredse, er størst blandt syd (89\u00a0%) og mindst blandt nord (5\u00a0%).',
  );
  expect(text).toContain(
    'Ses der bort fra »Ved ikke«, er andelen, der er tilfredse, størst blandt syd (94\u00a0%) og mindst blandt nord (11\u00a0%).',
  );
  expect(text).toContain('Den samme gruppe kan derfor have to forskellige andele.');
  const certain = { ...satisfaction.scale, answers: satisfaction.scale.answers.slice(0, 5) };
  const without = surveyed({
    items: [{ ...satisfaction, scale: certain }],
    rows: rowsOf('nord', '', { 1: 20 }),
  });
  expect(textOf(report(without))).not.toContain('to forskellige andele');
});

test('sums that are computed before rounding are told of', () => {
  expect(textOf(report({ ...weak, study: { ...weak.study, rounding: 'counts' } }))).toContain(
    'beregnet af det samlede antal svar, før der er rundet af',
  );
});

test('a category without a plural is quoted by its label in a sentence', () => {
  const rows = ['kvinde', 'mand'].flatMap((koen) =>
    Array.from({ length: 40 }, (_, index) => ({
      group: 'nord',
      categories: { koen },
      answers: { a: String(koen === 'mand' ? 1 + (index % 2) : 4 + (index % 2)) },
    })),
  );
  const binary = { ...sex, categories: sex.categories.slice(0, 2) };
  const named = {
    ...binary,
    categories: binary.categories.map((one) => ({ ...one, plural: `${one.label}r` })),
  };
  const said = (variable: typeof sex) =>
    textOf(report(surveyed({ groups: [groupOf('nord')], background: [variable], rows })));
  expect(said(binary)).toContain('højere for »kvinde« end for »mand«');
  expect(said(named)).toContain('højere for kvinder end for mandr');
});

test('a subgroup stands under its group, which is set as the total of its parts', () => {
  const { rows } = tableOf(report(twoLevels), 'table/answers/2020/alle/a');
  const labels = rows.map(({ role, cells }) => `${role} ${cellsOf(cells)[0]}`);
  expect(labels).toEqual([
    'total everyone',
    'total nord',
    'row dag',
    'row nat',
    'row aften',
    'total syd',
    'row dag',
    'row nat',
  ]);
});

test('a clause within a list is closed', () => {
  const know = { ...satisfaction, id: 'b', column: 'b', topic: 'At vide, hvad der skal ske' };
  const own = { ...satisfaction, id: 'c', column: 'c', topic: 'Eget bidrag' };
  const both = (group: string, code: string) =>
    Array.from({ length: 30 }, (_, index) => ({
      group,
      answers: { b: index === 0 ? '3' : code, c: index === 0 ? '3' : code },
    }));
  const study = surveyed({ items: [know, own], rows: [...both('nord', '1'), ...both('syd', '5')] });
  expect(textOf(report(study))).toContain('når det gælder at vide, hvad der skal ske, og eget bidrag.');
});

describe('heads of the table of answers', () => {
  const font = create(
    readFileSync('node_modules/@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
  );
  const labels = ['Meget utilfreds', 'Utilfreds', 'Hverken/eller', 'Tilfreds', 'Meget tilfreds', 'Ved ikke'];
  const sides = ['negative', 'negative', 'middle', 'positive', 'positive', 'dont-know'] as const;
  const answers = labels.map((label, index) => ({
    ...answerOf(String(index + 1), sides[index] ?? 'none', index === 5 ? null : index + 1),
    label,
  }));

  test('break at spaces and slashes only (Source Sans 3 Semibold, 8.5 pt, 3 pt at either side)', () => {
    const width = (text: string) => (font.layout(text).advanceWidth / font.unitsPerEm) * 8.5;
    const study = surveyed({ items: [itemOf('a', answers)], rows: rowsOf('nord', '', { 1: 20, 5: 20 }) });
    const table = tableIn(composed(study, '{{table "answers" item="a"}}'));
    const heads = cellsOf(table.head[0] ?? []);
    for (const [index, { width: column }] of table.columns.entries()) {
      if (column === null) continue;
      for (const piece of (heads[index] ?? '').split(/ |(?<=\/)/)) {
        expect([piece, width(piece) + 6 <= column]).toEqual([piece, true]);
      }
    }
    const fixed = table.columns.reduce((total, { width: column }) => total + (column ?? 0), 0);
    expect(481.89 - fixed).toBeGreaterThan(100);
  });
});

test('few subgroups are not told of as tested', () => {
  const text = textOf(report(fiveStep()));
  expect(text).not.toMatch(/[Ff]orskellene? er signifikante? på/);
});
