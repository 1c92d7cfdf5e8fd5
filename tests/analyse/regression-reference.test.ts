import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import type { Ledger } from '../../src/model/result.ts';
import type { Adjusted } from '../../src/model/results/adjusted.ts';
import { backgroundOf, controlsOf, recordsIn, rowsWithControls } from './controlled.ts';
import {
  type Codebook,
  itemOfCodebook,
  missingRealdata,
  type Records,
  type RValue,
  readCodebook,
  readRecords,
  readReference,
} from './realdata.ts';
import { expectAgreement, ledgerOf, resultOf } from './results.ts';
import { groupOf, type Row, studyOf, surveyOf } from './survey-of.ts';

/** What the tests here read of reference.json. */
interface Reference {
  readonly scopes: Readonly<Record<string, { readonly items: Readonly<Record<string, ReferenceItem>> }>>;
  readonly wave_tests?: Readonly<Record<string, Readonly<Record<string, WaveTest>>>>;
}

interface ReferenceItem {
  readonly groups: Readonly<Record<string, Readonly<Record<string, { readonly ols?: Ols }>>>>;
  readonly correlations: Readonly<Record<string, { readonly n: number; readonly pearson: Pearson }>>;
}

interface Coefficient {
  readonly estimate: number;
  readonly se: number;
  readonly t: number;
  readonly p: number;
}

interface Ols extends Coefficient {
  readonly n: number;
  readonly df: number;
  readonly r_squared: number;
  readonly all_coef?: Readonly<Record<string, Coefficient>>;
}

interface Pearson {
  readonly r?: RValue;
  readonly t?: RValue;
  readonly df?: RValue;
  readonly p?: RValue;
  readonly ci_low?: RValue;
  readonly ci_high?: RValue;
}

interface WaveTest {
  readonly note?: string;
  readonly n_sub: number;
  readonly n_rest: number;
  readonly welch: Readonly<Record<'t' | 'df' | 'p' | 'diff' | 'ci_low' | 'ci_high', number>>;
  readonly pooled: Readonly<Record<'t' | 'df' | 'p', number>>;
  readonly by_level?: Readonly<Record<string, WaveTest>>;
}

/** How many numbers must have been compared: 6 a regression, 4 more a coefficient of those given whole; 7 a correlation. */
const sets = [
  { set: 'housing_copenhagen', expected: { regressions: 11, coefficients: 21, correlations: 0 } },
  { set: 'nonvoters_2020', expected: { regressions: 350, coefficients: 70, correlations: 25 } },
  { set: 'sfo_airport', expected: { regressions: 1288, coefficients: 280, correlations: 92 } },
  { set: 'starwars_2014', expected: { regressions: 322, coefficients: 115, correlations: 14 } },
];

describe.skipIf(missingRealdata !== null)(
  `agreement with R's lm and cor.test on real data${skipped()}`,
  () => {
    test.each(sets)('$set', ({ set, expected }) => {
      const tally = { regressions: 0, coefficients: 0, correlations: 0 };
      const codebook = readCodebook(set);
      const records = readRecords(set, codebook.data_file);
      for (const [scope, { items }] of Object.entries(readReference<Reference>(set).scopes))
        compareScope(codebook, recordsIn(records, codebook, scope), items, tally);
      expect(tally).toEqual(expected);
    });
  },
);

describe.skipIf(missingRealdata !== null)(`agreement with R on changes between waves${skipped()}`, () => {
  test('sfo_airport: every pair of waves, the whole and each group', () => {
    const reference = readReference<Reference>('sfo_airport').wave_tests ?? {};
    const ledger = ledgerOfWaves();
    const compared = Object.entries(reference).flatMap(([pair, items]) =>
      Object.entries(items).flatMap(([item, expected]) =>
        expected.note === undefined ? compareChange(ledger, pair.replace('_vs_', '-'), item, expected) : [],
      ),
    );
    expect(compared.length).toBe(89 + 267);
  });
});

type Tally = Record<'regressions' | 'coefficients' | 'correlations', number>;

/** Every grouping variable in turn is the study's groups, told by its own column: no control may be its copy. */
function compareScope(
  codebook: Codebook,
  records: Records,
  expected: Readonly<Record<string, ReferenceItem>>,
  tally: Tally,
): void {
  const items = Object.keys(expected).map((name) => itemOfCodebook(codebook, name));
  const variables = new Set(Object.values(expected).flatMap(({ groups }) => Object.keys(groups)));
  const background = backgroundOf(codebook);
  const controls = controlsOf(codebook);
  const ledgers = [...variables].map((variable) => {
    const levels = new Set(
      Object.values(expected).flatMap(({ groups }) => Object.keys(groups[variable] ?? {})),
    );
    const groups = [...levels].map((level) => groupOf(level));
    const plan = { items, background, groups, tests: { controls }, columns: { group: variable } };
    return { variable, ledger: ledgerOf(plan, rowsWithControls(codebook, records, variable)) };
  });
  for (const [item, { groups, correlations }] of Object.entries(expected)) {
    for (const { variable, ledger } of ledgers)
      for (const [level, { ols }] of Object.entries(groups[variable] ?? {}))
        if (ols !== undefined) compareRegression(ledger, level, item, ols, tally);
    for (const [name, one] of Object.entries(correlations))
      compareCorrelation(ledgers[0]?.ledger ?? new Map(), name, item, one.n, one.pearson, tally);
  }
}

