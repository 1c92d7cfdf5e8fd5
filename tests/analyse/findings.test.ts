import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import type { BackgroundVariable } from '../../src/model/background.ts';
import type { OpenAnswer, Survey } from '../../src/model/survey.ts';
import { missingRealdata, readRecords, readReference } from './realdata.ts';
import { ledgerOf, resultOf } from './results.ts';
import { answerOf, groupOf, itemOf, oneToFive, type Row, studyOf, surveyOf } from './survey-of.ts';

describe('changes between waves', () => {
  const study = studyOf({
    waves: ['2018', '2019', '2020'],
    groups: [groupOf('a', 's'), groupOf('b')],
    items: [itemOf('q', oneToFive)],
  });
  const waves = [
    answered('a', '12'),
    answered('a', '1223'),
    [...answered('a', '3445'), ...answered('b', '1')],
  ];
  const ledger = analyse(surveyOf(study, ...waves), study).value;

  test('are to minus from, for each pair of waves', () => {
    const { a, b, difference, level, direction } = resultOf(ledger, 'change', '2019-2020', 'a', 'q');
    expect([a.wave, a.mean, b.wave, b.mean, difference]).toEqual(['2020', 4, '2019', 2, 2]);
    expect([level, direction]).toEqual([5, 'higher']);
    expect(ledger.has('change/2018-2019/a/q') && ledger.has('change/2018-2020/a/q')).toBe(true);
  });

  test('there are none of a group that was asked once, nor of alle where other groups were asked', () => {
    expect(ledger.has('change/2019-2020/b/q')).toBe(false);
    expect(ledger.has('change/2019-2020/alle/q')).toBe(false);
    expect(ledger.has('change/2018-2019/alle/q')).toBe(true);
    expect(ledger.has('change/2018-2019/a.s/q')).toBe(false);
  });

  test('are tallied by their pair of waves', () => {
    expect(resultOf(ledger, 'tally', '2019-2020', 'a', 'change', 'higher')).toMatchObject({
      value: 1,
      of: 1,
    });
    expect(resultOf(ledger, 'tally', '2018-2019', 'a', 'change', 'significant')).toMatchObject({
      value: 0,
      of: 1,
    });
  });
});

describe('parts of a scope', () => {
  const study = studyOf({
    groups: [groupOf('a', 's', 't', 'u'), groupOf('b')],
    items: [itemOf('q', oneToFive), itemOf('r', oneToFive)],
  });
  const rows = (subgroup: string, answers: string): readonly Row[] =>
    [...answers].map((one) => ({
      group: 'a',
      subgroup,
      answers: { q: one, r: one === '1' || one === '4' ? one : '3' },
    }));
  const ledger = analyse(
    surveyOf(study, [...rows('s', '11112111'), ...rows('t', '45454545'), ...rows('u', '4')]),
    study,
  ).value;

  test('are tallied once each, however many items they differ on, of those that have a test', () => {
    const levels = ['s', 't'].map((one) => resultOf(ledger, 'difference', '2020', `a.${one}`, 'q').level);
    expect(levels).toEqual([5, 5]);
    expect(resultOf(ledger, 'difference', '2020', 'a.s', 'r').level).toBe(5);
    expect(resultOf(ledger, 'difference', '2020', 'a.u', 'q').p).toBeNull();
    expect(resultOf(ledger, 'tally', '2020', 'a', 'difference', 'parts')).toMatchObject({ value: 2, of: 2 });
  });

  test('groups are the parts of all; a group without subgroups has none', () => {
    expect(resultOf(ledger, 'tally', '2020', 'alle', 'difference', 'parts')).toMatchObject({ of: 0 });
    expect(ledger.has('tally/2020/b/difference/parts')).toBe(false);
  });
});

