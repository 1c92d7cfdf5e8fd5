import type { Result } from '../model/result.ts';
import type { AnsweredSample, AnswerResult, ChiSquareResult } from '../model/results/chi-square.ts';
import { allItems, type TestRules } from '../model/study.ts';
import { holm } from './holm.ts';
import { levelOf } from './level.ts';
import { methods } from './methods.ts';
import { type RaoScott, raoScott, type TableCase } from './rao-scott.ts';
import { because } from './reason.ts';
import { weightedMean } from './weighted-mean.ts';
import type { WeightedTwin } from './weighted-numbers.ts';
import { valued, type WeightedSides, type WeightedSources } from './weighted-sides.ts';
import { weightedTest } from './weighted-test.ts';

/** The test of a whole item of one answer, with weights. */
export function weightedWhole(
  sources: WeightedSources,
  sides: WeightedSides,
  result: ChiSquareResult,
): WeightedTwin<ChiSquareResult> {
  const item = allItems(sources.study).find(({ id }) => id === result.from.item);
  const answers =
    item?.type === 'nominal' ? item.scale.answers.filter(({ side }) => side !== 'dont-know') : [];
  const tables = answers.map(({ code }) => casesOf(sources, sides, result, [code]));
  const cases = tables.flatMap(({ a, b }, answer) =>
    [...a, ...b]
      .filter(({ value }) => value === 1)
      .map(({ row, side }): TableCase => ({ row, side, answer })),
  );
  const found = result.p === null ? null : raoScott(sides.design, cases);
  const [a, b] = [tables[0]?.a.length ?? 0, tables[0]?.b.length ?? 0];
  return {
    result: {
      ...result,
      n: a + b,
      method: methods.weightedChiSquare,
      a: { ...result.a, n: a },
      b: { ...result.b, n: b },
      ...chiSquareValues(found),
      corrected: null,
      level: found === null ? null : levelOf(found.p, sources.study.tests.levels),
      ...because(result.reason ?? (found === null ? 'no-variance' : null)),
    },
    precision: {},
  };
}

/** The test of one answer, with weights; of an item of one answer it is judged with the others (`judgedByItem`). */
export function weightedAnswer(
  sources: WeightedSources,
  sides: WeightedSides,
  result: AnswerResult,
): WeightedTwin<AnswerResult> {
  const { a, b } = casesOf(sources, sides, result, result.from.answers ?? []);
  const found =
    result.p === null
      ? null
      : raoScott(
          sides.design,
          [...a, ...b].map(({ row, side, value }) => ({ row, side, answer: value })),
        );
  const test =
    found === null
      ? null
      : weightedTest(
          sides.design,
          [...a, ...b].map(({ row, side, value }) => ({ row, y: value, x: [1 - side] })),
        );
  const [inA, inB] = [sampleOf(sides, result.a, a), sampleOf(sides, result.b, b)];
  const level = found === null ? null : levelOf(found.p, sources.study.tests.levels);
  const difference = inA.value === null || inB.value === null ? null : inA.value - inB.value;
  return {
    result: {
      ...result,
      n: a.length + b.length,
      method: methods.weightedChiSquare,
      a: inA,
      b: inB,
      difference,
      low: test === null ? null : Math.max(-1, test.low),
      high: test === null ? null : Math.min(1, test.high),
      ...chiSquareValues(found),
      corrected: null,
      level,
      direction: directionOf(level, difference),
      ...because(result.reason ?? (found === null ? 'no-variance' : null)),
    },
    precision: { se: test?.se ?? null, df: test?.df ?? null },
  };
}

/** Answers of items of one answer, by Holm's p within the item and no stronger than the item itself. */
export function judgedByItem(results: readonly Result[], rules: TestRules): readonly Result[] {
  const found = new Map(results.map((result) => [result.id, result]));
  const judged = [...answersByItem(results)].flatMap(([stem, answers]) => {
    const whole = found.get(stem);
    const p = whole !== undefined && 'test' in whole ? (whole.p ?? 1) : 1;
    return judgedTogether(answers, p, rules);
  });
  const byId = new Map(judged.map((one) => [one.id, one]));
  return results.map((result) => byId.get(result.id) ?? result);
}

/** By id of the whole item's test, the tests of its answers. */
function answersByItem(results: readonly Result[]): ReadonlyMap<string, readonly AnswerResult[]> {
  const byItem = new Map<string, AnswerResult[]>();
  for (const result of results) {
    if (!('test' in result) || result.test !== 'answer' || result.holm === null) continue;
    const stem = result.id.slice(0, result.id.lastIndexOf('/'));
    byItem.set(stem, [...(byItem.get(stem) ?? []), result]);
  }
  return byItem;
}

function judgedTogether(
  answers: readonly AnswerResult[],
  whole: number,
  rules: TestRules,
): readonly AnswerResult[] {
  const corrected = holm(answers.map(({ p }) => p));
  return answers.map((one, index) => {
    const own = corrected[index] ?? null;
    const level = own === null ? null : levelOf(Math.max(own, whole), rules.levels);
    return { ...one, holm: own, level, direction: directionOf(level, one.difference) };
  });
}

interface SideCase {
  readonly row: number;
  readonly side: 0 | 1;
  readonly value: number;
}

/** Those with a valid answer: 1 where it is one of some answers. */
function casesOf(
  sources: WeightedSources,
  sides: WeightedSides,
  { from }: ChiSquareResult | AnswerResult,
  answers: readonly string[],
): { readonly a: readonly SideCase[]; readonly b: readonly SideCase[] } {
  const of = (name: 'a' | 'b', side: 0 | 1, shift: number): readonly SideCase[] => {
    const own = valued(sources, sides[name], { item: from.item ?? '', answers, base: 'valid' });
    return own.rows.map((row, index) => ({ row: row + shift, side, value: own.values[index] ?? 0 }));
  };
  return { a: of('a', 0, 0), b: of('b', 1, sides.shift) };
}

function sampleOf(
  { design }: WeightedSides,
  sample: AnsweredSample,
  cases: readonly SideCase[],
): AnsweredSample {
  const values = cases.map(({ value }) => value);
  const found = weightedMean(
    design,
    cases.map(({ row }) => row),
    values,
  );
  const count = values.reduce((sum, one) => sum + one, 0);
  return { ...sample, n: cases.length, count, value: found?.value ?? null };
}

function chiSquareValues(found: RaoScott | null) {
  const { chiSquare = null, df = null, p = null, effect = null } = found ?? {};
  return { chiSquare, df, p, effect };
}

function directionOf(level: number | null, difference: number | null): 'higher' | 'lower' | null {
  return level === null ? null : (difference ?? 0) > 0 ? 'higher' : 'lower';
}
