import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { raoScott } from '../../src/analyse/rao-scott.ts';
import { weightings } from '../../src/analyse/weighting.ts';
import type { Ledger } from '../../src/model/result.ts';
import type { TestResult } from '../../src/model/results/tested.ts';
import type { PopulationRecord } from '../../src/model/survey.ts';
import type { Margin, Weights } from '../../src/model/weights.ts';
import { chiSquareOf, expectAgreement, resultOf } from './results.ts';
import {
  groupOf,
  itemOf,
  nominalOf,
  numericOf,
  oneToFive,
  type Row,
  studyOf,
  surveyOf,
} from './survey-of.ts';

/** weighting.csv: what R 4.2.2 with survey 4.1-1 has of weighting-data.csv (tests/analyse/r/weighting.R). */
const expected = new Map(
  lines('weighting.csv').map(([name = '', what = '', ...values]) => [`${name} ${what}`, values.map(Number)]),
);

const rows = lines('weighting-data.csv').slice(1);

function rowsOf(wave: string): readonly Row[] {
  return rows
    .filter(([own]) => own === wave)
    .map(
      ([
        ,
        group = '',
        sex = '',
        age = '',
        stratum = '',
        cluster = '',
        weight = '',
        y = '',
        z = '',
        h = '',
      ]) => ({
        ...{ group, stratum, cluster, weight: Number(weight) },
        categories: { sex },
        numbers: { age: Number(age), ...(h === '' ? {} : { h: Number(h) }) },
        answers: { y, z },
      }),
    );
}

const place = { file: 'study.yaml' };
const margin = (variable: string, inGroups = false): Margin => ({ variable, inGroups, collapse: [], place });
const drawn = { column: 'w', strata: 's', cluster: 'c' };
const raking = { ...drawn, margins: [margin('group'), margin('sex'), margin('age')] };

const cases: Readonly<Record<string, Partial<Weights>>> = {
  plain: { ...drawn, margins: [] },
  post: { margins: [margin('sex')] },
  crossed: { ...drawn, margins: [margin('sex', true)] },
  rake: raking,
  trim: { ...raking, trim: { low: 0.5, high: 1.6, of: 'mean' } },
  median: { ...raking, trim: { low: 0.4, high: 2.2, of: 'median' } },
};

function populationOf(wave: string): readonly PopulationRecord[] {
  const record = (scope: string, variable: string, category: string, value: number): PopulationRecord => ({
    ...{ wave, scope, measure: 'share', part: { variable, category }, value },
    ...{ unit: 'percent', date: null, source: null },
  });
  return [
    ...Object.entries({ f: 52, m: 48 }).map(([sex, value]) => record('alle', 'sex', sex, value)),
    ...Object.entries({ '18..30': 30, '31..50': 45, '51..': 25 }).map(([age, value]) =>
      record('alle', 'age', age, value),
    ),
    ...Object.entries({ a: 60, b: 40 }).map(([group, value]) => record('alle', 'group', group, value)),
    ...Object.entries({ f: 55, m: 45 }).map(([sex, value]) => record('a', 'sex', sex, value)),
    ...Object.entries({ f: 50, m: 50 }).map(([sex, value]) => record('b', 'sex', sex, value)),
  ];
}

function sourcesOf(name: string, print: Weights['print']) {
  const study = studyOf({
    waves: ['2019', '2020'],
    groups: [groupOf('a'), groupOf('b')],
    items: [itemOf('y', oneToFive)],
    others: [nominalOf('z', 'p', 'q', 'r'), numericOf('h', [{ from: 5, to: 9, label: '5-9' }])],
    background: [
      {
        ...{ id: 'sex', type: 'categories', column: 'sex', label: 'Sex' },
        categories: ['f', 'm'].map((code) => ({ id: code, code, label: code, plural: null })),
      },
      {
        ...{ id: 'age', type: 'numeric', column: 'age', label: 'Age', unit: '', more: null, cumulative: [] },
        classes: [
          { from: 18, to: 30, label: '' },
          { from: 31, to: 50, label: '' },
          { from: 51, to: null, label: '' },
        ],
      },
    ],
    tests: { levels: [5, 10], controls: ['sex'] },
    weights: { ...cases[name], print },
  });
  // Post-stratification alone is of a sample that was drawn without strata and clusters.
  const bare = name === 'post';
  const own = ['2019', '2020'].map((wave) => rowsOf(wave).map((row) => (bare ? without(row) : row)));
  const survey = surveyOf(study, ...own);
  return { study, survey: { ...survey, population: ['2019', '2020'].flatMap(populationOf) } };
}

function without({ weight: _, stratum: __, cluster: ___, ...row }: Row): Row {
  return row;
}

function ledgerOf(name: string, print: Weights['print']): Ledger {
  const { study, survey } = sourcesOf(name, print);
  return analyse(survey, study).value;
}

