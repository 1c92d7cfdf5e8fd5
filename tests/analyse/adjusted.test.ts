import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leastSquares } from '../../src/analyse/least-squares.ts';
import { emptyTriangle, factorOf, takeRow } from '../../src/analyse/triangle.ts';
import type { BackgroundVariable } from '../../src/model/background.ts';
import type { Reason } from '../../src/model/reason.ts';
import type { Adjusted } from '../../src/model/results/adjusted.ts';
import type { Study } from '../../src/model/study.ts';
import { expectAgreement, ledgerOf, resultOf } from './results.ts';
import { groupOf, itemOf, oneToFive, type Row } from './survey-of.ts';

const sex: BackgroundVariable = {
  id: 'sex',
  type: 'categories',
  column: 'sex',
  label: 'Sex',
  categories: ['f', 'm'].map((code) => ({ id: code, code, label: code, plural: null })),
};
const age: BackgroundVariable = {
  id: 'age',
  type: 'numeric',
  column: 'age',
  label: 'Age',
  unit: 'years',
  more: null,
  classes: [],
  cumulative: [],
};

/** Respondents of a group, one a column: answers "1223", sexes "ffm-" ("-": unknown), ages. */
function people(
  group: string,
  answers: string,
  sexes: string,
  ages: readonly (number | null)[],
): readonly Row[] {
  return [...answers].map((q, index) => {
    const years = ages[index] ?? null;
    const numbers = years === null ? {} : { age: years };
    return { group, answers: { q }, categories: { sex: sexes[index] ?? '' }, numbers };
  });
}

function adjustedOf(rows: readonly Row[], columns: Partial<Study['columns']> = {}): Adjusted {
  const plan = {
    groups: [groupOf('a'), groupOf('b')],
    items: [itemOf('q', oneToFive)],
    background: [sex, age],
  };
  const tests = { controls: ['sex', 'age'] };
  const { adjusted } = resultOf(
    ledgerOf({ ...plan, columns, tests }, rows),
    'comparison',
    '2020',
    'a~b',
    'q',
  );
  if (adjusted === null) throw new Error('There are controls, so there is an adjusted result.');
  return adjusted;
}

const b = people('b', '4435412', 'fmfmmff', [30, 41, 35, 28, 60, 52, 44]);

describe('what is dropped, as R drops it', () => {
  test('a control that is constant', () => {
    const adjusted = adjustedOf([...people('a', '12235', 'ffmmf', [40, 40, 40, 40, 40]), ...constantAge(b)]);
    // R: lm(c(1,2,2,3,5, 4,4,3,5,4,1,2) ~ rep(1:0, c(5, 7)) + c(1,1,0,0,1, 1,0,1,0,0,1,1))
    expect(adjusted.dropped).toEqual(['age']);
    expect(adjusted.df).toBe(9);
    expectAgreement(adjusted.estimate, -0.6568627450980389, 'estimate');
    expectAgreement(adjusted.se, 0.8204827449288373, 'standard error');
    expectAgreement(adjusted.p, 0.4439933579934605, 'p');
  });

  test('a control that is a copy of what is tested, but not the tested itself', () => {
    const adjusted = adjustedOf([...people('a', '12235', 'fffff', [40, 31, 52, 43, 34]), ...constantSex(b)]);
    expect(adjusted.dropped).toEqual(['sex:f']);
    expect(adjusted.terms.map(({ term }) => term)).toEqual(['intercept', 'tested', 'age']);
  });

  test('a control read from the column that tells the groups apart is no control', () => {
    const rows = [...people('a', '12235', 'ffmmf', [40, 31, 52, 43, 34]), ...b];
    expect(adjustedOf(rows, { group: 'sex' }).terms.map(({ term }) => term)).toEqual([
      'intercept',
      'tested',
      'age',
    ]);
  });
});

test('cases are complete over item and controls', () => {
  const adjusted = adjustedOf([...people('a', '12935', 'ff-mf', [40, null, 52, 43, 34]), ...b]);
  // Without the one of unknown age and the one who does not know (whose sex is unknown too).
  expect(adjusted.n).toBe(3 + 7);
});

describe.each<{ readonly situation: string; readonly rows: readonly Row[]; readonly reason: Reason }>([
  { situation: 'nobody complete in a', rows: people('a', '12', '--', [20, 30]), reason: 'no-valid-answers' },
  { situation: 'one answer only', rows: people('a', '12', 'fm', [20, 30]), reason: 'too-few-answers' },
])('$situation', ({ rows, reason }) => {
  test(`gives ${reason}, and no number`, () => {
    const others = reason === 'too-few-answers' ? b.slice(0, 2) : b;
    const adjusted = adjustedOf([...rows, ...others]);
    const none = {
      estimate: null,
      se: null,
      t: null,
      df: null,
      p: null,
      level: null,
      verdict: null,
      terms: [],
    };
    expect(adjusted).toMatchObject({ ...none, reason });
  });
});

describe('answers that leave nothing to test', () => {
  test('equal answers: no variation, where R has a t of rounding noise', () => {
    const rows = [
      ...people('a', '33333', 'ffmmf', [40, 31, 52, 43, 34]),
      ...people('b', '3333', 'fmfm', [20, 30, 25, 61]),
    ];
    expect(adjustedOf(rows)).toMatchObject({ t: null, verdict: null, reason: 'no-variation' });
  });

  test('answers that follow from group and sex to the last digit', () => {
    const rows = [
      ...people('a', '55441', 'ffmm', [40, 31, 52, 43]),
      ...people('b', '44333', 'ffmmm', [20, 30, 25, 61, 19]),
    ];
    expect(adjustedOf(rows.filter(({ categories }) => categories?.['sex'] !== ''))).toMatchObject({
      t: null,
      reason: 'no-residual-variation',
    });
  });
});

