import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { type Fault, Faults } from '../../src/fault.ts';
import type { NumericVariable } from '../../src/model/background.ts';
import type { Answer } from '../../src/model/scale.ts';
import { expectAgreement, ledgerOf, resultOf } from './results.ts';
import { answerOf, groupOf, itemOf, oneToFive, type Row, studyOf, surveyOf } from './survey-of.ts';

describe('the plan: which results there are', () => {
  test('of a study of two groups, one with a subgroup, and one item of three answers', () => {
    const answers = [
      answerOf('low', 'negative', 1),
      answerOf('mid', 'middle', 2),
      answerOf('high', 'positive', 3),
    ];
    const plan = { groups: [groupOf('b'), groupOf('a', 's')], items: [itemOf('q', answers)] };
    expect([...ledgerOf(plan, []).keys()]).toEqual(
      [
        'comparison/2020/b~a/q',
        ...['a', 'a.s', 'alle', 'b'].map((scope) => `count/2020/${scope}`),
        ...['a', 'a.s', 'b'].map((scope) => `difference/2020/${scope}/q`),
        ...['a', 'a.s', 'alle', 'b'].map((scope) => `mean/2020/${scope}/q`),
        ...['a', 'a.s', 'alle', 'b'].map((scope) => `median/2020/${scope}/q`),
        ...['a/subgroup/s', 'alle/group/a', 'alle/group/b'].map((profile) => `profile/2020/${profile}`),
        ...['a', 'a.s', 'alle', 'b'].flatMap((scope) =>
          ['mean', 'negative', 'positive'].map((measure) => `rank/2020/${scope}/${measure}`),
        ),
        ...['a', 'a.s', 'alle', 'b'].flatMap((scope) => threeShares('share', scope)),
        ...['a', 'a.s', 'alle', 'b'].flatMap((scope) => threeShares('valid', scope)),
        ...['a/difference', 'a.s/difference', 'b/difference', 'b~a/comparison'].flatMap((tests) =>
          ['significant', 'higher', 'lower', 'persists', 'vanishes', 'reverses'].map(
            (what) => `tally/2020/${tests}/${what}`,
          ),
        ),
        ...['a', 'alle'].map((whole) => `tally/2020/${whole}/difference/parts`),
      ].sort(),
    );
  });

  test('of every wave', () => {
    const study = studyOf({ waves: ['2019', '2020'], items: [itemOf('q', oneToFive)] });
    const rows = ['4', '5'].map((q): Row => ({ answers: { q } }));
    const ledger = analyse(surveyOf(study, rows.slice(1), rows), study).value;
    expect(resultOf(ledger, 'mean', '2019', 'alle', 'q')).toMatchObject({ n: 1, value: 5 });
    expect(resultOf(ledger, 'mean', '2020', 'alle', 'q')).toMatchObject({ n: 2, value: 4.5 });
  });

  test('an item that a wave did not ask has no results there', () => {
    const asked = studyOf({ items: [itemOf('q', oneToFive)] });
    const study = { ...asked, items: [...asked.items, itemOf('later', oneToFive)] };
    const ids = [...analyse(surveyOf(asked, [{ answers: { q: '1' } }]), study).value.keys()];
    expect(ids.filter((id) => id.includes('/later'))).toEqual([]);
    expect(ids).toContain('mean/2020/alle/q');
  });

  test('two results that would carry one id are a fault, not a silent choice', () => {
    const answers = [
      answerOf('1', 'negative', 1),
      answerOf('2', 'negative', 2),
      answerOf('1-2', 'positive', 3),
    ];
    const act = () => ledgerOf({ groups: [groupOf('a')], items: [itemOf('q', answers)] }, []);
    // Shares and valid shares have the name in common; the scopes alle and a are not told apart.
    expect(faultsOf(act).map(({ code }) => code)).toEqual(['result-id-twice']);
  });
});

