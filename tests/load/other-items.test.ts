import { describe, expect, test } from 'vitest';
import type { Fault } from '../../src/fault.ts';
import { loadLanguage } from '../../src/load/language.ts';
import { loadStudy } from '../../src/load/study.ts';
import { loadSurvey } from '../../src/load/survey.ts';
import { allItems } from '../../src/model/study.ts';
import { type Edit, edited, faultsOf, folderOf, marked } from './folder.ts';

/** A study with an item of every type but open. */
const study = `id: klub
title: Klub
publisher: Kommunen
published: 2026-11-22
source: Egen undersøgelse.
everyone: { plural: unge, definite: de unge, genitive: de unges, short: Alle }
columns: { respondent: nr }
waves: [{ id: "2026", data: svar.csv }]
scales:
  tilfreds: { answers: { 1: Nej, 2: Midt, 3: Ja, 9: Ved ikke }, positive: 3, middle: 2, negative: 1, dontKnow: 9 }
  lang: { answers: { 1: A, 2: B, 3: C, 4: D }, positive: [3, 4], negative: [1, 2] }
items:
  - { id: grund, type: nominal, topic: Grund, wording: Hvorfor?, answers: { v: Ven, 9: Ved ikke, a: Andet }, dontKnow: 9, missing: [99] }
  - { id: klub, type: scale, topic: Klub, wording: Glad for klubben?, scale: tilfreds }
  - id: laver
    type: multiple
    topic: Laver
    wording: Hvad laver du?
    answers: { s: Sport, m: Musik, i: Intet }
    columns: { s: q1, m: q2, i: q3 }
    ticked: [1, Ja]
    missing: [8]
    blank: answered
  - { id: kilder, type: multiple, topic: Kilder, wording: Hvorfra?, answers: { 1: Skole, 2: Ven }, column: k, separator: "+", missing: [99] }
  - { id: timer, type: numeric, topic: Timer, wording: Hvor mange timer?, unit: timer, classes: [{ from: 0, to: 4 }, { from: 5 }], missing: [999] }
  - { id: rum, type: scale, topic: Rum, wording: Glad for rummet?, scale: tilfreds }
  - { id: laengde, type: scale, topic: Længde, wording: Hvor langt?, scale: lang }
  - { id: trivsel, type: index, topic: Trivsel, wording: Klub og rum, items: [klub, rum], minimum: 1 }
`;

const data = `nr;grund;klub;q1;q2;q3;k;timer;rum;laengde
1;v;1;1;0;;1+2;2,5;3;1
2;9;2;0;0;0;2;999;;4
3;99;3;;;;;5;9;2
4;a;;8;;;99;;1;3
5;;9;Ja;1;0; 1 ;12;2;1
`;

function folder(edits: readonly Edit[] = [], more: readonly Edit[] = []): string {
  return folderOf({ 'study.yaml': edited(study, edits), 'svar.csv': edited(data, more) });
}

test('items on scales are one list, the others another, and together they have their order', () => {
  const loaded = loadStudy(folder()).value;
  expect(loaded.items.map(({ id }) => id)).toEqual(['klub', 'rum', 'laengde']);
  expect(loaded.others.map(({ id, type, number }) => [id, type, number])).toEqual([
    ['grund', 'nominal', '1'],
    ['laver', 'multiple', '3'],
    ['kilder', 'multiple', '4'],
    ['timer', 'numeric', '5'],
    ['trivsel', 'index', '8'],
  ]);
  expect(allItems(loaded).map(({ id }) => id)).toEqual([
    'grund',
    'klub',
    'laver',
    'kilder',
    'timer',
    'rum',
    'laengde',
    'trivsel',
  ]);
});

test('answers without order have no score, and don’t-know comes last', () => {
  const [grund] = loadStudy(folder()).value.others;
  expect(
    grund?.type === 'nominal' && grund.scale.answers.map(({ code, side, score }) => [code, side, score]),
  ).toEqual([
    ['v', 'none', null],
    ['a', 'none', null],
    ['9', 'dont-know', null],
  ]);
});

test('respondents: codes, ticks and numbers', () => {
  const loaded = loadStudy(folder()).value;
  const { value, warnings } = loadSurvey(folder(), loaded);
  const wave = value.waves.get('2026');
  expect(warnings).toEqual([]);
  expect([...(wave?.answers.get('grund') ?? [])]).toEqual([0, 2, -1, 1, -1]);
  // The second ticked nothing and yet has answered; the third left all fields empty; the fourth refused.
  expect(wave?.ticks.get('laver')?.map((column) => [...column])).toEqual([
    [1, 0, -1, -1, 1],
    [0, 0, -1, -1, 1],
    [0, 0, -1, -1, 0],
  ]);
  expect(wave?.ticks.get('kilder')?.map((column) => [...column])).toEqual([
    [1, 0, -1, -1, 1],
    [1, 1, -1, -1, 0],
  ]);
  expect([...(wave?.numbers.get('timer') ?? [])]).toEqual([2.5, Number.NaN, 5, Number.NaN, 12]);
});

test('without blank: answered, who ticks nothing has not answered', () => {
  const own = folder([['    blank: answered\n', '']]);
  const wave = loadSurvey(own, loadStudy(own).value).value.waves.get('2026');
  expect([...(wave?.ticks.get('laver')?.[0] ?? [])]).toEqual([1, -1, -1, -1, 1]);
});

