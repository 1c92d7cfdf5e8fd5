import type { Adjusted, Term } from '../model/results/adjusted.ts';
import type { CorrelationResult, Sample, TestResult } from '../model/results/tested.ts';
import type { TestRules } from '../model/study.ts';
import { verdictOf } from './adjusted.ts';
import { detectable } from './detectable.ts';
import { hedges } from './hedges.ts';
import { levelOf } from './level.ts';
import { methods } from './methods.ts';
import type { Moments } from './moments.ts';
import { cohensD } from './pooled.ts';
import { because } from './reason.ts';
import { type ControlColumns, controlColumns } from './regressors.ts';
import { weightedCorrelation } from './weighted-correlation.ts';
import { momentsWith, type WeightedTwin } from './weighted-numbers.ts';
import {
  type WeightedCase,
  type WeightedFit,
  type WeightedTerm,
  weightedRegression,
} from './weighted-regression.ts';
import {
  placeOf,
  valued,
  type WeightedPlace,
  type WeightedSides,
  type WeightedSources,
} from './weighted-sides.ts';
import { type WeightedTest, weightedTest } from './weighted-test.ts';

/**
 * A t-test with weights. Effect sizes are those of the weighted means and variances, their intervals of the effective numbers
 * of answers. What the test without weights cannot tell, this one does not tell either.
 */
export function weightedTTest(
  sources: WeightedSources,
  sides: WeightedSides,
  result: TestResult,
): WeightedTwin<TestResult> {
  const rules = sources.study.tests;
  const [a, b] = [casesOf(sources, sides, result, 'a'), casesOf(sources, sides, result, 'b')];
  const [ofA, ofB] = [a, b].map(({ rows, values, place }) => momentsWith(place.wave.design, rows, values));
  const difference = ofA != null && ofB != null ? ofA.mean - ofB.mean : null;
  const test = result.t === null ? null : weightedTest(sides.design, [...a.cases, ...b.cases]);
  const told = test === null || ofA == null || ofB == null ? noTest : testOf(test, ofA, ofB, rules);
  const { adjusted } = result;
  return {
    result: {
      ...result,
      n: a.rows.length + b.rows.length,
      method: methods[adjusted === null ? 'weightedTest' : 'weightedTestAdjusted'],
      a: sampleOf(result.a, a.rows.length, ofA ?? null),
      b: sampleOf(result.b, b.rows.length, ofB ?? null),
      difference,
      ...told,
      corrected: null,
      adjusted:
        adjusted === null
          ? null
          : adjustedWith(sources, sides, result, adjusted, { difference, level: told.level }),
      ...because(result.reason ?? (test === null ? 'no-variance' : null)),
    },
    precision: { se: test?.se ?? null, df: test?.df ?? null },
  };
}

/** The same of a correlation. */
export function weightedR(
  sources: WeightedSources,
  result: CorrelationResult,
): WeightedTwin<CorrelationResult> | null {
  const { wave, scope, item = '', variable = '' } = result.from;
  const place = placeOf(sources, wave, scope);
  const numbers = place?.wave.cells.data.numbers.get(variable);
  if (place === null || numbers === undefined) return null;
  const own = valued(sources, place, { item, answers: null, base: 'valid' });
  const pairs = own.rows
    .map((row, index) => ({ row, x: numbers[row] ?? Number.NaN, y: own.values[index] ?? 0 }))
    .filter(({ x }) => !Number.isNaN(x));
  const found = result.t === null ? null : weightedCorrelation(place.wave.design, pairs);
  const level = found === null ? null : levelOf(found.p, sources.study.tests.levels);
  const { r = null, t = null, df = null, p = null, low = null, high = null } = found ?? {};
  return {
    result: {
      ...result,
      n: pairs.length,
      method: methods.weightedCorrelation,
      ...{ r: result.t === null ? result.r : r, t, df, p, low, high },
      corrected: null,
      level,
      direction: level === null ? null : (r ?? 0) > 0 ? 'positive' : 'negative',
      ...because(result.reason ?? (found === null ? 'no-variance' : null)),
    },
    precision: { se: found?.se ?? null, df },
  };
}