describe('segments of answers', () => {
  test('a combined side is named by its first and last answer, as the questionnaire has them', () => {
    const turned: readonly Answer[] = [
      answerOf('1', 'positive', 4),
      answerOf('2', 'positive', 3),
      answerOf('3', 'negative', 2),
      answerOf('4', 'negative', 1),
    ];
    const ledger = ledgerOf({ items: [itemOf('q', turned)] }, answered('1', '2', '2', '4'));
    const positive = resultOf(ledger, 'share', '2020', 'alle', 'q', '1-2');
    expect(positive).toMatchObject({ count: 3, n: 4, from: { answers: ['1', '2'] } });
    expect(resultOf(ledger, 'share', '2020', 'alle', 'q', '3-4').count).toBe(1);
  });

  test('an id takes the segment, the origin keeps the code', () => {
    const answers = [
      { ...answerOf('low', 'negative', 1), code: 'Low' },
      { ...answerOf('minus-1', 'positive', 2), code: '-1' },
    ];
    const ledger = ledgerOf({ items: [itemOf('q', answers)] }, answered('-1'));
    expect(resultOf(ledger, 'share', '2020', 'alle', 'q', 'minus-1')).toMatchObject({
      count: 1,
      from: { answers: ['-1'] },
    });
    expect(ledger.has('share/2020/alle/q/low')).toBe(true);
  });

  test('a scale without a good end has no sides', () => {
    const answers = ['a', 'b', 'c'].map((code, index) => answerOf(code, 'none', index + 1));
    const ids = [...ledgerOf({ items: [itemOf('q', answers)] }, []).keys()];
    expect(ids.filter((id) => id.startsWith('share/'))).toEqual(
      ['a', 'b', 'c'].map((one) => `share/2020/alle/q/${one}`),
    );
  });
});

describe('bases', () => {
  const ledger = ledgerOf({ items: [itemOf('q', oneToFive)] }, answered('5', '4', '1', '9', ''));

  test("shares: all asked, don't-know in, missing out", () => {
    expect(resultOf(ledger, 'share', '2020', 'alle', 'q', '4-5')).toMatchObject({
      count: 2,
      n: 4,
      value: 0.5,
    });
  });

  test('valid shares: the valid answers', () => {
    expect(resultOf(ledger, 'valid', '2020', 'alle', 'q', '4-5')).toMatchObject({
      count: 2,
      n: 3,
      value: 2 / 3,
    });
    expect(ledger.has('valid/2020/alle/q/9')).toBe(false);
  });

  test('the rest of a group is who is known to be in another', () => {
    const rows = ['a', 'b', 'b', ''].map((group): Row => ({ group, answers: { q: '3' } }));
    const groups = [groupOf('a'), groupOf('b')];
    const { a, b } = resultOf(
      ledgerOf({ groups, items: [itemOf('q', oneToFive)] }, rows),
      'difference',
      '2020',
      'a',
      'q',
    );
    expect([a.scope, a.n, b.scope, b.n]).toEqual(['a', 1, 'alle', 2]);
  });

  test('the rest of a subgroup is its group only', () => {
    const rows = [
      ['a', 'x'],
      ['a', 'y'],
      ['a', 'y'],
      ['a', ''],
      ['b', 'x'],
    ].map(([group = '', subgroup = '']): Row => ({ group, subgroup, answers: { q: '3' } }));
    const groups = [groupOf('a', 'x', 'y'), groupOf('b', 'x')];
    const { a, b } = resultOf(
      ledgerOf({ groups, items: [itemOf('q', oneToFive)] }, rows),
      'difference',
      '2020',
      'a.x',
      'q',
    );
    expect([a.scope, a.n, b.scope, b.n]).toEqual(['a.x', 1, 'a', 2]);
  });
});

