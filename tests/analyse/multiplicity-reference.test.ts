import { describe, expect, test } from 'vitest';
import { benjaminiHochberg } from '../../src/analyse/benjamini-hochberg.ts';
import { holm } from '../../src/analyse/holm.ts';
import { missingRealdata, readRecords, readReference } from './realdata.ts';
import { expectAgreement } from './results.ts';

interface EdgeCases {
  readonly p_adjust: Readonly<Record<'input' | 'holm' | 'BH', readonly (string | number)[]>>;
}

/** One row of reference_tests.csv is one Welch test; its corrected p are those of R's p.adjust in three families. */
const families: Readonly<Record<string, (row: Row) => string>> = {
  all: naming('scope'),
  group: naming('scope', 'group'),
  item: naming('scope', 'item'),
};

type Row = Readonly<Record<string, string>>;

function naming(...columns: readonly string[]): (row: Row) => string {
  return (row) => columns.map((column) => row[column]).join(' ');
}

describe.skipIf(missingRealdata !== null)(`corrected p as R has them${skipped()}`, () => {
  test.each([
    { set: 'housing_copenhagen', tests: 15 },
    { set: 'nonvoters_2020', tests: 350 },
    { set: 'sfo_airport', tests: 1288 },
    { set: 'starwars_2014', tests: 322 },
  ])('$set', ({ set, tests }) => {
    const rows = readRecords(set, 'reference_tests.csv');
    expect(rows).toHaveLength(tests);
    const compared = Object.entries(families).map(([name, familyOf]) => {
      const parts = new Map<string, Row[]>();
      for (const row of rows) parts.set(familyOf(row), [...(parts.get(familyOf(row)) ?? []), row]);
      return [...parts.values()].map((part) => compareFamily(part, name)).reduce((a, b) => a + b, 0);
    });
    // biome-ignore lint/suspicious/noConsole: how much was compared is this test's report.
    console.info(`${set}: corrected p compared with R in families of all, group, item`, compared);
    expect(compared).toEqual([2 * tests, 2 * tests, 2 * tests]);
  });

  test("edge_cases: NA stays NA, 1 and 0 stay, as R's p.adjust", () => {
    const { p_adjust: r } = readReference<EdgeCases>('edge_cases');
    const ps = r.input.map((p) => (p === 'NA' ? null : Number(p)));
    const numbers = (values: readonly (string | number)[]) =>
      values.map((p) => (p === 'NA' ? null : Number(p)));
    const round = (values: readonly (number | null)[]) => values.map((p) => p && Number(p.toFixed(12)));
    expect(round(holm(ps))).toEqual(numbers(r.holm));
    expect(round(benjaminiHochberg(ps))).toEqual(numbers(r.BH));
    expect([holm([]), benjaminiHochberg([null])]).toEqual([[], [null]]);
  });
});

function compareFamily(rows: readonly Row[], name: string): number {
  const ps = rows.map(({ welch_p = '' }) => (welch_p === 'NA' ? null : Number(welch_p)));
  const ours = { holm: holm(ps), BH: benjaminiHochberg(ps) };
  for (const [method, values] of Object.entries(ours))
    for (const [index, value] of values.entries()) {
      const r = rows[index]?.[`welch_p_${method}_${name}`] ?? '';
      expectAgreement(value, Number(r), `${method} ${name}`);
    }
  return 2 * rows.length;
}

function skipped(): string {
  return missingRealdata === null ? '' : ` (skipped: ${missingRealdata})`;
}
