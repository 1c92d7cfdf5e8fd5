import { describe, expect, test } from 'vitest';
import { Faults } from '../../src/fault.ts';
import type { Document, FigureBlock } from '../../src/model/document.ts';
import type { OtherItem } from '../../src/model/item.ts';
import type { Study } from '../../src/model/study.ts';
import {
  groupOf,
  indexOf,
  itemOf,
  multipleOf,
  nominalOf,
  numericOf,
  oneToFive,
  type Row,
  studyOf,
  surveyOf,
} from '../analyse/survey-of.ts';
import { cellsOf, composed, figureIn, notesOf, type Surveyed, tableIn, words } from './composed.ts';
import { report, tablesOf, textOf } from './report.ts';

/** A label of its own, and the labels of its answers. */
function named<I extends OtherItem>(item: I, topic: string): I {
  return { ...item, topic, measure: topic, wording: `${topic}?` };
}

const travel = named(nominalOf('rejse', 'bil', 'bus', 'cykel', 'dk'), 'Rejsen');
const uses = named(multipleOf('brug', 'boeger', 'aviser', 'kurser'), 'Brugen');
const hours = named(
  numericOf('timer', [
    { from: 0, to: 4, label: '0–4' },
    { from: 5, to: null, label: '5 eller flere' },
  ]),
  'Timerne',
);
const mood = named(indexOf('humoer', ['a', 'b']), 'Humøret');

/** So many respondents of a group (and subgroup), the n-th of them made by a function. */
function some(count: number, group: string, subgroup: string, made: (n: number) => Row): readonly Row[] {
  return Array.from({ length: count }, (_, n) => ({ group, subgroup, ...made(n) }));
}

/** Of a cycle of codes the n-th, each as often as it is said. */
function turn(n: number, counts: Readonly<Record<string, number>>): string {
  const cycle = Object.entries(counts).flatMap(([code, count]) => Array<string>(count).fill(code));
  return cycle[n % cycle.length] ?? '';
}

function person(n: number, rejse: Readonly<Record<string, number>>, books: number, score: number): Row {
  return {
    answers: {
      rejse: turn(n, rejse),
      a: String(1 + ((n + score) % 5)),
      b: String(1 + ((n + score + (n % 2)) % 5)),
    },
    ticks: { brug: [...(n % 10 < books ? ['boeger'] : []), ...(n % 2 === 0 ? ['aviser'] : []), 'kurser'] },
    numbers: { timer: (n % 9) + score },
  };
}

/** 60 in the north, of whom 40 go by car; 80 in the south, of whom 20 do and 4 do not know. */
const north = some(60, 'nord', '', (n) => person(n, { bil: 40, bus: 10, cykel: 10 }, 8, 0));
const south = some(80, 'syd', '', (n) => person(n, { bil: 20, bus: 30, cykel: 26, dk: 4 }, 3, 2));
const west = some(70, 'vest', '', (n) => person(n, { bil: 28, bus: 21, cykel: 21 }, 5, 1));

function surveyed(
  rows: readonly Row[],
  groups: Study['groups'],
  others: readonly OtherItem[],
  isScaled = true,
): Surveyed {
  const made = studyOf({
    groups,
    items: isScaled ? ['a', 'b'].map((id) => itemOf(id, oneToFive)) : [],
    others,
  });
  const study = { ...made, scales: made.items.map((one) => one.scale) };
  return { study, survey: surveyOf(study, rows) };
}

const all = [travel, uses, hours, mood];
const two = surveyed([...north, ...south], [groupOf('nord'), groupOf('syd')], all);
const three = surveyed(
  [...north, ...south, ...west],
  ['nord', 'syd', 'vest'].map((id) => groupOf(id)),
  all,
);
const parts = surveyed(
  [
    ...north.map((row) => ({ ...row, group: 'by', subgroup: 'nord' })),
    ...south.map((row) => ({ ...row, group: 'by', subgroup: 'syd' })),
  ],
  [groupOf('by', 'nord', 'syd')],
  all,
);
const unscaled = surveyed(
  [...north, ...south, ...west],
  ['nord', 'syd', 'vest'].map((id) => groupOf(id)),
  [travel, uses],
  false,
);

function headingsOf(document: Document): readonly string[] {
  return textOf(document)
    .split('\n')
    .filter((line) => line.startsWith('#'));
}

function plain(document: Document): string {
  return textOf(document).replaceAll('\u00a0', ' ');
}

function figuresOf({ blocks }: Document): readonly FigureBlock[] {
  return blocks.filter((block) => block.type === 'figure');
}

