import { describe, expect, test } from 'vitest';
import { type Design, designOf, joined } from '../../src/analyse/taylor.ts';
import { weightedMean } from '../../src/analyse/weighted-mean.ts';
import { weightedTest } from '../../src/analyse/weighted-test.ts';
import type { Item } from '../../src/model/item.ts';
import { backgroundOf, controlsOf } from './controlled.ts';
import {
  type Codebook,
  itemOfCodebook,
  missingRealdata,
  type Records,
  readCodebook,
  readRecords,
  readReference,
} from './realdata.ts';
import { expectAgreement } from './results.ts';

/** What the tests here read of reference.json. */
interface Reference {
  readonly weighted: Readonly<Record<string, WeightedSet>>;
  readonly weighted_wave_tests?: Readonly<Record<string, Readonly<Record<string, Numbers>>>>;
}

type Numbers = Readonly<Record<string, number>>;

interface WeightedSet {
  readonly n: number;
  readonly kish_n_eff: number;
  readonly items: Readonly<Record<string, WeightedItem>>;
}

interface WeightedItem {
  readonly n: number;
  readonly df: number;
  readonly mean: number;
  readonly se: number;
  readonly ci_low: number;
  readonly ci_high: number;
  readonly deff: number;
  readonly pct: Numbers;
  readonly pct_se: Numbers;
  readonly groups: Readonly<Record<string, Readonly<Record<string, WeightedLevel>>>>;
}

interface WeightedLevel {
  readonly n: number;
  readonly mean: number;
  readonly se: number;
  readonly svyttest_vs_rest?: Numbers;
  readonly svyglm?: Numbers;
}

type Tally = Record<string, number>;

const columns: Readonly<Record<string, { readonly wave: string | null; readonly strata: string | null }>> = {
  nonvoters_2020: { wave: null, strata: null },
  sfo_airport: { wave: 'year', strata: 'strata' },
};

describe.skipIf(missingRealdata !== null)(`weighted results as R's survey has them${skipped()}`, () => {
  test.each(Object.keys(columns))(
    '%s',
    (set) => {
      const tally: Tally = {};
      const codebook = readCodebook(set);
      const records = readRecords(set, codebook.data_file);
      for (const [scope, expected] of Object.entries(readReference<Reference>(set).weighted))
        compareSet(codebook, recordsOf(set, records, scope), set, expected, tally);
      // biome-ignore lint/suspicious/noConsole: how much was compared is this test's report.
      console.info(`${set}: weighted numbers compared with R`, tally);
      expect(tally).toEqual(compared[set]);
    },
    120_000,
  );

  test('sfo_airport: changes between waves', () => {
    const codebook = readCodebook('sfo_airport');
    const records = readRecords('sfo_airport', codebook.data_file);
    const tally: Tally = {};
    const pairs = readReference<Reference>('sfo_airport').weighted_wave_tests ?? {};
    for (const [pair, items] of Object.entries(pairs)) {
      const [earlier = '', later = ''] = pair.split('_vs_');
      const sides = [later, earlier].map((wave) => recordsOf('sfo_airport', records, wave));
      for (const [name, r] of Object.entries(items))
        if (r['t'] !== undefined) compareWaves(codebook, sides, name, r, tally);
    }
    // biome-ignore lint/suspicious/noConsole: how much was compared is this test's report.
    console.info('sfo_airport: weighted changes compared with R', tally);
    expect(tally).toEqual(compared['waves']);
  }, 120_000);
});

const compared: Readonly<Record<string, Tally>> = {
  nonvoters_2020: {
    ...{ mean: 25, se: 25, interval: 50, deff: 25, pct: 100, 'pct se': 100 },
    ...{ 'group mean': 350, 'group se': 350 },
    ...tests('svyttest', 350, ['estimate', 't', 'df', 'p', 'low', 'high']),
    ...tests('svyglm', 75, ['estimate', 'se', 't', 'df', 'p']),
  },
  sfo_airport: {
    ...{ mean: 90, se: 90, interval: 180, deff: 90, pct: 462, 'pct se': 462 },
    // R has 0 where all of a group answered the same.
    ...{ 'group mean': 2489, 'group se': 2475, 'no variance': 14 },
    ...tests('svyttest', 2489, ['estimate', 't', 'df', 'p', 'low', 'high']),
    ...tests('svyglm', 270, ['estimate', 'se', 't', 'df', 'p']),
  },
  waves: tests('wave', 89, ['estimate', 't', 'df', 'p', 'low', 'high']),
};

function tests(name: string, many: number, kinds: readonly string[]): Tally {
  return Object.fromEntries(kinds.map((kind) => [`${name} ${kind}`, many]));
}

function recordsOf(set: string, records: Records, scope: string): Records {
  const { wave = null } = columns[set] ?? {};
  const own = wave === null ? records : records.filter((record) => record[wave] === scope);
  return own.filter((record) => Number(record['weight']) > 0);
}

function designFor(set: string, records: Records): Design {
  const { strata = null } = columns[set] ?? {};
  const names = [...new Set(records.map((record) => (strata === null ? '' : record[strata])))];
  return designOf(
    Float64Array.from(records, (record) => Number(record['weight'])),
    Int32Array.from(records, (record) => names.indexOf(strata === null ? '' : record[strata])),
    null,
  );
}