describe('weighted results as survey has them', () => {
  test.each(Object.keys(cases))('%s', (name) => {
    const ledger = ledgerOf(name, 'weighted');
    const compare = comparing(name);
    const { study, survey } = sourcesOf(name, 'weighted');
    const design = weightings(survey, study).value.get('2020')?.design;
    const mean = (design?.weights.reduce((sum, one) => sum + one, 0) ?? 0) / (design?.weights.length ?? 1);
    compare(
      'weights',
      [...(design?.weights ?? [])].map((one) => one / mean),
    );
    compare('kish', [resultOf(ledger, 'weighting', '2020', 'alle').effective]);
    for (const scope of ['alle', 'a', 'b']) compareScope(ledger, scope, compare);
    const difference = resultOf(ledger, 'difference', '2020', 'a', 'y');
    compareTTest(difference, compare);
    compareTables(ledger, compare, ['difference', '2020', 'a']);
    const background = resultOf(ledger, 'background', '2020', 'alle', 'sex', 'y');
    if (!('difference' in background)) throw new Error('No difference.');
    compare('background', [background.difference, background.weighted?.se, background.t]);
  });

  test.each(['plain', 'rake', 'trim'])(
    'a change between rounds that were weighted each by itself: %s',
    (name) => {
      const change = resultOf(ledgerOf(name, 'weighted'), 'change', '2019-2020', 'alle', 'y');
      comparing(name)('change', [change.difference, change.weighted?.se, change.t, change.df, change.p]);
    },
  );

  test.each(['plain', 'rake', 'trim'])('a change of answers without order: %s', (name) => {
    compareTables(ledgerOf(name, 'weighted'), comparing(name), ['change', '2019-2020', 'alle']);
  });

  test('Rao-Scott: the F that p is of', () => {
    const { study, survey } = sourcesOf('rake', 'weighted');
    const design = weightings(survey, study).value.get('2020')?.design;
    const found = rowsOf('2020').flatMap(({ group, answers = {} }, row) => {
      const answer = ['p', 'q', 'r'].indexOf(answers['z'] ?? '');
      return answer === -1 ? [] : [{ row, side: group === 'a' ? (0 as const) : (1 as const), answer }];
    });
    const table = design === undefined ? null : raoScott(design, found);
    comparing('rake')('difference:f', [
      table?.chiSquare,
      table?.df,
      table?.p,
      table?.f,
      table?.ndf,
      table?.ddf,
    ]);
  });
});

type Compare = (what: string, ours: readonly (number | null | undefined)[]) => void;

function comparing(name: string): Compare {
  return (what, ours) => {
    const r = expected.get(`${name} ${what}`);
    if (r === undefined) throw new Error(`R has no ${name} ${what}.`);
    expect(ours).toHaveLength(r.length);
    for (const [index, value] of ours.entries())
      expectAgreement(value ?? null, r[index] ?? Number.NaN, `${name} ${what} ${index}`);
  };
}

function compareScope(ledger: Ledger, scope: string, compare: Compare): void {
  const mean = resultOf(ledger, 'mean', '2020', scope, 'y');
  const { se, deff } = mean.weighted ?? {};
  compare(`mean:${scope}`, [mean.value, se, mean.low, mean.high, deff, mean.sd]);
  compare(`median:${scope}`, [resultOf(ledger, 'median', '2020', scope, 'y').value]);
  for (const answer of ['1', '2', '3', '4', '5']) {
    const { value, low, high, weighted } = resultOf(ledger, 'valid', '2020', scope, 'y', answer);
    compare(`valid:${scope}:${answer}`, [value, weighted?.se, low, high]);
  }
  const spread = resultOf(ledger, 'spread', '2020', scope, 'h');
  const hours = resultOf(ledger, 'mean', '2020', scope, 'h');
  compare(`hours:${scope}`, [spread.mean, hours.weighted?.se, spread.q1, spread.median, spread.q3]);
  const inClass = resultOf(ledger, 'share', '2020', scope, 'h', '5..9');
  compare(`class:${scope}`, [inClass.value, inClass.weighted?.se]);
  const background = resultOf(ledger, 'background', '2020', scope, 'age', 'y');
  if (!('r' in background)) throw new Error('No correlation.');
  const { r, t, df, p, low, high } = background;
  compare(`r:${scope}`, [r, background.weighted?.se, t, df, p, low, high]);
}

function compareTTest(difference: TestResult, compare: Compare): void {
  const { t, df, p, low, high, adjusted, hedges } = difference;
  compare('difference:test', [difference.difference, difference.weighted?.se, t, df, p, low, high]);
  compare('difference:effect', [difference.effect, hedges?.value, hedges?.low, hedges?.high]);
  const [intercept, , control] = adjusted?.terms ?? [];
  compare('difference:adjusted', [
    ...[adjusted?.estimate, adjusted?.se, adjusted?.t, adjusted?.df, adjusted?.p, adjusted?.rSquared],
    ...[intercept?.estimate, intercept?.se, control?.estimate, control?.se],
  ]);
}

/** @param at kind, wave and scope of the tests */
function compareTables(
  ledger: Ledger,
  compare: Compare,
  at: readonly [kind: 'difference' | 'change', wave: string, scope: string],
): void {
  const whole = chiSquareOf(ledger, ...at, 'z');
  compare(`${at[0]}:whole`, [whole.chiSquare, whole.df, whole.p]);
  for (const answer of ['p', 'q', 'r']) {
    const one = chiSquareOf(ledger, ...at, 'z', answer);
    if (one.test !== 'answer') throw new Error('No answer.');
    compare(`${at[0]}:${answer}`, [
      one.difference,
      one.weighted?.se,
      one.low,
      one.high,
      one.chiSquare,
      one.p,
    ]);
  }
}

function lines(name: string): readonly (readonly string[])[] {
  return readFileSync(new URL(`r/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','));
}
