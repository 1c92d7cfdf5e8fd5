import { describe, expect, test } from 'vitest';
import type { Item } from '../../src/model/item.ts';
import type { Ledger } from '../../src/model/result.ts';
import { missingRealdata, readRecords, readReference, rowsOf } from './realdata.ts';
import { expectAgreement, ledgerOf, resultOf } from './results.ts';
import { answerOf, groupOf, itemOf } from './survey-of.ts';

/** R's literal answers; its own error texts stand in place of numbers. */
interface Case {
  readonly n_sub: number;
  readonly n_rest: number;
  readonly welch: { readonly t?: number; readonly p?: number; readonly df?: number };
  readonly pooled: { readonly t?: number; readonly p?: number };
}

interface Reference {
  readonly Q7ALL_vs_rest: Readonly<Record<string, Case>>;
  readonly const_by_wifi: Case;
  readonly allmissing_by_wifi: Case;
  readonly alldk_by_wifi: Case;
  readonly onlyone_by_wifi: Case;
  readonly twoval_by_wifi: Case;
  readonly zerovar_both_groups: Case;
  readonly one_level_group: Case;
}

describe.skipIf(missingRealdata !== null)(`degenerate situations of real data${skipped()}`, () => {
  test.each([
    { level: 'n1', reason: 'one-valid-answer' },
    { level: 'n2', reason: 'no-variation' },
    { level: 'n2_equal', reason: 'no-variation' },
    { level: 'zerovar8', reason: 'no-variation' },
    { level: 'novalid5', reason: 'no-valid-answers' },
  ])('a group against 366 others: $level gives $reason', ({ level, reason }) => {
    const expected = readReference<Reference>('edge_cases').Q7ALL_vs_rest[level];
    const ledger = ledgerOfColumns('Q7ALL', 'x_g', [level, 'rest']);
    const comparison = resultOf(ledger, 'comparison', '2020', `${level}~rest`, 'Q7ALL');
    expect([comparison.a.n, comparison.b.n]).toEqual([expected?.n_sub, expected?.n_rest]);
    expectNoTest(comparison, reason);
  });

  test('R answers p = 1e-63 for two equal answers; we answer that it cannot be computed', () => {
    const r = readReference<Reference>('edge_cases').Q7ALL_vs_rest['n2_equal'];
    expect(r?.welch.p).toBeLessThan(1e-60);
    const ledger = ledgerOfColumns('Q7ALL', 'x_g', ['n2_equal', 'rest']);
    const { p, level, difference } = resultOf(ledger, 'difference', '2020', 'n2_equal', 'Q7ALL');
    expect([p, level]).toEqual([null, null]);
    expectAgreement(difference, 5 - 4.02185792349727, 'the difference itself stands');
  });

  test.each([
    { name: 'const_by_wifi', item: 'x_const', reason: 'no-variation' },
    { name: 'allmissing_by_wifi', item: 'x_allmissing', reason: 'no-valid-answers' },
    { name: 'alldk_by_wifi', item: 'x_alldk', reason: 'no-valid-answers' },
    { name: 'onlyone_by_wifi', item: 'x_onlyone', reason: 'no-valid-answers' },
  ] as const)('$name gives $reason', ({ name, item, reason }) => {
    const expected = readReference<Reference>('edge_cases')[name];
    const ledger = ledgerOfColumns(item, 'usedwifi', ['Yes', 'No']);
    const difference = resultOf(ledger, 'difference', '2020', 'Yes', item);
    expect([difference.a.n, difference.b.n]).toEqual([expected.n_sub, expected.n_rest]);
    expectNoTest(difference, reason);
  });

  test('two constant groups apart: no variation, however far apart', () => {
    const ledger = ledgerOfColumns('x_zero2', 'x_half', ['a', 'b']);
    const difference = resultOf(ledger, 'difference', '2020', 'a', 'x_zero2');
    expect(Math.abs(difference.difference ?? 0)).toBe(2);
    expectNoTest(difference, 'no-variation');
  });

  test('a study of one group has no rest to test it against', () => {
    const ledger = ledgerOfColumns('Q7ALL', 'x_one', ['only level']);
    const difference = resultOf(ledger, 'difference', '2020', 'only level', 'Q7ALL');
    expect(difference.a.n).toBe(readReference<Reference>('edge_cases').one_level_group.n_sub);
    expectNoTest(difference, 'no-respondents');
  });

  test('an item of two values is no degenerate case', () => {
    const r = readReference<Reference>('edge_cases').twoval_by_wifi;
    const ledger = ledgerOfColumns('x_twoval', 'usedwifi', ['Yes', 'No']);
    const { welch, pooled, reason } = resultOf(ledger, 'difference', '2020', 'Yes', 'x_twoval');
    expect(reason).toBeUndefined();
    expectAgreement(welch?.t ?? null, r.welch.t ?? Number.NaN, 't');
    expectAgreement(welch?.df ?? null, r.welch.df ?? Number.NaN, 'df');
    expectAgreement(welch?.p ?? null, r.welch.p ?? Number.NaN, 'p');
    expectAgreement(pooled?.p ?? null, r.pooled.p ?? Number.NaN, 'pooled p');
  });
});

function expectNoTest(result: object, reason: string): void {
  const nothing = {
    t: null,
    df: null,
    p: null,
    low: null,
    high: null,
    welch: null,
    pooled: null,
    effect: null,
  };
  expect(result).toMatchObject({ ...nothing, level: null, direction: null, reason });
}

/** One item and one grouping of edge_cases.csv, where 0 is missing and 6 is don't-know. */
function ledgerOfColumns(item: string, group: string, levels: readonly string[]): Ledger {
  const records = readRecords('edge_cases', 'edge_cases.csv');
  return ledgerOf(
    { items: [oneToFiveAndSix(item)], groups: levels.map((level) => groupOf(level)) },
    rowsOf(records, group),
  );
}

function oneToFiveAndSix(item: string): Item {
  const valid = [1, 2, 3, 4, 5].map((score) => answerOf(`${score}`, 'none', score));
  return itemOf(item, [...valid, answerOf('6', 'dont-know', null)]);
}

function skipped(): string {
  return missingRealdata === null ? '' : ` (skipped: ${missingRealdata})`;
}
