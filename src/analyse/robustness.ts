import type { Check, CheckName, Robustness } from '../model/inference.ts';
import type { Reason } from '../model/reason.ts';
import type { Counterpart } from '../model/results/origin.ts';
import type { TestResult, TTest } from '../model/results/tested.ts';
import type { TestRules } from '../model/study.ts';
import type { AlikeInCell } from './alike.ts';
import { hc3 } from './hc3.ts';
import type { ItemTally } from './item-tally.ts';
import { levelOf } from './level.ts';
import { mannWhitney } from './mann-whitney.ts';
import { twoSidedNormalP } from './normal.ts';
import { orderedLogit, type Pattern } from './ordered-logit.ts';
import { because } from './reason.ts';

/** The two sides of a test. */
export interface TestSides {
  readonly a: ItemTally;
  readonly b: ItemTally;
  /** The complete cases of both sides and the names of the controls; null where the test is not adjusted. */
  readonly cases: (() => Cases) | null;
}

export interface Cases {
  readonly controls: readonly string[];
  readonly a: readonly AlikeInCell[];
  readonly b: readonly AlikeInCell[];
}

/** More scores than this are no scale, and no proportional odds model is made of them. */
const mostScores = 25;

/**
 * Tests a finding in other ways, each by its own uncorrected p; those of a weighted finding are without weights. Only
 * those without controls are counted: the others are held against the test with controls, where a finding may vanish.
 */
export function robustness(result: TestResult, sides: TestSides, rules: TestRules): Robustness {
  const plain = plainChecks(result, sides, rules);
  return {
    checks: [...plain, ...adjustedChecks(result, sides, rules)],
    agreeing: plain.filter(({ agrees }) => agrees === true).length,
    computed: plain.filter(({ agrees }) => agrees !== null).length,
  };
}

/** What a check found, before it is judged: `sign` is above 0 where a is higher. */
interface Found {
  readonly estimate: number;
  readonly se: number | null;
  readonly statistic: number;
  readonly df: number | null;
  readonly p: number;
  readonly sign: number;
}

/** What a check is held against. */
interface Held {
  readonly level: number | null;
  readonly difference: number | null;
}

function plainChecks(result: TestResult, sides: TestSides, rules: TestRules): readonly Check[] {
  const { n, difference } = result;
  const judge = judging(rules, { level: result.level, difference });
  const byWeights = result.unweighted !== undefined;
  const others = (['welch', 'pooled'] as const).filter((one) => byWeights || one !== rules.variances);
  const [a, b] = byScore(sides);
  const logit =
    a.length > mostScores ? [] : [judge('ordered-logit', n, logitOf(plainPatterns(a, b), a.length))];
  return [
    ...others.map((other) => judge(other, n, tTestOf(result[other], result.unweighted?.value ?? difference))),
    judge('mann-whitney', n, ranksOf(a, b)),
    ...logit,
    ...(byWeights || result.weighted === undefined
      ? []
      : [judge('weighted', n, weightedOf(result.weighted))]),
  ];
}

function adjustedChecks(result: TestResult, { cases }: TestSides, rules: TestRules): readonly Check[] {
  const { adjusted } = result;
  if (adjusted === null || adjusted.estimate === null || cases === null) return [];
  const judge = judging(rules, { level: adjusted.level, difference: adjusted.estimate });
  const rows = regressionRows(cases(), adjusted.dropped);
  const scores = [...new Set(rows.map(({ score }) => score))].sort((x, y) => x - y);
  const patterns = rows.map(({ x, score, n }) => ({ x, n, y: scores.indexOf(score) }));
  const logit = scores.length > mostScores ? [] : [logitOf(patterns, scores.length)];
  return [
    judge('hc3', adjusted.n, hc3Of(rows)),
    ...logit.map((found) => judge('ordered-logit-controls', adjusted.n, found)),
  ];
}

/** A check agrees where it is significant as what it is held against, and the same way, or where neither is. */
function judging(rules: TestRules, held: Held) {
  return (check: CheckName, n: number, found: Found | Reason): Check => {
    if (typeof found === 'string') return { check, n, ...nothing, ...because(found) };
    const { sign, ...values } = found;
    const level = levelOf(found.p, rules.levels);
    const isAlike = level === null || Math.sign(sign) === Math.sign(held.difference ?? 0);
    return { check, n, ...values, level, agrees: (level === null) === (held.level === null) && isAlike };
  };
}

const nothing = {
  estimate: null,
  se: null,
  statistic: null,
  df: null,
  p: null,
  level: null,
  agrees: null,
};

function tTestOf(test: TTest | null, difference: number | null): Found | Reason {
  if (test === null || difference === null) return 'no-variation';
  const { t, df, p } = test;
  return { estimate: difference, se: difference / t, statistic: t, df, p, sign: difference };
}

function weightedOf({ value, se = null, df = null, p = null }: Counterpart): Found | Reason {
  if (value === null || se === null || p === null) return 'no-variance';
  return { estimate: value, se, statistic: value / se, df, p, sign: value };
}

function ranksOf(a: readonly number[], b: readonly number[]): Found | Reason {
  const found = mannWhitney(a, b);
  if (found === null) return 'no-variation';
  const { superiority, w, p, z } = found;
  return { estimate: superiority, se: null, statistic: w, df: null, p, sign: z };
}

function logitOf(patterns: readonly Pattern[], levels: number): Found | Reason {
  if (levels < 2) return 'no-variation';
  const fit = orderedLogit(patterns, levels);
  const [estimate, se] = [fit?.coefficients[0], fit?.se[0]];
  if (estimate === undefined || se === undefined) return 'separation';
  const z = estimate / se;
  return { estimate, se, statistic: z, df: null, p: twoSidedNormalP(z), sign: estimate };
}

function hc3Of(rows: Parameters<typeof hc3>[0]): Found | Reason {
  const found = hc3(rows);
  if (found === null) return 'one-decides';
  const { t, ...values } = found;
  return { ...values, statistic: t, sign: found.estimate };
}

/** How many of each side have each score that occurs, lowest first. */
function byScore({ a, b }: TestSides): readonly [readonly number[], readonly number[]] {
  const counts = new Map<number, [number, number]>();
  for (const [side, tally] of [a, b].entries()) {
    for (const [index, { score }] of tally.item.scale.answers.entries()) {
      const count = tally.counts[index] ?? 0;
      if (score === null || count === 0) continue;
      const both = counts.get(score) ?? [0, 0];
      both[side] = (both[side] ?? 0) + count;
      counts.set(score, both);
    }
  }
  const rising = [...counts].sort(([one], [other]) => one - other).map(([, both]) => both);
  return [rising.map(([inA]) => inA), rising.map(([, inB]) => inB)];
}

function plainPatterns(a: readonly number[], b: readonly number[]): readonly Pattern[] {
  const side = (counts: readonly number[], dummy: number) => counts.map((n, y) => ({ x: [dummy], y, n }));
  return [...side(a, 1), ...side(b, 0)].filter(({ n }) => n > 0);
}

/** The dummy first, then the controls that the regression kept. */
function regressionRows({ controls, a, b }: Cases, dropped: readonly string[]) {
  const kept = controls.map((name) => !dropped.includes(name));
  const side = (cases: readonly AlikeInCell[], dummy: number) =>
    cases.map((one) => ({
      x: [dummy, ...one.controls.filter((_, index) => kept[index])],
      score: one.score,
      n: one.n,
    }));
  return [...side(a, 1), ...side(b, 0)];
}
