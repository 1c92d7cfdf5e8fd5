import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasConverged, raked } from '../../src/analyse/raking.ts';
import { trimmed } from '../../src/analyse/trim.ts';
import { weightings } from '../../src/analyse/weighting.ts';
import type { BackgroundVariable } from '../../src/model/background.ts';
import type { PopulationRecord } from '../../src/model/survey.ts';
import type { Margin, Weights } from '../../src/model/weights.ts';
import { faultsOf } from '../load/folder.ts';
import { groupOf, type Plan, type Row, studyOf, surveyOf } from './survey-of.ts';

const place = { file: 'study.yaml', line: 9, column: 5 };

function margin(variable: string, more: Partial<Margin> = {}): Margin {
  return { variable, inGroups: false, collapse: [], place, ...more };
}

function variable(id: string, ...codes: readonly string[]): BackgroundVariable {
  const categories = codes.map((code) => ({ id: code, code, label: code, plural: null }));
  return { id, type: 'categories', column: id, label: id, categories };
}

function known(scope: string, name: string, shares: Readonly<Record<string, number>>): PopulationRecord[] {
  return Object.entries(shares).map(([category, value]) => ({
    ...{ wave: '2020', scope, measure: 'share', part: { variable: name, category }, value },
    ...{ unit: 'percent', date: null, source: null },
  }));
}

const plan: Plan = {
  groups: [groupOf('a'), groupOf('b')],
  background: [variable('sex', 'f', 'm'), variable('region', 'n', 's', 'w')],
};

const population = [
  ...known('alle', 'sex', { f: 50, m: 50 }),
  ...known('alle', 'region', { n: 20, s: 30, w: 50 }),
];

/** f and m, n, s and w: as many rows of each as the text has. */
function rowsOf(text: string): readonly Row[] {
  return text.split(' ').map((pair) => ({
    group: 'a',
    categories: { sex: pair[0] ?? '', region: pair[1] ?? '' },
  }));
}

const sample = rowsOf('fn fn fs fw ms mw mw mn ms fs');

function weighted(weights: Partial<Weights>, rows = sample, more = population) {
  const study = studyOf({ ...plan, weights: { margins: [], ...weights } });
  return weightings({ ...surveyOf(study, rows), population: more }, study);
}

/** By category, its part of the weights. */
function sharesOf(
  weights: Float64Array,
  rows: readonly Row[],
  name: string,
): Readonly<Record<string, number>> {
  const total = weights.reduce((sum, one) => sum + one, 0);
  const shares: Record<string, number> = {};
  for (const [row, { categories = {} }] of rows.entries()) {
    const category = categories[name] ?? '';
    shares[category] = (shares[category] ?? 0) + (weights[row] ?? 0) / total;
  }
  return shares;
}

describe('weights that are fitted to the population', () => {
  test('hold every margin', () => {
    const found = weighted({ margins: [margin('sex'), margin('region')] }).value.get('2020');
    const weights = found?.design.weights ?? new Float64Array(0);
    expect(sharesOf(weights, sample, 'sex')['f']).toBeCloseTo(0.5, 10);
    const regions = sharesOf(weights, sample, 'region');
    expect([regions['n'], regions['s'], regions['w']].map((one) => one?.toFixed(9))).toEqual([
      '0.200000000',
      '0.300000000',
      '0.500000000',
    ]);
    expect(found?.result).toMatchObject({ n: 10, method: 'rake', trimmed: 0, margins: ['sex', 'region'] });
  });

  test('those whose category is not known keep their part, and are warned of', () => {
    const rows = [...sample, ...rowsOf('xn xs')];
    const { value, warnings } = weighted({ margins: [margin('sex')] }, rows);
    const shares = sharesOf(value.get('2020')?.design.weights ?? new Float64Array(0), rows, 'sex');
    expect(shares['x']).toBeCloseTo(2 / 12, 12);
    expect(shares['f']).toBeCloseTo(5 / 12, 12);
    expect(warnings).toMatchObject([{ code: 'weighting-unknown', values: { count: 2, variable: 'sex' } }]);
  });

  test('without a column and without margins: all that the population knows', () => {
    const found = weighted({ margins: null }).value.get('2020');
    expect(found?.result.margins).toEqual(['sex', 'region']);
  });

  test('categories that count as one are fitted together', () => {
    const collapse = [['n', 's']];
    const { value } = weighted({ margins: [margin('region', { collapse })] });
    const weights = value.get('2020')?.design.weights ?? new Float64Array(0);
    expect(sharesOf(weights, sample, 'region')['w']).toBeCloseTo(0.5, 12);
    expect(new Set(weights).size).toBe(2);
  });
});