function compareRegression(ledger: Ledger, level: string, item: string, r: Ols, tally: Tally): void {
  const { adjusted } = resultOf(ledger, 'difference', '2020', level, item);
  if (adjusted === null) throw new Error(`${level} ${item} is not adjusted.`);
  const what = `${item} in ${level}`;
  expect([adjusted.n, adjusted.df], what).toEqual([r.n, r.df]);
  compareCoefficient(adjusted, r, what);
  expectAgreement(adjusted.rSquared, r.r_squared, `${what} R²`);
  tally.regressions += 1;
  const whole = Object.entries(r.all_coef ?? {});
  if (whole.length > 0) expect(adjusted.terms, what).toHaveLength(whole.length);
  for (const [index, [name, one]] of whole.entries())
    compareCoefficient(adjusted.terms[index] ?? null, one, `${what} ${name}`);
  tally.coefficients += whole.length;
}

type Compared = Partial<Pick<Adjusted, 'estimate' | 'se' | 't' | 'p'>>;

function compareCoefficient(ours: Compared | null, r: Coefficient, what: string): void {
  for (const name of ['estimate', 'se', 't', 'p'] as const)
    expectAgreement(ours?.[name] ?? null, r[name], `${what} ${name}`);
}

function compareCorrelation(
  ledger: Ledger,
  variable: string,
  item: string,
  n: number,
  pearson: Pearson,
  tally: Tally,
): void {
  const ours = resultOf(ledger, 'background', '2020', 'alle', variable, item);
  if (ours.test !== 'correlation') throw new Error(`${ours.id} is no correlation.`);
  expect(ours.n).toBe(n);
  const pairs = [
    [ours.r, pearson.r],
    [ours.t, pearson.t],
    [ours.df, pearson.df],
    [ours.p, pearson.p],
    [ours.low, pearson.ci_low],
    [ours.high, pearson.ci_high],
  ] as const;
  for (const [one, r] of pairs) {
    if (typeof r === 'number') expectAgreement(one, r, ours.id);
    else expect([one, ours.reason]).toEqual([null, 'no-valid-answers']);
  }
  tally.correlations += 1;
}

function compareChange(ledger: Ledger, pair: string, item: string, expected: WaveTest): readonly string[] {
  const ofScope = (scope: string, r: WaveTest): string => {
    const { a, b, welch, pooled, difference } = resultOf(ledger, 'change', pair, scope, item);
    expect([a.n, b.n], `${pair} ${scope} ${item}`).toEqual([r.n_sub, r.n_rest]);
    expectAgreement(difference, r.welch.diff, 'difference');
    for (const name of ['t', 'df', 'p'] as const) {
      expectAgreement(welch?.[name] ?? null, r.welch[name], `Welch ${name}`);
      expectAgreement(pooled?.[name] ?? null, r.pooled[name], `pooled ${name}`);
    }
    expectAgreement(welch?.low ?? null, r.welch.ci_low, 'low');
    expectAgreement(welch?.high ?? null, r.welch.ci_high, 'high');
    return scope;
  };
  const levels = Object.entries(expected.by_level ?? {});
  return [ofScope('alle', expected), ...levels.map(([level, one]) => ofScope(level, one))];
}

function ledgerOfWaves(): Ledger {
  const codebook = readCodebook('sfo_airport');
  const records = readRecords('sfo_airport', codebook.data_file);
  const levels = new Set(records.map((record) => record['peak'] ?? '').filter((level) => level !== ''));
  const waves = ['2015', '2016', '2017', '2018'];
  const study = studyOf({
    waves,
    items: codebook.likert_items.map((name) => itemOfCodebook(codebook, name)),
    groups: [...levels].map((level) => groupOf(level)),
  });
  const ofWave = (wave: string) =>
    records
      .filter((record) => record['year'] === wave)
      .map((record): Row => ({ group: record['peak'] ?? '', answers: record }));
  return analyse(surveyOf(study, ...waves.map(ofWave)), study).value;
}

function skipped(): string {
  return missingRealdata === null ? '' : ` (skipped: ${missingRealdata})`;
}
