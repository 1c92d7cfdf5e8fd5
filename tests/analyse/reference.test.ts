import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../src/model/result.ts';
import {
  type Codebook,
  type Description,
  itemOfCodebook,
  missingRealdata,
  type Records,
  type Reference,
  type ReferenceItem,
  type RValue,
  readCodebook,
  readRecords,
  readReference,
  rowsOf,
  type VsRest,
} from './realdata.ts';
import { expectAgreement, ledgerOf, resultOf } from './results.ts';
import { groupOf } from './survey-of.ts';

/** How many numbers of each kind must have been compared: the test has not become empty unnoticed. */
const sets = [
  {
    set: 'housing_copenhagen',
    expected: {
      n: 135,
      mean: 51,
      sd: 51,
      ci95: 42,
      median: 21,
      count: 63,
      'pct valid': 63,
      'pct asked': 63,
      difference: 15,
      ...testsOf(15),
    },
  },
  {
    set: 'nonvoters_2020',
    expected: {
      n: 3400,
      mean: 1150,
      sd: 1150,
      ci95: 900,
      median: 450,
      count: 1800,
      'pct valid': 1800,
      'pct asked': 1800,
      difference: 350,
      ...testsOf(350),
    },
  },
  {
    set: 'sfo_airport',
    expected: {
      n: 15050,
      mean: 4094,
      sd: 4094,
      ci95: 3036,
      median: 1518,
      count: 7986,
      'pct valid': 7986,
      'pct asked': 9438,
      difference: 1288,
      ...testsOf(1288),
    },
  },
  {
    set: 'starwars_2014',
    expected: {
      n: 3668,
      mean: 1022,
      sd: 1022,
      ci95: 746,
      median: 378,
      count: 1890,
      'pct valid': 1890,
      'pct asked': 2268,
      difference: 322,
      ...testsOf(317),
      'without variation': 10,
    },
  },
];

type Tally = Record<string, number>;

describe.skipIf(missingRealdata !== null)(`agreement with R on real data${skipped()}`, () => {
  test.each(sets)('$set', ({ set, expected }) => {
    const tally: Tally = {};
    const codebook = readCodebook(set);
    const records = readRecords(set, codebook.data_file);
    for (const [scope, { items }] of Object.entries(readReference<Reference>(set).scopes)) {
      compareScope(codebook, recordsIn(records, codebook, scope), items, tally);
    }
    // biome-ignore lint/suspicious/noConsole: how much was compared is this test's report.
    console.info(`${set}: ${total(tally)} numbers compared with R`, tally);
    expect(tally).toEqual(expected);
  });
});

/** The reference's scopes are `all` waves together, and `wave_<code>`. */
function recordsIn(records: Records, { wave }: Codebook, scope: string): Records {
  if (scope === 'all' || wave === undefined) return records;
  return records.filter((record) => record[wave.var] === scope.replace('wave_', ''));
}

/** Every grouping variable in turn is the study's groups. */
function compareScope(
  codebook: Codebook,
  records: Records,
  expected: Readonly<Record<string, ReferenceItem>>,
  tally: Tally,
): void {
  const items = Object.keys(expected).map((name) => itemOfCodebook(codebook, name));
  const variables = new Set(Object.values(expected).flatMap(({ groups }) => Object.keys(groups)));
  for (const variable of variables) {
    const levels = new Set(
      Object.values(expected).flatMap(({ groups }) => Object.keys(groups[variable] ?? {})),
    );
    const ledger = ledgerOf(
      { items, groups: [...levels].map((level) => groupOf(level)) },
      rowsOf(records, variable),
    );
    for (const [item, { overall, groups }] of Object.entries(expected)) {
      compareDescription(ledger, 'alle', item, overall, tally);
      for (const [level, { desc, vs_rest }] of Object.entries(groups[variable] ?? {})) {
        compareDescription(ledger, level, item, desc, tally);
        compareTests(ledger, level, item, vs_rest, tally);
      }
    }
  }
}

