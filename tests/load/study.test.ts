import { describe, expect, test } from 'vitest';
import { loadStudy } from '../../src/load/study.ts';
import { edited } from './folder.ts';
import { openStudy, studyFolder, validStudy } from './valid.ts';

function study(...edits: readonly (readonly [string, string])[]) {
  return loadStudy(studyFolder({ 'study.yaml': edited(validStudy, edits) })).value;
}

function scores(...edits: readonly (readonly [string, string])[]) {
  return study(...edits).scales.map(({ answers }) =>
    answers.map(({ code, score, side }) => [code, score, side]),
  );
}

describe('a study', () => {
  test('is complete: what is left out has its default', () => {
    const found = study();
    expect(found.waves).toEqual([
      {
        id: '2025',
        label: '2025',
        data: 'svar-2025.csv',
        period: null,
        groups: ['udsatte', 'unge'],
        population: null,
        fieldwork: null,
      },
      {
        id: '2026',
        label: 'Forår 2026',
        data: 'svar.csv',
        period: 'marts og april',
        groups: ['udsatte', 'unge'],
        population: 'befolkning.csv',
        fieldwork: 'indsamling.csv',
      },
    ]);
    expect(
      found.groups.map(({ id, code, subgroups }) => [id, code, subgroups.map((one) => one.code)]),
    ).toEqual([
      ['udsatte', 'U', ['1', '2']],
      ['unge', 'unge', []],
    ]);
    expect(
      found.items.map(({ id, column, measure, number, askedIf }) => [id, column, measure, number, askedIf]),
    ).toEqual([
      ['samtale', 'samtale', 'Tilfredshed med samtalerne', '12', 'har haft en samtale'],
      ['hjaelp', 'q13', 'Hjælpen', '2', null],
    ]);
    expect(found.items.map((item) => item.scale.id)).toEqual(['tilfreds', 'enig']);
    expect(found.tests).toEqual({
      ...{ levels: [5, 10], variances: 'pooled', controls: ['alder'] },
      ...{ correction: 'none', family: 'all' },
    });
    expect(found.weights).toBeNull();
    expect(found.given).toEqual([
      { name: 'antal', value: 12.5, unit: 'procent', source: 'Kommunens register' },
    ]);
    expect(found.openAnswers).toBeNull();
    expect([found.contact, found.isbn, found.rights]).toEqual([null, null, null]);
  });

  test('has the groups of each wave, and the themes of its open answers', () => {
    const found = loadStudy(
      studyFolder({
        'study.yaml': edited(openStudy, [['data: svar-2025.csv', 'data: svar-2025.csv, groups: udsatte']]),
      }),
    ).value;
    expect(found.waves.map(({ groups }) => groups)).toEqual([['udsatte'], ['udsatte', 'unge']]);
    expect(found.openAnswers).toEqual({
      data: 'aabne-svar.csv',
      notice: 'Opdigtede svar',
      themes: [
        { id: 'ventetid', label: 'Ventetid' },
        { id: 'venlig', label: 'Venlige mennesker' },
      ],
    });
  });

  test('names a class without a label by its bounds', () => {
    const alder = study().background.find((one) => one.id === 'alder');
    expect(alder?.type === 'numeric' ? alder.classes : null).toEqual([
      { from: 18, to: 30, label: '18-30\u00a0år' },
      { from: 31, to: null, label: '31+' },
    ]);
    expect(alder?.type === 'numeric' ? alder.cumulative : null).toEqual([
      { from: 18, to: 60, label: 'Under 61\u00a0år' },
    ]);
  });

  test('takes categories with ids of their own', () => {
    const koen = study([
      'categories: { m: Mand, k: Kvinde }',
      'categories: [{ id: mand, code: "1", label: Mand }, { id: k, label: Kvinde, plural: kvinder }]',
    ]).background[0];
    expect(koen?.type === 'categories' ? koen.categories : null).toEqual([
      { id: 'mand', code: '1', label: 'Mand', plural: null },
      { id: 'k', code: 'k', label: 'Kvinde', plural: 'kvinder' },
    ]);
  });

  test('keeps an ISBN as it is written', () => {
    expect(study(['publisher: Kommunen', 'publisher: Kommunen\nisbn: 978-0-11-000222-4']).isbn).toBe(
      '978-0-11-000222-4',
    );
  });

  test('takes the publisher for the author where no author is named', () => {
    expect(study(['authors: [Ane, Bo]\n', '']).authors).toEqual(['Kommunen']);
  });
});