describe('what keeps weights from being made is told at its margin', () => {
  test.each([
    ['a category that nobody is', rowsOf('fn fs ms mn'), population, 'weighting-cell-empty', 'w'],
    [
      'a category of which the population is not known',
      sample,
      population.filter(({ part }) => part?.category !== 'w'),
      'weighting-population-missing',
      'w',
    ],
  ])('%s', (_, rows, more, code, category) => {
    const faults = faultsOf(() => weighted({ margins: [margin('region')] }, rows, more));
    expect(faults).toMatchObject([{ code, values: { category, variable: 'region', wave: '2020' }, place }]);
  });

  test('margins that contradict each other', () => {
    const rows = rowsOf('fn fn fn ms ms ms');
    const more = [
      ...known('alle', 'sex', { f: 50, m: 50 }),
      ...known('alle', 'region', { n: 20, s: 80, w: 0 }),
    ];
    const faults = faultsOf(() => weighted({ margins: [margin('sex'), margin('region')] }, rows, more));
    expect(faults).toMatchObject([{ code: 'weighting-not-converged', values: { wave: '2020' }, place }]);
  });

  test('limits that leave no room', () => {
    const weights = { margins: [margin('region')], trim: { low: 0.999, high: 1.001, of: 'median' } } as const;
    expect(faultsOf(() => weighted(weights)).map(({ code }) => code)).toEqual(['trim-too-tight']);
  });

  test('nothing to weight by', () => {
    const faults = faultsOf(() => weighted({ margins: null }, sample, []));
    expect(faults).toMatchObject([{ code: 'weighting-without-margins', place: { line: 7 } }]);
  });
});

const weightsOf = fc.array(fc.double({ min: 0.05, max: 20, noNaN: true }), { minLength: 3, maxLength: 60 });

test('trimmed weights lie within their limits and come to the same', () => {
  fc.assert(
    fc.property(weightsOf, fc.double({ min: 1.05, max: 4, noNaN: true }), (values, high) => {
      const weights = Float64Array.from(values);
      const total = values.reduce((sum, one) => sum + one, 0);
      const mean = total / values.length;
      const found = trimmed(weights, { low: 0.2, high, of: 'mean' });
      if (found === null) return;
      const isWithin = (one: number) => one >= (0.2 - 1e-9) * mean && one <= (high + 1e-9) * mean;
      expect([...found.weights].every(isWithin)).toBe(true);
      const beyond = values.filter((one) => one < 0.2 * mean || one > high * mean);
      expect(found.many).toBeGreaterThanOrEqual(beyond.length);
      // Where all but those beyond were cut too, nobody is left to take the rest.
      if (found.many < values.length)
        expect(found.weights.reduce((sum, one) => sum + one, 0)).toBeCloseTo(total, 6);
    }),
  );
});

test('raked weights hold both margins, whatever weights they begin with', () => {
  const cells = (text: string) => Int32Array.from(text.split(''), Number);
  const margins = [
    { cells: cells('001100110011'), shares: [0.35, 0.65] },
    { cells: cells('012012012012'), shares: [0.2, 0.3, 0.5] },
  ];
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.1, max: 10, noNaN: true }), { minLength: 12, maxLength: 12 }),
      (values) => {
        const found = raked(Float64Array.from(values), margins);
        expect(hasConverged(found)).toBe(true);
        expect(found.weights.reduce((sum, one) => sum + one, 0)).toBeCloseTo(12, 8);
      },
    ),
  );
});