describe('profiles and medians of background variables', () => {
  const age: NumericVariable = {
    id: 'age',
    type: 'numeric',
    column: 'age',
    label: 'Age',
    unit: 'years',
    more: null,
    classes: [
      { from: 18, to: 30, label: 'young' },
      { from: 31, to: 60, label: 'middle' },
      { from: 61, to: null, label: 'old' },
    ],
    cumulative: [{ from: 18, to: 60, label: 'not old' }],
  };
  const ages = [17, 18, 30, 30.5, 31, 60, 61, 99];
  const rows = [...ages.map((one): Row => ({ group: 'a', numbers: { age: one } })), { group: 'a' }];
  const ledger = ledgerOf({ groups: [groupOf('a'), groupOf('b')], background: [age] }, rows);

  test.each([
    { category: '18..30', count: 3 },
    { category: '31..60', count: 2 },
    { category: '61..', count: 2 },
    { category: '18..60', count: 5 },
  ])('$category: bounds are in, the base is all known values', ({ category, count }) => {
    const expected = { count, n: 8, from: { variable: 'age', answers: [category] } };
    expect(resultOf(ledger, 'profile', '2020', 'a', 'age', category)).toMatchObject(expected);
  });

  test('a group without known values', () => {
    const none = { n: 0, value: null, reason: 'no-respondents' };
    expect(resultOf(ledger, 'median', '2020', 'b', 'age')).toMatchObject(none);
    expect(resultOf(ledger, 'profile', '2020', 'b', 'age', '61..')).toMatchObject(none);
  });

  test('the median of an even number of values lies between the two middle ones', () => {
    expect(resultOf(ledger, 'median', '2020', 'alle', 'age').value).toBe(30.75);
  });
});

describe('levels and directions', () => {
  test.each([
    { a: '1112', b: '2333', level: 5, direction: 'lower', levels: [5, 10] },
    { a: '2333', b: '1112', level: 5, direction: 'higher', levels: [5, 10] },
    { a: '2333', b: '1112', level: 1, direction: 'higher', levels: [1, 5, 10] },
    { a: '1122', b: '2122', level: null, direction: null, levels: [5, 10] },
    { a: '22233', b: '22211', level: 5, direction: 'higher', levels: [5, 10] },
    { a: '22233', b: '22221', level: 10, direction: 'higher', levels: [5, 10] },
  ])('$a against $b at $levels: level $level, $direction', ({ a, b, level, direction, levels }) => {
    const tests = { levels, variances: 'welch' } as const;
    const { p, ...result } = resultOf(
      ledgerOf({ ...plan, tests }, rowsOf(a, b)),
      'comparison',
      '2020',
      'a~b',
      'q',
    );
    expect(result).toMatchObject({ level, direction });
    expect((p ?? 2) <= (level ?? 100) / 100).toBe(true);
  });

  test.each([
    // t.test(c(1,1,1,2), c(2,3,3,5,1)); R 4.2.2
    { variances: 'welch', t: -2.1865714091616542, df: 5.0803956909921606 },
    // the same with var.equal = TRUE
    { variances: 'pooled', t: -1.9782117426256502, df: 7 },
  ] as const)('the study chooses the deciding test: $variances', ({ variances, t, df }) => {
    const tests = { levels: [5, 10], variances };
    const result = resultOf(
      ledgerOf({ ...plan, tests }, rowsOf('1112', '23351')),
      'comparison',
      '2020',
      'a~b',
      'q',
    );
    expectAgreement(result.t, t, 't');
    expectAgreement(result.df, df, 'df');
    expect(result).toMatchObject({ ...result[variances] });
  });

  const plan = { groups: [groupOf('a'), groupOf('b')], items: [itemOf('q', oneToFive)] };
  const rowsOf = (a: string, b: string): readonly Row[] => [
    ...answered(...a).map((row) => ({ ...row, group: 'a' })),
    ...answered(...b).map((row) => ({ ...row, group: 'b' })),
  ];
});

function faultsOf(act: () => unknown): readonly Fault[] {
  try {
    act();
  } catch (error) {
    if (error instanceof Faults) return error.faults;
    throw error;
  }
  throw new Error('No fault was thrown.');
}

function answered(...codes: readonly string[]): readonly Row[] {
  return codes.map((q) => ({ answers: { q } }));
}

function threeShares(kind: string, scope: string): readonly string[] {
  return ['high', 'low', 'mid'].map((answer) => `${kind}/2020/${scope}/q/${answer}`);
}