function scoreOf(item: Item, record: Records[number]): number {
  return item.scale.answers.find(({ code }) => code === record[item.id])?.score ?? Number.NaN;
}

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one loop a level of the reference, read as it is written.
function compareSet(codebook: Codebook, records: Records, set: string, r: WeightedSet, tally: Tally): void {
  const design = designFor(set, records);
  const all = records.map((_, row) => row);
  expect(all).toHaveLength(r.n);
  const compare = comparing(tally);
  for (const [name, expected] of Object.entries(r.items)) {
    const item = itemOfCodebook(codebook, name);
    const scores = records.map((record) => scoreOf(item, record));
    const valid = all.filter((row) => !Number.isNaN(scores[row]));
    const of = (rows: readonly number[], read: (row: number) => number) =>
      weightedMean(design, rows, rows.map(read));
    const own = of(valid, (row) => scores[row] ?? 0);
    compare('mean', own?.value, expected.mean);
    compare('se', own?.se, expected.se);
    compare('interval', own?.low, expected.ci_low);
    compare('interval', own?.high, expected.ci_high);
    compare('deff', own?.deff, expected.deff);
    for (const [code, pct] of Object.entries(expected.pct)) {
      const share = of(valid, (row) => Number(records[row]?.[name] === code));
      compare('pct', (share?.value ?? 0) * 100, pct);
      compare('pct se', (share?.se ?? 0) * 100, expected.pct_se[code] ?? 0);
    }
    for (const [variable, levels] of Object.entries(expected.groups))
      for (const [level, one] of Object.entries(levels)) {
        const inLevel = (row: number) => records[row]?.[variable] === level;
        const known = valid.filter((row) => Object.hasOwn(levels, records[row]?.[variable] ?? ''));
        const mean = of(valid.filter(inLevel), (row) => scores[row] ?? 0);
        compare('group mean', mean?.value, one.mean);
        if (mean?.se === null) count(tally, 'no variance');
        else compare('group se', mean?.se, one.se);
        const cases = (rows: readonly number[]) =>
          rows.map((row) => ({ row, y: scores[row] ?? 0, x: [Number(inLevel(row))] }));
        compareTest(weightedTest(design, cases(known)), one.svyttest_vs_rest, 'diff', 'svyttest', tally);
        if (one.svyglm === undefined) continue;
        const controlled = cases(known).flatMap((entry) => {
          const values = controlsIn(codebook, records[entry.row] ?? {});
          return values.some(Number.isNaN) ? [] : [{ ...entry, x: [...entry.x, ...values] }];
        });
        compareTest(weightedTest(design, controlled), one.svyglm, 'estimate', 'svyglm', tally);
      }
  }
}

function controlsIn(codebook: Codebook, record: Records[number]): readonly number[] {
  const variables = backgroundOf(codebook);
  return controlsOf(codebook).map((name) => {
    const variable = variables.find(({ id }) => id === name);
    const text = record[variable?.column ?? ''] ?? '';
    if (variable?.type === 'categories')
      return [1, 0][variable.categories.findIndex(({ code }) => code === text)] ?? Number.NaN;
    return text === '' ? Number.NaN : Number(text);
  });
}

function compareWaves(
  codebook: Codebook,
  sides: readonly Records[],
  name: string,
  r: Numbers,
  tally: Tally,
): void {
  const item = itemOfCodebook(codebook, name);
  const [later = [], earlier = []] = sides;
  const design = joined(designFor('sfo_airport', later), designFor('sfo_airport', earlier));
  const cases = [...later, ...earlier].flatMap((record, row) => {
    const y = scoreOf(item, record);
    return Number.isNaN(y) ? [] : [{ row, y, x: [Number(row < later.length)] }];
  });
  compareTest(weightedTest(design, cases), r, 'diff_later_minus_earlier', 'wave', tally);
}

function compareTest(
  ours: ReturnType<typeof weightedTest>,
  r: Numbers | undefined,
  estimate: string,
  name: string,
  tally: Tally,
): void {
  if (r === undefined || typeof r['t'] !== 'number') return;
  if (ours === null) {
    count(tally, `${name} not computable`);
    return;
  }
  const compare = comparing(tally);
  const pairs = [
    ['estimate', ours?.estimate, r[estimate]],
    ['se', ours?.se, r['se']],
    ['t', ours?.t, r['t']],
    ['df', ours?.df, r['df'] ?? r['df_resid']],
    ['p', ours?.p, r['p']],
    ['low', ours?.low, r['ci_low']],
    ['high', ours?.high, r['ci_high']],
  ] as const;
  for (const [kind, one, theirs] of pairs) if (theirs !== undefined) compare(`${name} ${kind}`, one, theirs);
}

function count(tally: Tally, kind: string): void {
  tally[kind] = (tally[kind] ?? 0) + 1;
}

function comparing(tally: Tally): (kind: string, ours: number | null | undefined, r: number) => void {
  return (kind, ours, r) => {
    count(tally, kind);
    expectAgreement(ours ?? null, r, kind);
  };
}

function skipped(): string {
  return missingRealdata === null ? '' : ` (skipped: ${missingRealdata})`;
}
