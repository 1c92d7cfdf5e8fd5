import type { Adjusted } from '../model/results/adjusted.ts';
import type { Sample, TestResult, TTest } from '../model/results/tested.ts';
import type { TestRules } from '../model/study.ts';
import type { Unadjusted } from './adjusted.ts';
import { detectable } from './detectable.ts';
import { hedges } from './hedges.ts';
import type { ItemTally } from './item-tally.ts';
import { levelOf } from './level.ts';
import { methods } from './methods.ts';
import { type Moments, momentsOf } from './moments.ts';
import { cohensD, pooled } from './pooled.ts';
import { because, graverReason, sampleReason } from './reason.ts';
import { tQuantile975 } from './t-distribution.ts';
import { welch } from './welch.ts';

/** What a test says of two samples: a result without the fields that name it. */
export type Tested = Omit<TestResult, 'id' | 'kind' | 'from'>;

/**
 * Tests the mean score of a against that of b, both ways; the study's rules choose the test that decides. A test needs two
 * samples of at least two answers that vary: where one sample does not, R still gives a t (of the other sample's variance
 * alone, or of rounding noise) that looks far more certain than two equal answers are. Such a result carries its reason
 * and no test; the difference itself stands, where both means do.
 *
 * @param adjust gives the test with controls, which is judged by the one without; null: there are no controls
 */
export function twoSamples(
  a: ItemTally,
  b: ItemTally,
  rules: TestRules,
  adjust: ((plain: Unadjusted) => Adjusted) | null = null,
): Tested {
  const [ofA, ofB] = [momentsOf(a), momentsOf(b)];
  const reason = graverReason(sampleReason(a.respondents, ofA), sampleReason(b.respondents, ofB));
  const difference = ofA.n > 0 && ofB.n > 0 ? ofA.mean - ofB.mean : null;
  const tests = reason === null ? testsOf(ofA, ofB, rules) : noTests;
  return {
    test: 't-test',
    n: ofA.n + ofB.n,
    method: methods[adjust === null ? rules.variances : (`${rules.variances}Adjusted` as const)],
    a: sampleOf(a, ofA),
    b: sampleOf(b, ofB),
    difference,
    ...tests,
    adjusted: adjust === null ? null : adjust({ difference, level: tests.level }),
    robustness: null,
    ...because(reason),
  };
}

type Tests = Omit<
  Tested,
  'test' | 'n' | 'method' | 'a' | 'b' | 'difference' | 'adjusted' | 'robustness' | 'reason'
>;

const noTests: Tests = {
  t: null,
  df: null,
  p: null,
  low: null,
  high: null,
  welch: null,
  pooled: null,
  effect: null,
  hedges: null,
  detectable: null,
  corrected: null,
  level: null,
  direction: null,
};

function testsOf(a: Moments, b: Moments, rules: TestRules): Tests {
  const tests = { welch: welch(a, b), pooled: pooled(a, b) };
  const deciding = tests[rules.variances];
  const standardError = (deciding.high - deciding.low) / 2 / tQuantile975(deciding.df);
  return {
    ...deciding,
    ...tests,
    effect: cohensD(a, b),
    hedges: hedges(a, b),
    detectable: detectable(standardError, deciding.df, Math.min(...rules.levels)),
    corrected: null,
    ...verdict(deciding, rules.levels),
  };
}

/** The level of a test, and which way the difference then goes. */
function verdict({ t, p }: TTest, levels: readonly number[]): Pick<Tested, 'level' | 'direction'> {
  const level = levelOf(p, levels);
  if (level === null) return { level, direction: null };
  return { level, direction: t > 0 ? 'higher' : 'lower' };
}

function sampleOf({ scope, side }: ItemTally, { n, mean, variance }: Moments): Sample {
  return { scope, ...side, n, mean: n === 0 ? null : mean, sd: n < 2 ? null : Math.sqrt(variance) };
}
