import type { Corrected } from '../model/inference.ts';
import type { Result } from '../model/result.ts';
import type { AnswerResult, ChiSquareResult } from '../model/results/chi-square.ts';
import type { CorrelationResult, TestResult } from '../model/results/tested.ts';
import type { Study, TestRules } from '../model/study.ts';
import { isTold, twinOf } from '../model/told.ts';
import { verdictOf } from './adjusted.ts';
import { benjaminiHochberg } from './benjamini-hochberg.ts';
import { holm } from './holm.ts';
import { levelOf } from './level.ts';

/** A result that is judged by a p. */
export type Judged = TestResult | ChiSquareResult | AnswerResult | CorrelationResult;

/**
 * Corrects the p of every test for the number of tests in its family, and judges it by the p that the study says decides:
 * its level, direction and what becomes of it under control. A family never mixes kinds or waves: each kind of test answers
 * a question of its own. Tests that the report does not tell are corrected apart from those that it does, and one test under
 * two ids counts once. The answers of an item with one answer are judged with the item, not as tests of their own.
 */
export function correctAll(results: readonly Result[], study: Study): readonly Result[] {
  const { tests: rules } = study;
  const families = new Map<string, Judged[]>();
  for (const result of results) {
    if (!isMember(result) || result.p === null || twinOf(study, result) !== null) continue;
    const family = familyOf(result, study);
    const known = families.get(family);
    if (known === undefined) families.set(family, [result]);
    else known.push(result);
  }
  const corrected = new Map([...families].flatMap(([family, members]) => correctedIn(family, members)));
  const judged = new Map<string, Judged>();
  for (const result of results) {
    if (!isMember(result) || result.p === null) continue;
    const own = corrected.get(twinOf(study, result) ?? result.id);
    if (own !== undefined) judged.set(result.id, judge(result, own, rules));
  }
  return results.map((result) => {
    if (isAnswerOfOne(result)) return judgedWithItem(result, judged, rules);
    return judged.get(result.id) ?? result;
  });
}

export function isMember(result: Result): result is Judged {
  return 'test' in result && !isAnswerOfOne(result);
}

/** The p that decides by a rule. */
export function pBy(rule: TestRules['correction'], p: number, { holm: byHolm, bh }: Corrected): number {
  return { none: p, holm: byHolm, bh }[rule];
}

/** An answer of an item with one answer has a p of its own corrected within the item. */
function isAnswerOfOne(result: Result): result is AnswerResult {
  return 'test' in result && result.test === 'answer' && result.holm !== null;
}

function familyOf(result: Judged, study: Study): string {
  const { kind, from } = result;
  const { family } = study.tests;
  const wave = `${from.since === undefined ? '' : `${from.since}-`}${from.wave}`;
  const whole = `${kind}/${wave}${isTold(study, result) ? '' : '/untold'}`;
  if (family === 'item') return `${whole}/${from.item ?? ''}`;
  const against = from.against === undefined ? '' : `~${from.against}`;
  return family === 'group' ? `${whole}/${from.scope.split('.')[0] ?? ''}${against}` : whole;
}

function correctedIn(family: string, members: readonly Judged[]): readonly (readonly [string, Corrected])[] {
  const ps = members.map(({ p }) => p);
  const [byHolm, bh] = [holm(ps), benjaminiHochberg(ps)];
  return members.map(({ id }, index) => [
    id,
    { family, size: members.length, holm: byHolm[index] ?? 1, bh: bh[index] ?? 1 },
  ]);
}

/** With no correction all stays as the test alone has it. */
function judge(result: Judged, corrected: Corrected, rules: TestRules): Judged {
  if (result.p === null || rules.correction === 'none') return { ...result, corrected };
  const level = levelOf(pBy(rules.correction, result.p, corrected), rules.levels);
  if (result.test === 'chi-square') return { ...result, corrected, level };
  if (result.test === 'correlation') {
    const direction = level === null ? null : (result.r ?? 0) > 0 ? 'positive' : 'negative';
    return { ...result, corrected, level, direction };
  }
  const direction = directionOf(level, result.difference);
  if (result.test === 'answer') return { ...result, corrected, level, direction };
  return { ...result, corrected, level, direction, adjusted: readjudged(result, level) };
}

function readjudged({ difference, adjusted }: TestResult, level: number | null): TestResult['adjusted'] {
  if (adjusted === null || adjusted.estimate === null) return adjusted;
  return { ...adjusted, verdict: verdictOf({ difference, level }, adjusted.estimate, adjusted.level) };
}

function judgedWithItem(
  result: AnswerResult,
  judged: ReadonlyMap<string, Judged>,
  rules: TestRules,
): AnswerResult {
  const whole = judged.get(result.id.slice(0, result.id.lastIndexOf('/')));
  if (rules.correction === 'none' || whole?.corrected == null || result.holm === null) return result;
  const deciding = Math.max(result.holm, pBy(rules.correction, whole.p ?? 1, whole.corrected));
  const level = levelOf(deciding, rules.levels);
  return { ...result, level, direction: directionOf(level, result.difference) };
}

function directionOf(level: number | null, difference: number | null): 'higher' | 'lower' | null {
  if (level === null) return null;
  return (difference ?? 0) > 0 ? 'higher' : 'lower';
}