describe('background effects', () => {
  const sex = categories('sex', 'f', 'm');
  const age = number('age');

  test('two categories: the first against the second, within the scope', () => {
    const rows = [...'fffmmm'].map(
      (one, index): Row => ({
        group: index === 5 ? 'b' : 'a',
        answers: { q: '455122'[index] ?? '' },
        categories: { sex: one },
      }),
    );
    const plan = { groups: [groupOf('a'), groupOf('b')], items: [itemOf('q', oneToFive)], background: [sex] };
    const effect = resultOf(ledgerOf(plan, rows), 'background', '2020', 'a', 'sex', 'q');
    if (effect.test !== 't-test') throw new Error('It is no t-test.');
    expect([effect.a.category, effect.a.n, effect.b.category, effect.b.n]).toEqual(['f', 3, 'm', 2]);
    expect(effect.difference).toBeCloseTo(14 / 3 - 1.5, 14);
    expect(effect.direction).toBe('higher');
  });

  test('more than two categories have none', () => {
    const ledger = ledgerOf(
      { items: [itemOf('q', oneToFive)], background: [categories('c', 'x', 'y', 'z')] },
      [],
    );
    expect([...ledger.keys()].filter((id) => id.startsWith('background/'))).toEqual([]);
  });

  test.each([
    { situation: 'nobody', answers: '', ages: [], reason: 'no-respondents' },
    { situation: 'no known age', answers: '12', ages: [], reason: 'no-valid-answers' },
    { situation: 'one of known age', answers: '12', ages: [30], reason: 'one-valid-answer' },
    { situation: 'two', answers: '12', ages: [30, 31], reason: 'too-few-answers' },
    { situation: 'equal answers', answers: '3333', ages: [30, 31, 45, 20], reason: 'no-variation' },
    { situation: 'equal ages', answers: '1234', ages: [30.1, 30.1, 30.1, 30.1], reason: 'no-variation' },
    {
      situation: 'a straight line',
      answers: '1234',
      ages: [30, 31, 32, 33],
      reason: 'no-residual-variation',
    },
  ])('$situation gives $reason', ({ answers, ages, reason }) => {
    const rows = [...answers].map((q, index): Row => {
      const years = ages[index];
      return { answers: { q }, numbers: years === undefined ? {} : { age: years } };
    });
    const ledger = ledgerOf({ items: [itemOf('q', oneToFive)], background: [age] }, rows);
    const found = resultOf(ledger, 'background', '2020', 'alle', 'age', 'q');
    const none = { t: null, df: null, p: null, low: null, high: null, level: null, direction: null };
    expect(found).toMatchObject({ ...none, r: reason === 'no-residual-variation' ? 1 : null, reason });
  });
});

describe.skipIf(missingRealdata !== null)(
  `correlations in degenerate situations of real data${skipped()}`,
  () => {
    const reference = readReference<{ correlation: Record<string, { n: number }> }>;
    test.each([
      { name: 'const_vs_age', item: 'x_const', reason: 'no-variation' },
      { name: 'allmissing_vs_age', item: 'x_allmissing', reason: 'no-valid-answers' },
      { name: 'onlyone_vs_age', item: 'x_onlyone', reason: 'one-valid-answer' },
    ])('$name gives $reason', ({ name, item, reason }) => {
      const rows = readRecords('edge_cases', 'edge_cases.csv').map((record): Row => {
        const years = record['age_code'] ?? '';
        return { answers: record, numbers: years === '' ? {} : { age: Number(years) } };
      });
      const valid = [1, 2, 3, 4, 5].map((score) => answerOf(`${score}`, 'none', score));
      const ledger = ledgerOf({ items: [itemOf(item, valid)], background: [number('age')] }, rows);
      const found = resultOf(ledger, 'background', '2020', 'alle', 'age', item);
      expect(found).toMatchObject({ n: reference('edge_cases').correlation[name]?.n, p: null, reason });
    });
  },
);

describe('ranks', () => {
  const rows = ['5511', '5411', '5451', '1111'].map((codes): Row => {
    const [one = '', two = '', three = '', four = ''] = codes;
    return { answers: { one, two, three, four } };
  });
  const items = ['one', 'two', 'three', 'four'].map((id) => itemOf(id, oneToFive));
  const ledger = ledgerOf({ items }, rows);

  test('the highest first; equal values share the better place and keep the order of the study', () => {
    const { order, n } = resultOf(ledger, 'rank', '2020', 'alle', 'positive');
    expect(order.map(({ item, place }) => [item, place])).toEqual([
      ['one', 1],
      ['two', 1],
      ['three', 3],
      ['four', 4],
    ]);
    expect([n, order[0]?.value, order[0]?.result]).toEqual([4, 0.75, 'share/2020/alle/one/4-5']);
  });

  test('items without a value are left out', () => {
    const none = ledgerOf({ items }, []);
    expect(resultOf(none, 'rank', '2020', 'alle', 'mean').order).toEqual([]);
  });
});

