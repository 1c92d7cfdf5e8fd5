import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTest } from '../../src/compose/finding.ts';
import type { Ledger, Result } from '../../src/model/result.ts';
import type { TestResult } from '../../src/model/results/tested.ts';
import { ledgerOf, resultOf } from './results.ts';
import { groupOf, itemOf, oneToFive, type Plan, type Row } from './survey-of.ts';

const plan: Plan = {
  groups: [groupOf('a', 'x', 'y'), groupOf('b', 'x', 'z'), groupOf('c')],
  items: [itemOf('q', oneToFive)],
  background: [
    {
      id: 'sex',
      type: 'categories',
      column: 'sex',
      label: 'Sex',
      categories: ['f', 'm'].map((id) => ({ id, code: id, label: id, plural: null })),
    },
  ],
};
const codes = ['1', '2', '3', '4', '5', '9', ''];
const scopes = ['alle', 'a', 'a.x', 'a.y', 'b', 'b.x', 'b.z', 'c'];

/** Respondents of any group or none, any subgroup or none, any answer or none. */
const rows: fc.Arbitrary<readonly Row[]> = fc.array(
  fc.record({
    group: fc.constantFrom('a', 'b', 'c', ''),
    subgroup: fc.constantFrom('x', 'y', 'z', ''),
    answers: fc.record({ q: fc.constantFrom(...codes) }),
    categories: fc.record({ sex: fc.constantFrom('f', 'm', '') }),
  }),
  { maxLength: 60 },
);

describe('whatever the respondents answered', () => {
  test('counts are those of a plain count over the rows', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const ledger = ledgerOf(plan, some);
        for (const scope of scopes) {
          const inScope = some.filter((row) => isIn(row, scope));
          expect(resultOf(ledger, 'count', '2020', scope).value).toBe(inScope.length);
          for (const code of codes.slice(0, -1)) {
            const expected = inScope.filter(({ answers }) => answers?.['q'] === code).length;
            expect(resultOf(ledger, 'share', '2020', scope, 'q', code).count).toBe(expected);
          }
        }
      }),
    );
  });

  test('the shares of a scope sum to one, as answers and as sides', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...scopes), (some, scope) => {
        const ledger = ledgerOf(plan, some);
        const one = (kind: 'share' | 'valid', ...answers: string[]) =>
          sum(answers.map((code) => resultOf(ledger, kind, '2020', scope, 'q', code).value ?? Number.NaN));
        if (resultOf(ledger, 'mean', '2020', scope, 'q').n === 0) return;
        expect(one('share', '1', '2', '3', '4', '5', '9')).toBeCloseTo(1, 14);
        expect(one('share', '1-2', '3', '4-5', '9')).toBeCloseTo(1, 14);
        expect(one('valid', '1-2', '3', '4-5')).toBeCloseTo(1, 14);
      }),
    );
  });

  test("positive, middle, negative and don't-know are all who were asked", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...scopes), (some, scope) => {
        const ledger = ledgerOf(plan, some);
        const counts = ['4-5', '3', '1-2', '9'].map(
          (one) => resultOf(ledger, 'share', '2020', scope, 'q', one).count ?? 0,
        );
        expect(sum(counts)).toBe(resultOf(ledger, 'share', '2020', scope, 'q', '5').n);
      }),
    );
  });

  test('every share lies within its interval, and the interval within 0..1', () => {
    fc.assert(
      fc.property(rows, (some) => {
        for (const result of ledgerOf(plan, some).values()) {
          if (!('count' in result && 'low' in result) || result.value === null) continue;
          const { low, high, value } = result;
          expect([0, low, value, high, 1]).toEqual(
            [0, low, value, high, 1].sort((a, b) => (a ?? 9) - (b ?? 9)),
          );
        }
      }),
    );
  });

  test('groups, and those of no group, add up to alle; a profile adds up to its base', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const ledger = ledgerOf(plan, some);
        const ofGroups = ['a', 'b', 'c'].map((group) => resultOf(ledger, 'count', '2020', group).n);
        const none = some.filter(({ group }) => group === '').length;
        expect(sum(ofGroups) + none).toBe(resultOf(ledger, 'count', '2020', 'alle').n);
        const profile = ['a', 'b', 'c'].map((one) =>
          resultOf(ledger, 'profile', '2020', 'alle', 'group', one),
        );
        expect(profile.map(({ count }) => count)).toEqual(ofGroups);
        expect(profile[0]?.n).toBe(sum(ofGroups));
        const sexes = ['f', 'm'].map((one) => resultOf(ledger, 'profile', '2020', 'b', 'sex', one));
        expect(sexes[0]?.n).toBe(sum(sexes.map(({ count }) => count ?? 0)));
      }),
    );
  });

  test('the order of the respondents changes nothing', () => {
    fc.assert(
      fc.property(shuffled(), ([some, others]) => {
        expect([...ledgerOf(plan, others)]).toEqual([...ledgerOf(plan, some)]);
      }),
    );
  });

  test('asking every respondent twice keeps shares, means and medians, and moves t away from 0', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const [once, twice] = [ledgerOf(plan, some), ledgerOf(plan, [...some, ...some])];
        for (const [id, result] of once) expectDoubled(result, twice.get(id));
      }),
    );
  });

  test('a tested against b is b tested against a with the sign turned', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const turned = { ...plan, groups: [...(plan.groups ?? [])].reverse() };
        const ab = resultOf(ledgerOf(plan, some), 'comparison', '2020', 'a~b', 'q');
        const ba = resultOf(ledgerOf(turned, some), 'comparison', '2020', 'b~a', 'q');
        expect(opposite(ba)).toEqual(values(ab));
      }),
    );
  });

  test('turning the scale turns every difference and leaves every p', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const answers = oneToFive.map((one) => ({
          ...one,
          score: one.score === null ? null : 6 - one.score,
        }));
        const turned = ledgerOf({ ...plan, items: [itemOf('q', answers)] }, some);
        for (const scope of scopes.slice(1)) {
          const [one, other] = [testOf(ledgerOf(plan, some), scope), testOf(turned, scope)];
          expect(other.difference ?? 0).toBeCloseTo(-(one.difference ?? 0), 12);
          expect(other.p ?? -1).toBeCloseTo(one.p ?? -1, 12);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('ids stand in order of code units', () => {
    const ids = [...ledgerOf(plan, []).keys()];
    expect(ids).toEqual([...ids].sort());
    expect(ids.length).toBeGreaterThan(150);
  });
});