function compareDescription(ledger: Ledger, scope: string, item: string, r: Description, tally: Tally): void {
  const mean = resultOf(ledger, 'mean', '2020', scope, item);
  const compare = comparing(`${scope} ${item}`, tally);
  compare('n', resultOf(ledger, 'count', '2020', scope).n, r.n_rows);
  compare('n', mean.n, r.n_valid);
  compare('mean', mean.value, r.mean);
  compare('sd', mean.sd, r.sd);
  if (r.sd === 0) compare('without variation', mean.low, null);
  else {
    compare('ci95', mean.low, r.ci95_low);
    compare('ci95', mean.high, r.ci95_high);
  }
  compare('median', resultOf(ledger, 'median', '2020', scope, item).value, r.median);
  for (const [code, pct] of Object.entries(r.pct_of_valid)) {
    const share = resultOf(ledger, 'valid', '2020', scope, item, code);
    compare('count', share.count, r.counts[code] ?? 0);
    compare('pct valid', percent(share.value), pct);
  }
  for (const [code, pct] of Object.entries(r.pct_of_valid_plus_dk)) {
    const share = resultOf(ledger, 'share', '2020', scope, item, code);
    compare('n', share.n, r.n_valid + r.n_dk);
    compare('pct asked', percent(share.value), pct);
  }
}

function compareTests(ledger: Ledger, scope: string, item: string, r: VsRest, tally: Tally): void {
  const { a, b, difference, welch, pooled, effect } = resultOf(ledger, 'difference', '2020', scope, item);
  const compare = comparing(`${scope} ${item} against the rest`, tally);
  compare('n', a.n, r.n_sub);
  compare('n', b.n, r.n_rest);
  compare('mean', a.mean, r.mean_sub);
  compare('mean', b.mean, r.mean_rest);
  compare('sd', a.sd, r.sd_sub);
  compare('sd', b.sd, r.sd_rest);
  compare('difference', difference, r.welch.diff);
  if (r.sd_sub === 0 || r.sd_rest === 0) {
    // R goes on with the other sample's variance alone; we say that it cannot be done.
    compare('without variation', (welch ?? pooled)?.p ?? effect, null);
    return;
  }
  compare("Cohen's d", effect, r.cohen_d);
  const tests = [
    ['Welch', welch, r.welch],
    ['pooled', pooled, r.pooled],
  ] as const;
  for (const [name, ours, theirs] of tests) {
    compare(`${name} t`, ours?.t ?? null, theirs.t);
    compare(`${name} df`, ours?.df ?? null, theirs.df);
    compare(`${name} p`, ours?.p ?? null, theirs.p);
    compare(`${name} ci`, ours?.low ?? null, theirs.ci_low);
    compare(`${name} ci`, ours?.high ?? null, theirs.ci_high);
  }
}

/** Compares one number with R's and counts it under its kind; where R has none, we must have none. */
function comparing(place: string, tally: Tally): (kind: string, ours: number | null, r: RValue) => void {
  return (kind, ours, r) => {
    tally[kind] = (tally[kind] ?? 0) + 1;
    if (typeof r === 'number') expectAgreement(ours, r, `${place}: ${kind}`);
    else expect(ours, `${place}: ${kind}, where R has ${r}`).toBeNull();
  };
}

/** Of each test: effect, and twice t, df, p and the two ends of the interval. */
function testsOf(tests: number): Tally {
  const each = ['Welch', 'pooled'].flatMap((name) => [
    [`${name} t`, tests],
    [`${name} df`, tests],
    [`${name} p`, tests],
    [`${name} ci`, 2 * tests],
  ]);
  return { ...Object.fromEntries(each), "Cohen's d": tests };
}

function total(tally: Tally): number {
  return Object.values(tally).reduce((sum, count) => sum + count, 0);
}

function percent(share: number | null): number | null {
  return share === null ? null : share * 100;
}

function skipped(): string {
  return missingRealdata === null ? '' : ` (skipped: ${missingRealdata})`;
}