describe('the Danish report of a study with every type of item', () => {
  const document = report(two);
  const text = plain(document);

  test('has a section on each in the chapters of the groups and in the comparison', () => {
    const headings = headingsOf(document);
    for (const topic of ['Rejsen', 'Brugen', 'Timerne', 'Humøret']) {
      expect(headings.filter((line) => line === `### ${topic}`)).toHaveLength(3);
      expect(headings.filter((line) => line === `## ${topic}`)).toHaveLength(2);
    }
    expect(headings).toContain('### Spørgsmål uden skala');
    expect(headings).toContain('### Indeks: humøret');
  });

  test('tells of the answers by their shares, never by a mean', () => {
    expect(text).toContain('Blandt nord svarer to tredjedele »bil« på spørgsmålet om rejsen.');
    expect(text).toContain(
      '38 % har svaret »bus«, 33 % »cykel« og 25 % »bil«. Hertil kommer 5 %, der har svaret »dk«.',
    );
    expect(text).toContain(
      'Man kunne sætte flere krydser, og andelene kan derfor tilsammen give mere end hundrede.',
    );
  });

  // R 4.2.2: chisq.test(rbind(c(40, 10, 10), c(20, 30, 26)), correct = FALSE): X-squared = 22.203, p = 1.509e-05.
  test('says that the groups answer differently, and which answers stand out', () => {
    expect(text).toContain(
      'Nord og syd svarer signifikant forskelligt på spørgsmålet om rejsen (5 %-niveau, p < 0,001). Blandt nord er der følgende forskelle: Flere svarer »bil« (67 % mod 26 %), færre svarer »bus« (17 % mod 39 %), og færre svarer »cykel« (17 % mod 34 %).',
    );
  });

  test('tests each answer where several could be given', () => {
    expect(text).toContain('Flere svarer »boeger« (80 % mod 30 %, 5 %-niveau).');
  });

  test('tells of a number by mean, median and classes, of an index by its alpha', () => {
    expect(text).toContain('Gennemsnittet for nord er 3,9 timer.');
    expect(text).toContain('svarer 0–4');
    expect(text).toMatch(/Cronbachs alfa, der viser, hvor godt spørgsmålene hænger sammen, er −?\d,\d\d\./);
  });

  test('repeats the questions, and where several answers may be ticked it says so', () => {
    const questions = document.blocks.filter((block) => block.type === 'question');
    expect(questions.map(({ wording, instruction }) => [wording, instruction])).toEqual([
      ['a', null],
      ['b', null],
      ['Rejsen?', null],
      ['Brugen?', 'Sæt gerne flere krydser'],
      ['Timerne?', 'Svar med et tal (timer)'],
    ]);
  });

  test('has all tests in the appendix', () => {
    const ids = tablesOf(document).map(({ id }) => id);
    for (const id of [
      'table/answers/2020/alle/rejse',
      'table/choice-comparison/2020/alle/rejse',
      'table/answers/2020/alle/brug',
      'table/measures/2020/alle/timer',
      'table/measures/2020/alle/humoer',
    ])
      expect(ids).toContain(id);
  });

  test('draws the answers without the colours of good and bad, each figure with a text of its own', () => {
    const own = figuresOf(document).filter(({ id }) => /\/(rejse|brug)$/.test(id));
    expect(own.length).toBeGreaterThan(5);
    for (const { drawing, alt, caption } of own) {
      const rows = drawing.kind === 'distribution' || drawing.kind === 'two-groups' ? drawing.rows : [];
      expect(rows.filter(({ tone }) => tone !== 'none' && tone !== 'dont-know')).toEqual([]);
      expect(alt).toContain(words(caption.title));
      expect(alt).toMatch(/\d\u00a0%/);
    }
  });
});

describe('three groups', () => {
  const text = plain(report(three));

  test('each group against the others', () => {
    expect(text).toContain(
      'Nord svarer signifikant anderledes end de øvrige everyone (5 %-niveau, p < 0,001).',
    );
    expect(text).toMatch(
      /For vest kan der ikke påvises en signifikant forskel fra de øvrige everyone\. Figur \d\.\d+ viser svarene|Vest svarer signifikant anderledes/,
    );
  });

  test('are drawn beside each other, with arrows where an answer stands out', () => {
    const figure = figureIn(composed(three, '{{figure "answers" item="rejse" scope="alle"}}'));
    if (figure.drawing.kind !== 'age') throw new Error('not a row a group');
    expect(figure.drawing.classes).toEqual(['bil', 'bus', 'cykel']);
    const [total, nord] = figure.drawing.rows;
    expect(total?.values.map(({ tested }) => tested)).toEqual([null, null, null]);
    expect(nord?.values.map(({ printed, tested }) => [printed.text, tested])).toEqual([
      ['67', 'higher'],
      ['17', 'lower'],
      ['17', 'lower'],
    ]);
    expect(notesOf(figure)['Note']).toContain('uden dem, der har svaret »dk«');
    expect(notesOf(figure)['Test']).toContain('Holm');
  });
});

test('subgroups are told of in the chapter of their group', () => {
  const text = plain(report(parts));
  expect(text).toContain('Nord svarer signifikant anderledes end de øvrige by (5 %-niveau, p < 0,001).');
  expect(text).toContain('Gennemsnittet er højere for syd end for de øvrige by og lavere for nord.');
});

test('a study without any scale has its report too', () => {
  const document = report(unscaled);
  const text = plain(document);
  expect(headingsOf(document)).toContain('# Sammenfatning');
  expect(text).toContain('Spørgsmålene');
  expect(text).not.toContain('Gennemsnittet');
  expect(text).toContain('p-værdi');
});

