import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/analyse/analyse.ts';
import type { BackgroundVariable } from '../../../src/model/background.ts';
import type { Ledger } from '../../../src/model/result.ts';
import type { Sample } from '../../../src/model/results/tested.ts';
import type { Disclosure } from '../../../src/model/study.ts';
import { answerOf, groupOf, indexOf, itemOf, type Plan, type Row, studyOf, surveyOf } from '../survey-of.ts';
import { agreesIn, attack, type Counts, codes, isSide, type Range, sumOf } from './attack.ts';

const limits: Disclosure = { base: 4, cell: 3, dontKnow: 'protected', earlier: null };
const item = itemOf('q', [
  answerOf('1', 'negative', 1),
  answerOf('2', 'negative', 2),
  answerOf('4', 'positive', 4),
  answerOf('9', 'dont-know', null),
]);
const steady = itemOf('r', [answerOf('1', 'negative', 1), answerOf('2', 'positive', 2)]);
const index = indexOf('i', ['q', 'r']);
const groups = ['a', 'b', 'c'].map((id) => groupOf(id));

function protectedLedger(plan: Plan, rows: readonly Row[]): Ledger {
  const study = studyOf({ items: [item, steady], others: [index], disclosure: limits, ...plan });
  return analyse(surveyOf(study, rows), study).value;
}

/** How many gave each answer: up to six of a part, and of those in no group up to two. */
function someCounts(most: number): fc.Arbitrary<Counts> {
  return fc
    .array(fc.constantFrom(0, 1, 2, 3), { minLength: 0, maxLength: most })
    .map((answers) => codes.map((_, at) => answers.filter((one) => one === at).length));
}

/** Mostly none or enough, so that something may be told. */
const commonCounts: fc.Arbitrary<Counts> = fc
  .tuple(...codes.map(() => fc.constantFrom(0, 0, 0, 3, 3, 4, 1)))
  .filter((counts) => counts.reduce<number>((sum, count) => sum + count, 0) <= 8);

function rowsOf(counts: Counts, rest: Omit<Row, 'answers'>): readonly Row[] {
  return counts.flatMap((n, at) =>
    Array.from({ length: n }, (): Row => ({ ...rest, answers: { q: codes[at] ?? '', r: '1' } })),
  );
}

/** What an attacker must be left with: of a small base nothing at all may follow, else no small count. */
function needed(count: number, base: number): number {
  if (count === 0) return 0;
  if (base < limits.base) return Math.min(limits.cell, base);
  return count < limits.cell ? limits.cell : 0;
}

function expectHidden(found: readonly (readonly Range[])[], truth: readonly Counts[]): void {
  truth.forEach((counts, part) => {
    const base = counts.reduce((sum, count) => sum + count, 0);
    counts.forEach((count, at) => {
      const { low = 0, high = -1 } = found[part]?.[at] ?? {};
      expect(low, 'the true table is among the possible ones').toBeLessThanOrEqual(count);
      expect(
        high - low,
        `part ${part}, answer ${codes[at]}: ${low}..${high}, truly ${count} of ${base}`,
      ).toBeGreaterThanOrEqual(needed(count, base));
    });
  });
}

