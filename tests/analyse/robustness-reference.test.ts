import { describe, expect, test } from 'vitest';
import type { Check } from '../../src/model/inference.ts';
import type { Ledger } from '../../src/model/result.ts';
import { backgroundOf, controlsOf, recordsIn, rowsWithControls } from './controlled.ts';
import {
  type Codebook,
  itemOfCodebook,
  missingRealdata,
  type Records,
  readCodebook,
  readRecords,
  readReference,
} from './realdata.ts';
import { expectAgreement, ledgerOf, resultOf } from './results.ts';
import { groupOf } from './survey-of.ts';

/** What the tests here read of reference.json. */
interface Reference {
  readonly scopes: Readonly<Record<string, { readonly items: Readonly<Record<string, ReferenceItem>> }>>;
}

interface ReferenceItem {
  readonly groups: Readonly<Record<string, Readonly<Record<string, Level>>>>;
}

interface Logit {
  readonly coef: number;
  readonly se: number;
  readonly z?: number;
  readonly p: number;
  readonly loglik: number;
  readonly n: number;
  readonly error?: string;
}

interface Level {
  readonly vs_rest: { readonly hedges_g?: number; readonly sd_sub: unknown; readonly sd_rest: unknown };
  readonly mann_whitney?: { readonly W: number; readonly p_cc: number; readonly prob_superiority: number };
  readonly ols?: {
    readonly n: number;
    readonly hc3_se: number;
    readonly hc3_t: number;
    readonly hc3_p: number;
  };
  readonly ordered_logit?: Logit;
  readonly ordered_logit_controls?: Logit;
}

type Tally = Record<string, number>;

/** How many numbers must have been compared: the test has not become empty unnoticed. */
const sets: readonly { readonly set: string; readonly expected: Tally }[] = [
  { set: 'housing_copenhagen', expected: { ...each(15), ...hc3s(11), ...controlled(8) } },
  { set: 'nonvoters_2020', expected: { ...each(350), ...hc3s(350), ...controlled(75) } },
  { set: 'sfo_airport', expected: { ...each(1288), ...hc3s(1287), ...controlled(644), 'leverage 1': 1 } },
  { set: 'starwars_2014', expected: { ...each(317), ...hc3s(317), ...controlled(56), 'no variation': 5 } },
];

function each(tests: number): Tally {
  const kinds = ["Hedges' g", 'Mann-Whitney W', 'Mann-Whitney p', 'superiority'];
  return Object.fromEntries([...kinds, ...models('ordered-logit')].map((kind) => [kind, tests]));
}

function hc3s(tests: number): Tally {
  return Object.fromEntries(['HC3 se', 'HC3 t', 'HC3 p'].map((kind) => [kind, tests]));
}

function controlled(tests: number): Tally {
  return Object.fromEntries(models('ordered-logit-controls').map((kind) => [kind, tests]));
}

function models(name: string): readonly string[] {
  return ['b', 'se', 'p'].map((kind) => `${name} ${kind}`);
}

describe.skipIf(missingRealdata !== null)(`robustness as R has it on real data${skipped()}`, () => {
  test.each(sets)(
    '$set',
    ({ set, expected }) => {
      const tally: Tally = {};
      const codebook = readCodebook(set);
      const records = readRecords(set, codebook.data_file);
      for (const [scope, { items }] of Object.entries(readReference<Reference>(set).scopes))
        compareScope(codebook, recordsIn(records, codebook, scope), items, tally);
      // biome-ignore lint/suspicious/noConsole: how much was compared is this test's report.
      console.info(`${set}: numbers compared with R`, tally);
      expect(tally).toEqual(expected);
    },
    300_000,
  );
});

/** At the level of 100 % every test is a finding, and is checked. */
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
      {
        items,
        background: backgroundOf(codebook),
        groups: [...levels].map((level) => groupOf(level)),
        tests: { controls: controlsOf(codebook), levels: [100] },
        columns: { group: variable },
      },
      rowsWithControls(codebook, records, variable),
    );
    for (const [item, { groups }] of Object.entries(expected))
      for (const [level, r] of Object.entries(groups[variable] ?? {}))
        compareLevel(ledger, level, item, r, tally);
  }
}

function compareLevel(ledger: Ledger, level: string, item: string, r: Level, tally: Tally): void {
  const result = resultOf(ledger, 'difference', '2020', level, item);
  const what = `${level} ${item}`;
  if (result.p === null) {
    count(tally, 'no variation');
    return;
  }
  const compare = (kind: string, ours: number | null | undefined, theirs: number, slack = 1e-9): void => {
    count(tally, kind);
    expectAgreement(ours ?? null, theirs, `${what} ${kind}`, slack);
  };
  const { hedges_g: g } = r.vs_rest;
  if (g !== undefined) compare("Hedges' g", result.hedges?.value, g);
  const check = (name: Check['check']) => result.robustness?.checks.find((one) => one.check === name);
  if (r.mann_whitney !== undefined) {
    compare('Mann-Whitney W', check('mann-whitney')?.statistic, r.mann_whitney.W);
    compare('Mann-Whitney p', check('mann-whitney')?.p, r.mann_whitney.p_cc);
    compare('superiority', check('mann-whitney')?.estimate, r.mann_whitney.prob_superiority);
  }
  if (check('hc3')?.reason === 'one-decides') {
    // One respondent of the level has all controls; R's value is made of the rounding noise of 1 - h.
    count(tally, 'leverage 1');
  } else if (r.ols !== undefined && typeof r.ols.hc3_se === 'number') {
    compare('HC3 se', check('hc3')?.se, r.ols.hc3_se);
    compare('HC3 t', check('hc3')?.statistic, r.ols.hc3_t);
    compare('HC3 p', check('hc3')?.p, r.ols.hc3_p);
  }
  for (const [name, logit] of [
    ['ordered-logit', r.ordered_logit],
    ['ordered-logit-controls', r.ordered_logit_controls],
  ] as const) {
    if (logit === undefined || typeof logit.coef !== 'number') continue;
    compare(`${name} b`, check(name)?.estimate, logit.coef, 1e-6);
    compare(`${name} se`, check(name)?.se, logit.se, 1e-6);
    compare(`${name} p`, check(name)?.p, logit.p, 1e-6);
  }
}

function count(tally: Tally, kind: string): void {
  tally[kind] = (tally[kind] ?? 0) + 1;
}

function skipped(): string {
  return missingRealdata === null ? '' : ` (skipped: ${missingRealdata})`;
}
