import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/analyse/analyse.ts';
import type { BackgroundVariable } from '../../../src/model/background.ts';
import type { Ledger, Result } from '../../../src/model/result.ts';
import type { Disclosure } from '../../../src/model/study.ts';
import type { PopulationRecord } from '../../../src/model/survey.ts';
import type { Weights } from '../../../src/model/weights.ts';
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

/** Weighted shares of single answers that are told with their count, and what an attacker finds in them. */
function solved(ledger: Ledger, rows: readonly Row[]) {
  return [...ledger.values()].flatMap((result) => {
    if (result.kind !== 'share' || result.from.item !== 'q' || result.from.wave !== '2020') return [];
    const share = weightedOf(result);
    const { count } = result;
    if (share === null || count === null || result.from.answers?.length !== 1) return [];
    const women = womenAmong(rows, result.from.scope, count, share);
    const few = women.filter((one) => [one, count - one].some((n) => n > 0 && n < limits.cell));
    return [{ id: result.id, women, few: women.length === 1 ? few : [] }];
  });
}

/** Changes of a mean, and whether the mean of the round before is told with weights. */
function changesOf(ledger: Ledger) {
  return [...ledger.values()].flatMap((result) => {
    if (result.kind !== 'change' || result.test !== 't-test') return [];
    const mean = ledger.get(`mean/${result.from.since}/${result.from.scope}/q`);
    return [{ result, isHeld: mean !== undefined && weightedOf(mean) === null }];
  });
}

describe('weighted numbers under protection', () => {
  test.each(['both', 'weighted'] as const)('do not tell of which sex the few are: %s', (print) => {
    let seen = 0;
    fc.assert(
      fc.property(round, (rows) => {
        const found = solved(told(print, [rows, rows]), rows);
        seen += found.length;
        expect(found.filter(({ women }) => women.length === 0)).toEqual([]);
        expect(found.filter(({ few }) => few.length > 0)).toEqual([]);
      }),
      { numRuns: 60, seed: 8 },
    );
    expect(seen).toBeGreaterThan(30);
  });

  test.each(['both', 'weighted'] as const)(
    'stand in no change of a round that holds them back: %s',
    (print) => {
      let [held, open] = [0, 0];
      fc.assert(
        fc.property(round, round, (before, now) => {
          const changes = changesOf(told(print, [before, now]));
          const hidden = changes.filter(({ isHeld }) => isHeld).map(({ result }) => result);
          held += hidden.length;
          open += changes.length - hidden.length;
          expect(hidden.filter(({ weighted }) => weighted?.value != null)).toEqual([]);
          if (print === 'both') return;
          expect(hidden.filter(({ difference, b }) => difference !== null || b.mean !== null)).toEqual([]);
        }),
        { numRuns: 40, seed: 9 },
      );
      expect([held > 20, open > 5]).toEqual([true, true]);
    },
  );

  test('are of no known size where a margin has a count that is held back', () => {
    const tenants = (n: number, one: string): readonly Row[] =>
      Array.from({ length: n }, (_, at) => ({
        ...{ group: 'a', categories: { sex: one }, answers: { q: codes[at % 3] ?? '' } },
      }));
    const weightsOf = (men: number) => {
      const rows = [...tenants(30, 'f'), ...tenants(men, 'm')];
      const found = told('both', [rows, rows]).get('weighting/2020/alle');
      return found?.kind === 'weighting' ? [found.least, found.most, found.effective, found.deff] : [];
    };
    // Two men of 32 stand for a fifth: 0.2 * 32 / 2 = 3.2 would tell that they are two.
    expect(weightsOf(2)).toEqual([null, null, null, null]);
    expect(weightsOf(10)[1]).toBeCloseTo((0.8 * 40) / 30, 12);
  });

  test('stand neither among other methods nor alone when their twins are held back', () => {
    let seen = 0;
    fc.assert(
      fc.property(round, (rows) => {
        const ledger = told('both', [rows, rows]);
        const all = [...ledger.values()];
        const tests = all.flatMap((one) => ('robustness' in one && one.weighted === undefined ? [one] : []));
        const tried = tests.filter(({ robustness }) =>
          robustness?.checks.some(({ check }) => check === 'weighted'),
        );
        expect(tried).toEqual([]);
        const alone = all.flatMap((one) => {
          if (one.kind !== 'weighted' || one.value === null) return [];
          const mean = ledger.get(`mean/${one.from.wave}/${one.from.scope}/q`);
          return mean !== undefined && weightedOf(mean) === null ? [one.id] : [];
        });
        expect(alone).toEqual([]);
        seen += tests.filter(({ robustness }) => robustness !== null).length;
      }),
      { numRuns: 40, seed: 10 },
    );
    expect(seen).toBeGreaterThan(0);
  });
});