function isIn(row: Row, scope: string): boolean {
  if (scope === 'alle') return true;
  const [group, subgroup] = scope.split('.');
  return row.group === group && (subgroup === undefined || row.subgroup === subgroup);
}

function shuffled(): fc.Arbitrary<readonly [readonly Row[], readonly Row[]]> {
  return rows.chain((some) =>
    fc.tuple(fc.constant(some), fc.shuffledSubarray([...some], { minLength: some.length })),
  );
}

function expectDoubled(once: Result, twice: Result | undefined): void {
  if (twice === undefined) throw new Error(`${once.id} is lost.`);
  if (isTest(once) && isTest(twice)) {
    expect(twice.difference).toBe(once.difference);
    expect(Math.abs(twice.t ?? 9)).toBeGreaterThanOrEqual(Math.abs(once.t ?? 0));
  }
  if ('difference' in once || once.kind === 'tally' || once.kind === 'multiplicity') return;
  const order = once.kind === 'rank' ? once.order : null;
  if (order !== null) expect(twice).toMatchObject({ n: 2 * once.n, order });
  else if (!('value' in once)) throw new Error(`${once.kind} is not looked at here.`);
  else
    expect(twice).toMatchObject({
      n: 2 * once.n,
      value: once.kind === 'count' ? 2 * once.value : once.value,
    });
}

function testOf(ledger: Ledger, scope: string): TestResult {
  return resultOf(ledger, 'difference', '2020', scope, 'q');
}

function values({ n, a, b, difference, t, df, p, low, high, effect, level, direction }: TestResult): object {
  return {
    n,
    a,
    b,
    difference: zero(difference),
    t: zero(t),
    df,
    p,
    low,
    high,
    effect: zero(effect),
    level,
    direction,
  };
}

function opposite(test: TestResult): object {
  const directions = { higher: 'lower', lower: 'higher' } as const;
  return values({
    ...test,
    a: test.b,
    b: test.a,
    difference: minus(test.difference),
    t: minus(test.t),
    low: minus(test.high),
    high: minus(test.low),
    effect: minus(test.effect),
    direction: test.direction === null ? null : directions[test.direction],
  });
}

function minus(value: number | null): number | null {
  return value === null ? null : -value;
}

/** -0 as 0: the sign of nothing is not a result. */
function zero(value: number | null): number | null {
  return value === null ? null : value + 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
