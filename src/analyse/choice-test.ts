import type { Reason } from '../model/reason.ts';
import type {
  AnsweredSample,
  AnswerResult,
  ChiSquareResult,
  CountedSample,
} from '../model/results/chi-square.ts';
import type { TestRules } from '../model/study.ts';
import { type ChiSquare, chiSquare, tableReason } from './chi-square.ts';
import { holm } from './holm.ts';
import { levelOf } from './level.ts';
import { methods } from './methods.ts';
import { because, shareReason } from './reason.ts';

/** One side of a test: who it is, and what they answered. */
export interface ChoiceSide {
  readonly sample: Omit<CountedSample, 'n'>;
  readonly respondents: number;
  /** Valid answers: of how many, and by answer. */
  readonly n: number;
  readonly counts: readonly number[];
}

/** Results without the fields that name them. */
export type WholeTested = Omit<ChiSquareResult, 'id' | 'kind' | 'from'>;
export type AnswerTested = Omit<AnswerResult, 'id' | 'kind' | 'from'>;

/** Whether two samples gave the answers of an item with one answer alike. */
export function wholeTest(a: ChoiceSide, b: ChoiceSide, rules: TestRules): WholeTested {
  const reason = sidesReason(a, b) ?? tableReason(a.counts, b.counts);
  const table = chiSquare(a.counts, b.counts);
  const told = reason === null ? table : null;
  return {
    test: 'chi-square',
    n: a.n + b.n,
    method: methods.chiSquare,
    a: { ...a.sample, n: a.n },
    b: { ...b.sample, n: b.n },
    chiSquare: told?.chiSquare ?? null,
    df: told?.df ?? null,
    p: told?.p ?? null,
    expected: table?.expected ?? null,
    effect: told?.effect ?? null,
    corrected: null,
    level: told === null ? null : levelOf(told.p, rules.levels),
    direction: null,
    ...because(reason),
  };
}

/**
 * Each answer's share in a against that in b. The chi-square of its four counts is the square of the adjusted standardised
 * residual that the answer has in the table of all answers (Haberman, Biometrics 29 (1973), 205-220), so that both say
 * the same.
 * @param whole the test of the whole item, where the answers exclude each other: an answer then stands out only where the
 * item does, and by a p that is corrected for the number of answers. Null where every answer is a question of its own
 */
export function answerTests(
  a: ChoiceSide,
  b: ChoiceSide,
  rules: TestRules,
  whole: WholeTested | null,
): readonly AnswerTested[] {
  const plain = a.counts.map((_, index) => answerTest(a, b, index, whole));
  const corrected = whole === null ? plain.map(() => null) : holm(plain.map(({ p }) => p));
  return plain.map((one, index) => {
    const own = corrected[index] ?? null;
    const deciding = whole === null ? one.p : own === null ? null : Math.max(own, whole.p ?? 1);
    const level = deciding === null ? null : levelOf(deciding, rules.levels);
    const direction = level === null ? null : (one.difference ?? 0) > 0 ? 'higher' : 'lower';
    return { ...one, holm: own, level, direction };
  });
}

function answerTest(a: ChoiceSide, b: ChoiceSide, index: number, whole: WholeTested | null): AnswerTested {
  const [inA, inB] = [answered(a, index), answered(b, index)];
  const [fourA, fourB] = [four(inA), four(inB)];
  const reason = whole?.reason ?? sidesReason(a, b) ?? tableReason(fourA, fourB);
  const table = chiSquare(fourA, fourB);
  const told = reason === null ? table : null;
  const difference = inA.value === null || inB.value === null ? null : inA.value - inB.value;
  return {
    test: 'answer',
    n: a.n + b.n,
    method: whole === null ? methods.answer : methods.answerHolm,
    a: inA,
    b: inB,
    difference,
    ...(told === null || difference === null ? noTest : testOf(told, inA, inB, difference)),
    expected: table?.expected ?? null,
    holm: null,
    corrected: null,
    level: null,
    direction: null,
    ...because(reason),
  };
}

const noTest = { low: null, high: null, chiSquare: null, df: null, p: null, effect: null };

/** qnorm(0.975) */
const z = 1.959963984540054;

/** R: `prop.test(c(a, b), c(nA, nB), correct = FALSE)`; its interval is held within -1..1. */
function testOf(
  { chiSquare: value, df, p, effect }: ChiSquare,
  a: AnsweredSample,
  b: AnsweredSample,
  difference: number,
) {
  const margin = z * Math.sqrt(variance(a) + variance(b));
  const [low, high] = [Math.max(-1, difference - margin), Math.min(1, difference + margin)];
  return { low, high, chiSquare: value, df, p, effect };
}

function variance({ n, value }: AnsweredSample): number {
  return value === null ? 0 : (value * (1 - value)) / n;
}

function answered({ sample, n, counts }: ChoiceSide, index: number): AnsweredSample {
  const count = counts[index] ?? 0;
  return { ...sample, n, count, value: n === 0 ? null : count / n };
}

function four({ n, count }: AnsweredSample): readonly number[] {
  const own = count ?? 0;
  return [own, n - own];
}

function sidesReason(a: ChoiceSide, b: ChoiceSide): Reason | null {
  const reasons = [a, b].map(({ respondents, n }) => shareReason(respondents, n));
  return reasons.find((one) => one === 'no-respondents') ?? reasons.find((one) => one !== null) ?? null;
}
