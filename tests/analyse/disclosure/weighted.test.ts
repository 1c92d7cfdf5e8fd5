import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/analyse/analyse.ts';
import type { Ledger, Result } from '../../../src/model/result.ts';
import type { BackgroundVariable, Disclosure, Weights } from '../../../src/model/study.ts';
import type { PopulationRecord } from '../../../src/model/survey.ts';
import { answerOf, groupOf, itemOf, type Row, studyOf, surveyOf } from '../survey-of.ts';

const limits: Disclosure = { base: 4, cell: 3, dontKnow: 'shown', earlier: null };
const codes = ['1', '2', '4'];
const item = itemOf('q', [
  answerOf('1', 'negative', 1),
  answerOf('2', 'negative', 2),
  answerOf('4', 'positive', 4),
]);
const groups = ['a', 'b', 'c'].map((id) => groupOf(id));
const sex: BackgroundVariable = {
  ...{ id: 'sex', type: 'categories', column: 'sex', label: 'Sex' },
  categories: ['f', 'm'].map((id) => ({ id, code: id, label: id, plural: null })),
};
const place = { file: 'study.yaml' };
const margins = [{ variable: 'sex', inGroups: false, collapse: [], place }];
const waves = ['2019', '2020'];
/** What everybody can read of the population: eight women of ten. */
const population = waves.flatMap((wave) =>
  ['f', 'm'].map(
    (category): PopulationRecord => ({
      ...{ wave, scope: 'alle', measure: 'share', unit: 'percent', date: null, source: null },
      ...{ part: { variable: 'sex', category }, value: category === 'f' ? 80 : 20 },
    }),
  ),
);

function told(print: Weights['print'], rounds: readonly (readonly Row[])[]): Ledger {
  const study = studyOf({
    ...{ waves, groups, items: [item], background: [sex], disclosure: limits },
    weights: { margins, print },
  });
  return analyse({ ...surveyOf(study, ...rounds), population }, study).value;
}

/** So many of each sex in a group who gave each answer: none, few, or enough. */
const round: fc.Arbitrary<readonly Row[]> = fc
  .array(fc.constantFrom(0, 3, 3, 4, 5, 6, 1), { minLength: 18, maxLength: 18 })
  .map((counts) =>
    counts.flatMap((n, at) => {
      const row: Row = {
        group: ['a', 'b', 'c'][at % 3] ?? '',
        categories: { sex: at % 2 === 0 ? 'f' : 'm' },
        answers: { q: codes[Math.floor(at / 6)] ?? '' },
      };
      return Array.from({ length: n }, () => row);
    }),
  )
  .filter((rows) => ['f', 'm'].every((one) => rows.some((row) => row.categories?.['sex'] === one)));

function weightedOf(result: Result): number | null {
  if (result.weighted?.value != null) return result.weighted.value;
  return result.unweighted !== undefined && 'value' in result && typeof result.value === 'number'
    ? result.value
    : null;
}

/** How many women may be among those who gave an answer, by what a weighted share and its count tell. */
function womenAmong(rows: readonly Row[], scope: string, count: number, share: number): readonly number[] {
  const of = (one: string, own: readonly Row[]) =>
    own.filter((row) => row.categories?.['sex'] === one).length;
  const inScope = rows.filter((row) => scope === 'alle' || row.group === scope);
  const weight = (one: string, part: number) => (part * rows.length) / of(one, rows);
  const [woman, man] = [weight('f', 0.8), weight('m', 0.2)];
  const total = of('f', inScope) * woman + of('m', inScope) * man;
  return Array.from({ length: count + 1 }, (_, women) => women).filter(
    (women) => Math.abs((women * woman + (count - women) * man) / total - share) < 1e-9,
  );
}

describe('weighted numbers under protection', () => {
  test.each(['both', 'weighted'] as const)('do not tell of which sex the few are: %s', (print) => {
    let seen = 0;
    fc.assert(
      fc.property(round, (rows) => {
        const ledger = told(print, [rows, rows]);
        for (const result of ledger.values()) {
          if (result.kind !== 'share' || result.from.item !== 'q' || result.from.wave !== '2020') continue;
          const share = weightedOf(result);
          if (share === null || result.count === null) continue;
          seen += 1;
          const { scope, answers = [] } = result.from;
          const women = womenAmong(rows, scope, result.count, share);
          expect(women.length, result.id).toBeGreaterThan(0);
          const few = women.filter((one) =>
            [one, (result.count ?? 0) - one].some((n) => n > 0 && n < limits.cell),
          );
          expect(answers.length === 1 && women.length === 1 ? few : [], result.id).toEqual([]);
        }
      }),
      { numRuns: 60, seed: 8 },
    );
    expect(seen).toBeGreaterThan(30);
  });

  test.each(['both', 'weighted'] as const)(
    'stand in no other result when they are held back: %s',
    (print) => {
      let [held, open] = [0, 0];
      fc.assert(
        fc.property(round, round, (before, now) => {
          const ledger = told(print, [before, now]);
          for (const result of ledger.values()) {
            if (!('test' in result) || result.test !== 't-test' || result.from.item !== 'q') continue;
            const checks = result.robustness?.checks.map(({ check }) => check) ?? [];
            if (print === 'both' && result.weighted === undefined)
              expect(checks, result.id).not.toContain('weighted');
            if (result.kind !== 'change') continue;
            const mean = ledger.get(`mean/${result.from.since}/${result.from.scope}/q`);
            if (mean === undefined || weightedOf(mean) !== null) open += 1;
            else {
              held += 1;
              expect(result.weighted?.value ?? null, result.id).toBeNull();
              if (print === 'weighted')
                expect([result.difference, result.b.mean], result.id).toEqual([null, null]);
            }
          }
          for (const { id, kind, from } of ledger.values()) {
            if (kind !== 'weighted') continue;
            const [mean, own] = [ledger.get(`mean/${from.wave}/${from.scope}/q`), ledger.get(id)];
            if (mean !== undefined && weightedOf(mean) === null)
              expect(own !== undefined && 'value' in own ? own.value : null, id).toBeNull();
          }
        }),
        { numRuns: 40, seed: 9 },
      );
      expect([held > 20, open > 5]).toEqual([true, true]);
    },
  );
});