describe('an attacker who tries every table', () => {
  test('finds no small count in groups, in everybody, and in those without a group', () => {
    const some = fc.tuple(someCounts(6), someCounts(6), someCounts(6), someCounts(2));
    let told = 0;
    fc.assert(
      fc.property(some, (parts) => {
        const names = [...groups.map(({ id }) => id), null];
        const rows = parts.flatMap((counts, at) =>
          rowsOf(counts, names[at] == null ? {} : { group: names[at] }),
        );
        if (rows.length === 0) return;
        const ledger = protectedLedger({ groups }, rows);
        told += [...ledger.values()].filter(
          ({ kind, reason }) => kind === 'share' && reason === undefined,
        ).length;
        const found = attack(
          {
            bases: parts.map((counts) => counts.reduce((sum, count) => sum + count, 0)),
            fits: (part, index) => names[index] == null || agreesIn(ledger, names[index] ?? '', part),
            agrees: (chosen) => agreesIn(ledger, 'alle', sumOf(chosen)) && testsAgree(ledger, chosen),
          },
          codes.length,
        );
        expectHidden(found, [...parts, sumOf(parts)]);
      }),
      { numRuns: 60, seed: 8 },
    );
    // A ledger that tells nothing would pass too.
    expect(told).toBeGreaterThan(60);
  }, 120_000);

  test('finds none in what two categories answered', () => {
    const sex: BackgroundVariable = {
      id: 'sex',
      type: 'categories',
      column: 'sex',
      label: 'Sex',
      categories: ['f', 'm'].map((id) => ({ id, code: id, label: id, plural: null })),
    };
    const some = fc.tuple(commonCounts, commonCounts, fc.oneof(fc.constant([0, 0, 0, 0]), someCounts(2)));
    let told = 0;
    fc.assert(
      fc.property(some, (parts) => {
        const rows = parts.flatMap((counts, at) =>
          rowsOf(counts, at === 2 ? {} : { categories: { sex: ['f', 'm'][at] ?? '' } }),
        );
        if (rows.length === 0) return;
        const ledger = protectedLedger({ background: [sex] }, rows);
        const effect = ledger.get('background/2020/alle/sex/q');
        const sides: readonly Sample[] =
          effect !== undefined && 'a' in effect && effect.test === 't-test' ? [effect.a, effect.b] : [];
        if (sides.some(({ n }) => n > 0)) told += 1;
        const found = attack(
          {
            bases: parts.map((counts) => counts.reduce((sum, count) => sum + count, 0)),
            fits: (part, index) => sides[index] === undefined || isSide(sides[index], part),
            agrees: (chosen) => agreesIn(ledger, 'alle', sumOf(chosen)),
          },
          codes.length,
        );
        // What categories answered is in no table: only a single person's answer must not follow where few answered.
        expectHidden(found.slice(3), [sumOf(parts)]);
        parts.forEach((counts, part) => {
          counts.forEach((count, at) => {
            const { low = 0, high = -1 } = found[part]?.[at] ?? {};
            // What everybody answered is no secret of anybody's.
            const isCommon = sumOf(parts)[at] === rows.length;
            const isPoint = !isCommon && count > 0 && count < limits.cell && high === low;
            expect(isPoint, `category ${part}, answer ${codes[at]}: ${low}..${high}, truly ${count}`).toBe(
              false,
            );
          });
        });
      }),
      { numRuns: 80, seed: 8 },
    );
    expect(told).toBeGreaterThan(0);
  }, 120_000);
});

describe('the base of an index', () => {
  const ofBoth = (q: string, r: string, n: number): readonly Row[] =>
    Array.from({ length: n }, (): Row => ({ answers: { q, r } }));
  const told = [...ofBoth('1', '1', 5), ...ofBoth('2', '4', 5), ...ofBoth('4', '2', 5)];
  const other = { ...item, id: 'r' };
  const basesOf = (minimum: number, rows: readonly Row[], dontKnow: Disclosure['dontKnow'] = 'protected') => {
    const disclosure: Disclosure = { ...limits, dontKnow };
    const study = studyOf({ items: [item, other], others: [indexOf('i', ['q', 'r'], minimum)], disclosure });
    const ledger = analyse(surveyOf(study, rows), study).value;
    return ['mean', 'median', 'spread', 'alpha'].map((kind) => ledger.get(`${kind}/2020/alle/i`)?.n);
  };

  test('is told where enough answered each way', () => {
    expect(basesOf(1, told)).toEqual([15, 15, 15, 15]);
    const unknown = [...ofBoth('9', '1', 3), ...ofBoth('9', '9', 3)];
    expect(basesOf(1, [...told, ...unknown])).toEqual([18, 18, 18, 15]);
  });

  test('is held back where it tells of the few who did not know of any item, or of one', () => {
    const both = [...ofBoth('9', '9', 2), ...ofBoth('9', '1', 5), ...ofBoth('1', '9', 5)];
    for (const minimum of [1, 2]) expect(basesOf(minimum, [...told, ...both])).toEqual([0, 0, 0, 0]);
    expect(basesOf(1, [...told, ...both], 'shown')).toEqual([25, 25, 25, 15]);
    const one = [...ofBoth('9', '1', 1)];
    expect(basesOf(1, [...told, ...one])).toEqual([0, 0, 0, 0]);
  });

  test('counts valid answers, not those who did not know', () => {
    const few = [...ofBoth('1', '1', 3), ...ofBoth('9', '9', 9)];
    expect(basesOf(1, few)).toEqual([0, 0, 0, 0]);
  });
});

/** The differences of the groups from the rest, and the comparisons of two. */
function testsAgree(ledger: Ledger, parts: readonly Counts[]): boolean {
  return groups.every(({ id }, own) => {
    const rest = sumOf(groups.map((_, at) => parts[at] ?? []).filter((_, at) => at !== own));
    const others = groups
      .slice(own + 1)
      .map((other, step) => [other.id, parts[own + 1 + step] ?? []] as const);
    return (
      agreesWith(ledger, `difference/2020/${id}/q`, parts[own] ?? [], rest) &&
      others.every(([other, counts]) =>
        agreesWith(ledger, `comparison/2020/${id}~${other}/q`, parts[own] ?? [], counts),
      )
    );
  });
}

function agreesWith(ledger: Ledger, id: string, a: Counts, b: Counts): boolean {
  const test = ledger.get(id);
  if (test === undefined || !('test' in test) || test.test !== 't-test') return true;
  return isSide(test.a, a) && isSide(test.b, b);
}