describe('tallies', () => {
  const rows = [
    ...[...'1122'].map((q): Row => ({ group: 'a', answers: { q, r: '3' } })),
    ...[...'4455'].map((q): Row => ({ group: 'b', answers: { q, r: '3' } })),
  ];
  const plan = { groups: [groupOf('a'), groupOf('b')], items: ['q', 'r'].map((id) => itemOf(id, oneToFive)) };
  const ledger = ledgerOf(plan, rows);

  test.each([
    { what: 'significant', value: 1 },
    { what: 'lower', value: 1 },
    { what: 'higher', value: 0 },
    { what: 'persists', value: 0 },
  ])('$what: $value, of the one that could be computed', ({ what, value }) => {
    expect(resultOf(ledger, 'tally', '2020', 'a', 'difference', what)).toMatchObject({ value, of: 1 });
  });
});

describe('what is no answer of ours', () => {
  const study = {
    ...studyOf({ groups: [groupOf('a')], items: [itemOf('q', oneToFive)] }),
    given: [{ name: 'cost', value: 12.5, unit: 'kr.', source: 'A report' }],
    openAnswers: {
      data: 'open.csv',
      notice: null,
      themes: ['waiting', 'kind', 'unused'].map((id) => ({ id, label: id })),
    },
  };
  const rows = [...'1233'].map((q, index): Row => ({ group: index === 0 ? '' : 'a', answers: { q } }));
  const survey = surveyOf(study, rows);
  const part = { variable: 'sex', category: 'f' };
  const record = {
    wave: '2020',
    scope: 'a',
    measure: 'people',
    unit: 'people',
    date: '2020-09',
    source: null,
  };
  const ledger = analyse(
    {
      ...withOpenAnswers(survey, [
        open(0, 'waiting'),
        open(1, 'waiting'),
        open(1, 'kind'),
        open(2, 'kind'),
        open(2, 'kind'),
      ]),
      population: [
        { ...record, part: null, value: 100 },
        { ...record, measure: 'share', part, value: 54 },
      ],
      fieldwork: [{ ...record, measure: 'days', value: null, min: 4, max: 10 }],
    },
    study,
  ).value;

  test('numbers of the population and of the fieldwork stand as given', () => {
    expect(resultOf(ledger, 'population', '2020', 'a', 'people')).toMatchObject({
      value: 100,
      date: '2020-09',
    });
    expect(resultOf(ledger, 'population', '2020', 'a', 'sex', 'f')).toMatchObject({ value: 54 });
    expect(resultOf(ledger, 'fieldwork', '2020', 'a', 'days')).toMatchObject({
      value: null,
      min: 4,
      max: 10,
    });
    expect(resultOf(ledger, 'given', 'cost')).toMatchObject({ value: 12.5, unit: 'kr.', source: 'A report' });
  });

  test('a respondent counts once in each theme, of those with an answer of the tone', () => {
    const theme = (scope: string, one: string) =>
      resultOf(ledger, 'theme', '2020', scope, 'q', 'negative', one);
    expect(theme('alle', 'waiting')).toMatchObject({ count: 2, n: 3, value: 2 / 3 });
    expect(theme('a', 'waiting')).toMatchObject({ count: 1, n: 2, value: 0.5 });
    expect(theme('a', 'kind')).toMatchObject({ count: 2, n: 2, value: 1 });
    expect([...ledger.keys()].filter((id) => id.includes('unused'))).toEqual([]);
  });
});

function answered(group: string, codes: string): readonly Row[] {
  return [...codes].map((q) => ({ group, answers: { q } }));
}

function open(row: number, theme: string): OpenAnswer {
  return { row, item: 'q', tone: 'negative', theme, text: 'Said.' };
}

function withOpenAnswers(survey: Survey, openAnswers: readonly OpenAnswer[]): Survey {
  return { ...survey, waves: new Map([...survey.waves].map(([id, wave]) => [id, { ...wave, openAnswers }])) };
}

function categories(id: string, ...codes: readonly string[]): BackgroundVariable {
  return {
    id,
    type: 'categories',
    column: id,
    label: id,
    categories: codes.map((code) => ({ id: code, code, label: code, plural: null })),
  };
}

function number(id: string): BackgroundVariable {
  return { id, type: 'numeric', column: id, label: id, unit: '', more: null, classes: [], cumulative: [] };
}

function skipped(): string {
  return missingRealdata === null ? '' : ` (skipped: ${missingRealdata})`;
}