test('an item that nobody answered is worth a warning, whatever its type', () => {
  const none = data.replace(/\d;grund[\s\S]*/, '').split('\n')[0];
  const own = folder([], [[data, `${none}\n1;;;;;;;;;\n2;;;;;;;;;\n`]]);
  const { warnings } = loadSurvey(own, loadStudy(own).value);
  expect(warnings.map(({ code, values }) => [code, values['item']])).toEqual(
    ['klub', 'rum', 'laengde', 'grund', 'laver', 'kilder', 'timer'].map((item) => [
      'item-without-answers',
      item,
    ]),
  );
});

/** What is wrong, the edit that makes it so (the mark stands where the fault is expected), and what the texts say. */
const wrong: readonly (readonly [string, string, string, string])[] = [
  ['key-missing', ', answers: { v: Ven, 9: Ved ikke, a: Andet }, dontKnow: 9', '', 'answers'],
  ['answers-too-few', 'answers: { v: Ven, 9: Ved ikke, a: Andet }', 'answers: ‸{ v: Ven, 9: Ved ikke }', '2'],
  [
    'code-unknown',
    'dontKnow: 9, missing: [99] }\n  - { id: klub',
    'dontKnow: ‸8, missing: [99] }\n  - { id: klub',
    '8',
  ],
  ['code-on-two-sides', 'missing: [99] }\n  - { id: klub', 'missing: [‸v] }\n  - { id: klub', 'missing'],
  ['codes-alike', '{ v: Ven, 9: Ved ikke, a: Andet }', '{ v: Ven, 9: Ved ikke, ‸V: Andet }', 'V'],
  ['key-not-for-type', 'wording: Hvorfor?,', 'wording: Hvorfor?, minimum: ‸1,', 'minimum'],
  ['key-not-for-type', 'id: klub, type: scale,', 'id: klub, type: scale, blank: ‸missing,', 'blank'],
  [
    'key-not-with-columns',
    '    ticked: [1, Ja]\n',
    '    ticked: [1, Ja]\n    separator: ‸","\n',
    'separator',
  ],
  ['key-not-with-columns', 'column: k,', 'column: k, unticked: ‸[0],', 'unticked'],
  ['answer-without-column', 'columns: { s: q1, m: q2, i: q3 }', 'columns: ‸{ s: q1, m: q2 }', 'i'],
  ['code-unknown', 'columns: { s: q1, m: q2, i: q3 }', 'columns: { s: q1, m: q2, i: q3, x: ‸q4 }', 'x'],
  ['code-on-two-sides', '    ticked: [1, Ja]\n', '    ticked: [1, Ja]\n    unticked: [0, ‸Ja]\n', 'unticked'],
  ['classes-overlap', '{ from: 5 }]', '‸{ from: 4 }]', '4'],
  ['key-missing', ', items: [klub, rum], minimum: 1', '', 'items'],
  ['index-too-short', 'items: [klub, rum], minimum: 1', 'items: ‸[klub]', 'trivsel'],
  ['index-item-unknown', 'items: [klub, rum]', 'items: [klub, ‸grund]', 'laengde'],
  ['id-twice', 'items: [klub, rum]', 'items: [klub, ‸klub]', 'klub'],
  ['index-minimum', 'minimum: 1 }', 'minimum: ‸3 }', '3'],
  ['index-scales-differ', 'items: [klub, rum]', 'items: [klub, ‸laengde]', 'klub'],
];

const wrongData: readonly (readonly [string, string, string, string])[] = [
  ['answer-not-of-item', '4;a;', '4;‸b;', 'v, a, 9, 99'],
  ['answer-not-of-item', '1+2', '‸1+7', '7'],
  ['tick-unknown', '2;9;2;0;', '2;9;2;‸x;', 'Ja'],
  ['not-a-number', '2,5', '‸to', 'to'],
  ['column-missing', ';q3;', ';‸q9x;', 'q3'],
];

const languages = ['da', 'en'].map((code) => loadLanguage('templates', code));

function expectOnly(found: readonly Fault[], code: string, says: string): void {
  expect(found.map((one) => one.code)).toEqual([code]);
  for (const { faults } of languages) {
    const [fault] = found;
    const text = fault === undefined ? undefined : faults[fault.code];
    const told = `${text?.message} ${text?.hint}`.replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => {
      const value = fault?.values[name];
      if (value === undefined) throw new Error(`${code} has no value {${name}}`);
      return String(value);
    });
    expect(told).toContain(says);
  }
}

describe('what can be wrong', () => {
  test.each(wrong)('study.yaml: %s %#', (code, from, to, says) => {
    const { text, place } = marked(edited(study, [[from, to]]));
    const found = faultsOf(() => loadStudy(folderOf({ 'study.yaml': text, 'svar.csv': data })));
    expectOnly(found, code, says);
    if (to.includes('‸')) expect(found[0]?.place).toEqual({ file: 'study.yaml', ...place });
  });

  test.each(wrongData)('svar.csv: %s %#', (code, from, to, says) => {
    const { text, place } = marked(edited(data, [[from, to]]));
    const own = folderOf({ 'study.yaml': study, 'svar.csv': text });
    const loaded = loadStudy(own).value;
    const found = faultsOf(() => loadSurvey(own, loaded));
    expectOnly(found, code, says);
    if (code !== 'column-missing') expect(found[0]?.place).toEqual({ file: 'svar.csv', ...place });
  });
});
