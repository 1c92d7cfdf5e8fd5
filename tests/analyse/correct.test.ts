import { describe, expect, test } from 'vitest';
import { holm } from '../../src/analyse/holm.ts';
import type { Ledger } from '../../src/model/result.ts';
import type { TestResult } from '../../src/model/results/tested.ts';
import type { TestRules } from '../../src/model/study.ts';
import { ledgerOf, resultOf } from './results.ts';
import { groupOf, itemOf, oneToFive, type Row } from './survey-of.ts';

const items = ['p', 'q', 'r'].map((id) => itemOf(id, oneToFive));
const groups = [groupOf('a', 'x', 'y'), groupOf('b'), groupOf('c')];

/** Groups whose answers differ a little; made by a rule, so that some tests lie between the two p. */
const rows: readonly Row[] = Array.from({ length: 240 }, (_, index) => {
  const group = ['a', 'b', 'c'][index % 3] ?? 'a';
  const lift = group === 'a' ? 1 : 0;
  const answer = (step: number): string =>
    `${Math.max(1, Math.min(5, ((index * step) % 5) + (index % 4 < 2 ? lift : 0) + 1))}`;
  return {
    group,
    subgroup: index % 2 === 0 ? 'x' : 'y',
    answers: { p: answer(7), q: answer(11), r: answer(3) },
  };
});

function ledgerWith(tests: Partial<TestRules>): Ledger {
  return ledgerOf({ items, groups, tests }, rows);
}

function differences(ledger: Ledger): readonly TestResult[] {
  return [...ledger.values()].filter((one): one is TestResult => one.kind === 'difference');
}

describe('which p decides', () => {
  test('all corrected p stand in the ledger, whatever decides', () => {
    for (const correction of ['none', 'holm', 'bh'] as const) {
      const all = differences(ledgerWith({ correction }));
      // a.x against a.y and a.y against a.x are one test.
      expect(all.map(({ corrected }) => corrected?.size)).toEqual(all.map(() => 12));
      const once = all.filter(({ from }) => from.scope !== 'a.y');
      expect(once.map(({ corrected }) => corrected?.holm)).toEqual(holm(once.map(({ p }) => p)));
      for (const { from, corrected } of all.filter((one) => one.from.scope === 'a.y'))
        expect(corrected).toEqual(
          once.find((one) => one.from.scope === 'a.x' && one.from.item === from.item)?.corrected,
        );
    }
  });

  test.each(['holm', 'bh'] as const)(
    '%s: level, direction and checks follow the corrected p',
    (correction) => {
      const [plain, corrected] = [differences(ledgerWith({})), differences(ledgerWith({ correction }))];
      const lost = plain.filter(({ level }, index) => level !== null && corrected[index]?.level === null);
      expect(lost.length).toBeGreaterThan(0);
      for (const one of corrected) {
        const p = one.corrected?.[correction] ?? 1;
        expect(one.level).toBe(p <= 0.05 ? 5 : p <= 0.1 ? 10 : null);
        expect(one.direction === null).toBe(one.level === null);
        expect(one.robustness === null).toBe(one.level === null);
      }
    },
  );

  test('a family is all tests of a kind in a wave, or those of an item, or of a group with its subgroups', () => {
    const sizes = (family: TestRules['family']) =>
      new Set(
        differences(ledgerWith({ family })).map(({ corrected }) => `${corrected?.family} ${corrected?.size}`),
      );
    expect(sizes('all')).toEqual(new Set(['difference/2020 12']));
    expect(sizes('item')).toEqual(new Set(['p', 'q', 'r'].map((item) => `difference/2020/${item} 4`)));
    expect(sizes('group')).toEqual(
      new Set(['difference/2020/a 6', 'difference/2020/b 3', 'difference/2020/c 3']),
    );
  });

  test('the ledger counts the tests, what is significant by each p, and what chance alone would give', () => {
    const ledger = ledgerWith({ correction: 'holm' });
    const counted = resultOf(ledger, 'multiplicity', '2020', 'difference', '10');
    const all = differences(ledger).filter(({ from }) => from.scope !== 'a.y');
    const at10 = (p: (one: TestResult) => number | null | undefined) =>
      all.filter((one) => (p(one) ?? 1) <= 0.1).length;
    expect(counted).toMatchObject({
      of: 12,
      chance: 1.2,
      plain: at10(({ p }) => p),
      holm: at10(({ corrected }) => corrected?.holm),
      bh: at10(({ corrected }) => corrected?.bh),
    });
    expect(counted.value).toBe(counted.holm);
    expect(counted.plain).toBeGreaterThan(counted.holm);
  });

  test('with two groups the difference of each and their comparison are one test, counted and corrected as one', () => {
    const two = ledgerOf(
      { items, groups: [groupOf('a', 'x', 'y'), groupOf('b')], tests: { correction: 'holm' } },
      rows.filter(({ group }) => group !== 'c'),
    );
    for (const { id } of items) {
      const pair = resultOf(two, 'comparison', '2020', 'a~b', id);
      expect(pair.corrected).toMatchObject({ family: 'comparison/2020', size: 3 });
      for (const scope of ['a', 'b']) {
        const own = resultOf(two, 'difference', '2020', scope, id);
        expect(own.p).toBeCloseTo(pair.p ?? -1, 12);
        expect(own.corrected).toEqual(pair.corrected);
      }
    }
    expect(resultOf(two, 'multiplicity', '2020', 'comparison', '5').of).toBe(3);
    expect(resultOf(two, 'multiplicity', '2020', 'difference', '5').of).toBe(3);
    expect(resultOf(two, 'multiplicity', '2020', 'alle', '5').of).toBe(6);
  });
});