describe('the verdict', () => {
  const ages = [...'3142536475'].map((one) => 20 + Number(one));

  // Sex explains all of what looks like a difference between the groups.
  const confounded = [
    ...people('a', '5554545512', 'ffffffffmm', ages),
    ...people('b', '1212121254', 'mmmmmmmmff', ages),
  ];
  test('vanishes with a control that goes with the groups', () => {
    expect(adjustedOf(confounded)).toMatchObject({ verdict: 'vanishes', level: null });
  });

  test('persists without it', () => {
    const rows = confounded.map((row, index) => ({
      ...row,
      categories: { sex: index % 3 === 0 ? 'f' : 'm' },
    }));
    expect(adjustedOf(rows)).toMatchObject({ verdict: 'persists', level: 5 });
  });

  test('is null where there was no difference', () => {
    expect(adjustedOf([...people('a', '12345', 'ffmmf', [40, 31, 52, 43, 34]), ...b]).verdict).toBeNull();
  });

  test('reverses where most of a are of the sex that answers high, and both sexes answer lower than in b', () => {
    const a = people('a', '4434454341', 'fffffffffm', ages);
    const others = people('b', '5232232332', 'fmmmmmmmmm', ages);
    expect(adjustedOf([a, a, a, others, others, others].flat())).toMatchObject({
      verdict: 'reverses',
      level: 5,
    });
  });
});

describe('least squares from factors', () => {
  const number = fc.integer({ min: -50, max: 50 });
  const matrix = fc
    .integer({ min: 6, max: 200 })
    .chain((rows) => fc.array(fc.tuple(number, number, number), { minLength: rows, maxLength: rows }));

  test('are those from the rows themselves, however the rows are parted', () => {
    fc.assert(
      fc.property(matrix, fc.nat(), (rows, where) => {
        const full = rows.map(([x, z, y]) => [1, x, z, y + x]);
        const cut = where % full.length;
        const factors = [full.slice(0, cut), full.slice(cut)].flatMap(factorOfRows);
        const [direct, parted] = [full, factors].map((one) =>
          leastSquares(one, ['i', 'x', 'z'], full.length),
        );
        expect(parted?.dropped).toEqual(direct?.dropped);
        for (const [index, term] of (direct?.terms ?? []).entries()) {
          expect(parted?.terms[index]?.estimate).toBeCloseTo(term.estimate, 8);
          expect(parted?.terms[index]?.se).toBeCloseTo(term.se, 8);
        }
      }),
    );
  });

  /** Longley (1967), Journal of the American Statistical Association 62, 819-841: collinear almost to the digit. */
  test('keep the digits of the Longley data, which normal equations lose', () => {
    const years = longley.map((row, index) => [1, ...row.slice(0, 5), 1947 + index, row[5] ?? 0]);
    const names = ['i', 'deflator', 'gnp', 'unemployed', 'armed', 'population', 'year'];
    const fit = leastSquares(factorOfRows(years), names, 16);
    // NIST's certified values (Statistical Reference Datasets, Longley), which are of y in persons.
    const certified = [
      -3482258.63459582, 15.0618722713733, -0.035819179292591, -2.02022980381683, -1.03322686717359,
      -0.0511041056535807, 1829.15146461355,
    ];
    for (const [index, value] of certified.entries())
      expect(Math.abs((fit.terms[index]?.estimate ?? 0) / value - 1)).toBeLessThan(1e-9);
    expect(fit.terms[0]?.se).toBeCloseTo(890420.383607373, 2);
    expect(fit.rSquared).toBeCloseTo(0.995479004577296, 12);
  });
});

function factorOfRows(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const triangle = emptyTriangle(rows[0]?.length ?? 4);
  for (const row of rows) takeRow(triangle, Float64Array.from(row));
  return factorOf(triangle);
}

function constantAge(rows: readonly Row[]): readonly Row[] {
  return rows.map((row) => ({ ...row, numbers: { age: 40 } }));
}

function constantSex(rows: readonly Row[]): readonly Row[] {
  return rows.map((row) => ({ ...row, categories: { sex: 'm' } }));
}

/** GNP deflator, GNP, unemployed, armed forces, population, employed. */
const longley: readonly (readonly number[])[] = [
  [83.0, 234289, 2356, 1590, 107608, 60323],
  [88.5, 259426, 2325, 1456, 108632, 61122],
  [88.2, 258054, 3682, 1616, 109773, 60171],
  [89.5, 284599, 3351, 1650, 110929, 61187],
  [96.2, 328975, 2099, 3099, 112075, 63221],
  [98.1, 346999, 1932, 3594, 113270, 63639],
  [99.0, 365385, 1870, 3547, 115094, 64989],
  [100.0, 363112, 3578, 3350, 116219, 63761],
  [101.2, 397469, 2904, 3048, 117388, 66019],
  [104.6, 419180, 2822, 2857, 118734, 67857],
  [108.4, 442769, 2936, 2798, 120445, 68169],
  [110.8, 444546, 4681, 2637, 121950, 66513],
  [112.6, 482704, 3813, 2552, 123366, 68655],
  [114.2, 502601, 3931, 2514, 125368, 69564],
  [115.7, 518173, 4806, 2572, 127852, 69331],
  [116.9, 554894, 4007, 2827, 130081, 70551],
];