describe('scores', () => {
  test('numeric codes are scores, in the order of the questionnaire and not of the numbers', () => {
    expect(scores()[0]).toEqual([
      ['5', 5, 'positive'],
      ['4', 4, 'positive'],
      ['3', 3, 'middle'],
      ['2', 2, 'negative'],
      ['1', 1, 'negative'],
      ['9', null, 'dont-know'],
    ]);
  });

  test('are turned where the positive end is lowest: min + max - code', () => {
    const turned = scores(['positive: [4, 5]', 'positive: [1, 2]'], ['negative: [1, 2]', 'negative: [4, 5]']);
    expect(turned[0]?.map(([code, score]) => [code, score])).toEqual([
      ['5', 1],
      ['4', 2],
      ['3', 3],
      ['2', 4],
      ['1', 5],
      ['9', null],
    ]);
  });

  test('codes that are words count from the start of the scale, turned likewise', () => {
    expect(scores()[1]).toEqual([
      ['A', 3, 'positive'],
      ['B', 2, 'positive'],
      ['C', 1, 'negative'],
    ]);
  });

  test('scales without a good and a bad end are not turned', () => {
    const [, enig] = scores(['    positive: [A, B]\n    negative: C\n', '']);
    expect(enig).toEqual([
      ['A', 1, 'none'],
      ['B', 2, 'none'],
      ['C', 3, 'none'],
    ]);
  });

  test("don't-know stands last and has no score, wherever the questionnaire has it", () => {
    const first = study(
      ['answers: { 5: Meget', 'answers: { 9: Ved ikke, 5: Meget'],
      [', 9: Ved ikke }', ' }'],
    );
    expect(first.scales[0]?.answers.map(({ code }) => code)).toEqual(['5', '4', '3', '2', '1', '9']);
  });

  test('codes become segments of ids', () => {
    const found = study(
      [
        '      A: Helt enig\n      B: Delvist enig\n      C: Uenig',
        '      -1: Enig\n      Både-og: Mellem\n      "1.5": Uenig',
      ],
      ['positive: [A, B]', 'positive: [-1, Både-og]'],
      ['negative: C', 'negative: 1.5'],
    );
    expect(found.scales[1]?.answers.map(({ segment }) => segment)).toEqual(['minus1', 'baadeog', '15']);
  });
});

test('YAML guesses no types: codes stay as they are written', () => {
  const found = study(['m: Mand', '01: Mand, no: Nej, true: Ja, 1e3: Tusind, 1.0: En']);
  const koen = found.background[0];
  expect(koen?.type === 'categories' ? koen.categories.map(({ code }) => code) : null).toEqual([
    '01',
    'no',
    'true',
    '1e3',
    '1.0',
    'k',
  ]);
});

test('a byte order mark and CR LF make no difference', () => {
  const folder = studyFolder({ 'study.yaml': `\uFEFF${validStudy.replaceAll('\n', '\r\n')}` });
  expect(loadStudy(folder).value).toEqual(study());
});

test('the hash of what was read is noted', () => {
  const inputs = new Map<string, string>();
  loadStudy(studyFolder({ 'study.yaml': validStudy }), inputs);
  expect([...inputs.keys()]).toEqual(['study.yaml']);
  expect(inputs.get('study.yaml')).toMatch(/^[0-9a-f]{64}$/);
});