const noTest = {
  ...{ t: null, df: null, p: null, low: null, high: null },
  ...{ effect: null, hedges: null, detectable: null, level: null, direction: null },
};

function testOf(
  { estimate, se, t, df, p, low, high }: WeightedTest,
  a: Moments,
  b: Moments,
  rules: TestRules,
) {
  const level = levelOf(p, rules.levels);
  const direction: TestResult['direction'] = level === null ? null : estimate > 0 ? 'higher' : 'lower';
  return {
    ...{ t, df, p, low, high, level, direction },
    effect: cohensD(a, b),
    hedges: hedges(a, b),
    detectable: detectable(se, df, Math.min(...rules.levels)),
  };
}

function sampleOf(sample: Sample, n: number, moments: Moments | null): Sample {
  return {
    ...sample,
    n,
    mean: moments?.mean ?? null,
    sd: moments === null || n < 2 ? null : Math.sqrt(moments.variance),
  };
}

interface SideCases {
  readonly place: WeightedPlace;
  readonly rows: readonly number[];
  readonly values: readonly number[];
  /** Rows as the design of both sides numbers them. */
  readonly cases: readonly WeightedCase[];
}

function casesOf(
  sources: WeightedSources,
  sides: WeightedSides,
  { from }: TestResult,
  side: 'a' | 'b',
): SideCases {
  const [shift, dummy] = side === 'a' ? [0, 1] : [sides.shift, 0];
  const own = valued(sources, sides[side], { item: from.item ?? '', answers: null, base: 'valid' });
  const cases = own.rows.map((row, index) => ({ row: row + shift, y: own.values[index] ?? 0, x: [dummy] }));
  return { place: sides[side], ...own, cases };
}

/** R: `svyglm(score ~ tested + controls, design)`; the terms that the regression without weights left out are left out here. */
function adjustedWith(
  sources: WeightedSources,
  sides: WeightedSides,
  result: TestResult,
  plain: Adjusted,
  unadjusted: { readonly difference: number | null; readonly level: number | null },
): Adjusted {
  const [a, b] = (['a', 'b'] as const).map((side) => {
    const { place, rows, cases } = casesOf(sources, sides, result, side);
    const columns = controlColumns(sources.study, place.wave.cells)?.[sides.tested ?? 'wave'];
    return withControls(cases, rows, columns, plain.dropped);
  });
  const cases = [...(a?.cases ?? []), ...(b?.cases ?? [])];
  const fit = plain.reason === undefined ? weightedRegression(sides.design, cases) : null;
  const first = fit?.slopes[0];
  const level = first === undefined ? null : levelOf(first.p, sources.study.tests.levels);
  const names = ['intercept', 'tested', ...(a?.names ?? [])];
  return {
    n: cases.length,
    estimate: first?.estimate ?? null,
    se: first?.se ?? null,
    t: first?.t ?? null,
    df: fit?.df ?? null,
    p: first?.p ?? null,
    level,
    verdict: first === undefined ? null : verdictOf(unadjusted, first.estimate, level),
    rSquared: fit?.rSquared ?? null,
    terms: fit === null ? [] : termsOf(fit, names),
    dropped: plain.dropped,
    ...because(plain.reason ?? (fit === null ? 'no-variance' : null)),
  };
}

function withControls(
  cases: readonly WeightedCase[],
  rows: readonly number[],
  columns: ControlColumns | undefined,
  dropped: readonly string[],
) {
  const kept = (columns?.controls ?? []).map(({ term }) => !dropped.includes(term));
  const own = (columns?.columns ?? []).filter((_, index) => kept[index]);
  const names = (columns?.controls ?? []).filter((_, index) => kept[index]).map(({ term }) => term);
  const complete = cases.flatMap((one, index) => {
    const row = rows[index] ?? 0;
    if (columns?.complete[row] !== 1) return [];
    return [{ ...one, x: [...one.x, ...own.map((column) => column[row] ?? 0)] }];
  });
  return { names, cases: complete };
}

function termsOf(fit: WeightedFit, names: readonly string[]): readonly Term[] {
  return [fit.intercept, ...fit.slopes].map((one: WeightedTerm, index) => {
    const { estimate, se, t, p, vif } = one;
    return { term: names[index] ?? '', estimate, se, t, p, vif };
  });
}