test('too few answers are not told of', () => {
  const rows = some(7, 'nord', '', (n) => person(n, { bil: 1 }, 8, 0));
  const text = plain(report(surveyed([...rows, ...south], [groupOf('nord'), groupOf('syd')], all)));
  expect(text).not.toContain('100 % har svaret »bil«');
  expect(text).toContain('Det kan ikke testes, om svarene er forskellige');
});

test('answers too seldom for a test are named, not tested', () => {
  const rare = some(60, 'nord', '', (n) => person(n, { bil: 56, bus: 4 }, 8, 0));
  const study = surveyed(
    [
      ...rare,
      ...some(60, 'syd', '', (n) => person(n, { bil: 58, bus: 2 }, 8, 0)),
      ...west.slice(0, 30).map((row) => ({ ...row, answers: { rejse: 'bil' } })),
    ],
    ['nord', 'syd', 'vest'].map((id) => groupOf(id)),
    [travel],
  );
  const table = tableIn(composed(study, '{{table "choice-tests" item="rejse" scope="alle"}}'));
  expect(
    table.rows.flatMap(({ cells }) => cellsOf(cells)).filter((text) => text === 'for få forventede svar')
      .length,
  ).toBeGreaterThan(3);
  expect(plain(report(study))).toContain('Det kan ikke testes, om svarene er forskellige');
});

describe('tables', () => {
  // R 4.2.2: prop.test(c(40, 20), c(60, 76), correct = FALSE): X-squared = 22.143, p = 2.53e-06.
  test('of tests: the whole, then each answer', () => {
    const table = tableIn(
      composed(two, '{{table "choice-tests" item="rejse" scope="alle" of="comparison"}}'),
    );
    const rows = table.rows.map(({ cells }) => cellsOf(cells).map((text) => text.replaceAll('\u00a0', ' ')));
    expect(rows[0]).toEqual(['nord – syd (n = 60 mod 76)']);
    expect(rows[1]).toEqual(['Alle svar under ét', '–', '–', '–', '22,20', '2', '< 0,001', '0,40', '5 %']);
    expect(rows[2]).toEqual(['bil', '67 %', '26 %', '▲ +41', '22,14', '1', '< 0,001', '0,40', '5 %']);
  });

  test('of answers: a row a group, or a row an answer where there are many', () => {
    const wide = tableIn(composed(two, '{{table "answers" item="rejse"}}'));
    expect(cellsOf(wide.rows[0]?.cells ?? [])).toEqual(['everyone', '140', '43', '29', '26', '3']);
    const codes = Array.from({ length: 9 }, (_, index) => `s${index}`);
    const many = surveyed(
      some(90, 'nord', '', (n) => ({ answers: { rejse: `s${n % 9}` } })),
      [groupOf('nord')],
      [named(nominalOf('rejse', ...codes), 'Rejsen')],
    );
    const long = tableIn(composed(many, '{{table "answers" item="rejse"}}'));
    expect(cellsOf(long.rows[1]?.cells ?? []).map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
      's0',
      '10',
      '11',
      '6 %–19 %',
    ]);
  });

  test('of numbers and indexes: mean, spread, median and test', () => {
    const table = tableIn(composed(two, '{{table "measures" item="timer" scope="alle"}}'));
    expect(cellsOf(table.rows[1]?.cells ?? []).slice(0, 3)).toEqual(['nord', '60', '3,85']);
    expect(cellsOf(table.rows[1]?.cells ?? [])[5]).toMatch(/^▼ −/);
  });
});

describe('what cannot be shown of an item is a fault', () => {
  test.each([
    '{{figure "stack" item="rejse"}}',
    '{{table "measures" item="rejse"}}',
    '{{figure "answers" item="a"}}',
    '{{figure "means" item="a" scope="alle"}}',
  ])('%s', (text) => {
    expect(codesOf(text)).toEqual(['item-of-other-type']);
  });

  test('tests of a kind that there is not', () => {
    expect(codesOf('{{table "choice-tests" item="rejse" of="forskel"}}')).toEqual(['template-argument']);
  });

  test('answers of an index', () => {
    expect(codesOf('{{share (id "share" item="humoer" answers="1")}}')).toEqual(['answers-unknown']);
  });

  test('a claim that the data do not bear out', () => {
    const claim = (id: string, is: string): string => `{{#claim "${id}" is="${is}"}}Sådan er det{{/claim}}`;
    expect(codesOf(claim('difference/2020/nord/rejse', 'different'))).toEqual([]);
    expect(codesOf(claim('difference/2020/nord/rejse/bil', 'higher'))).toEqual([]);
    expect(codesOf(claim('difference/2020/nord/rejse/bil', 'lower'))).toEqual(['claim-not-borne-out']);
    expect(codesOf(claim('difference/2020/nord/brug/aviser', 'higher'))).toEqual(['claim-not-borne-out']);
    expect(codesOf(claim('difference/2020/nord/brug/aviser', 'none'))).toEqual([]);
  });
});

function codesOf(text: string): readonly string[] {
  try {
    composed(two, text);
    return [];
  } catch (error) {
    if (error instanceof Faults) return error.faults.map(({ code }) => code);
    throw error;
  }
}
