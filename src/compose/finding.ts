import type { Result } from '../model/result.ts';
import type { AnswerResult, ChiSquareResult } from '../model/results/chi-square.ts';
import type { CorrelationResult, TestResult } from '../model/results/tested.ts';
import { isVerdictOnly } from './held-back.ts';
import { isTold } from './small.ts';

/** A tested result: what it shows, which way, at which level, and whether that lasts. */
export type Finding = TestResult | CorrelationResult | ChiSquareResult | AnswerResult;

export function isFinding(result: Result): result is Finding {
  return 'test' in result;
}

export function isTest(result: Result): result is TestResult {
  return 'test' in result && result.test === 't-test';
}

/** The share of one answer in two samples. */
export function isAnswer(result: Result): result is AnswerResult {
  return 'test' in result && result.test === 'answer';
}

/** A test of an item whose answers have no order: of the whole, or of one answer. */
export function isChiSquare(result: Result): result is ChiSquareResult | AnswerResult {
  return 'test' in result && (result.test === 'answer' || result.test === 'chi-square');
}

type Shows = (finding: Finding) => boolean;

/** What may be asked of a finding that is significant. */
const questions: Readonly<Record<string, Shows>> = {
  significant: () => true,
  different: ({ test }) => test === 'chi-square',
  higher: ({ direction }) => direction === 'higher',
  lower: ({ direction }) => direction === 'lower',
  positive: ({ direction }) => direction === 'positive',
  negative: ({ direction }) => direction === 'negative',
  persists: (finding) => verdictOf(finding) === 'persists',
  vanishes: (finding) => verdictOf(finding) === 'vanishes',
  reverses: (finding) => verdictOf(finding) === 'reverses',
  weaker: isWeaker,
};

/** The words that `is` knows, for messages. */
export const knownQuestions = ['none', 'few', 'alike', 'rare', ...Object.keys(questions)].join(', ');

/**
 * Whether a finding shows what a word says; null: there is no such word. Nothing is told of tests with too few answers on
 * either side (`few`). `none`: enough answers, and nothing could be shown; `alike`: enough, and yet no test, since all
 * answered the same; `rare`: enough, and answers so seldom that no chi-square is told.
 * @param weakest the weakest level, in per cent, that counts; null: any that the study lists
 */
export function shows(finding: Finding, word: string, weakest: number | null): boolean | null {
  const isEnough = isTold(finding);
  const isTested = finding.p !== null || isVerdictOnly(finding);
  const isSignificant = finding.level !== null && (weakest === null || finding.level <= weakest);
  switch (word) {
    case 'few':
      return !isEnough;
    case 'alike':
      return isEnough && !isTested && finding.reason !== 'expected-too-small';
    case 'rare':
      return isEnough && finding.reason === 'expected-too-small';
    case 'none':
      return isEnough && isTested && !isSignificant;
    default: {
      const asked = Object.hasOwn(questions, word) ? questions[word] : undefined;
      return asked === undefined ? null : isEnough && isSignificant && asked(finding);
    }
  }
}

/** What becomes of a difference at equal values of the controls; null where nothing was controlled for. */
export function verdictOf(finding: Finding): 'persists' | 'vanishes' | 'reverses' | null {
  return finding.test === 't-test' ? (finding.adjusted?.verdict ?? null) : null;
}

/** The adjusted level, in per cent; null where the adjusted difference is not significant or was not computed. */
export function adjustedLevelOf(finding: Finding): number | null {
  return finding.test === 't-test' ? (finding.adjusted?.level ?? null) : null;
}

/** Whether a difference persists, but at a weaker level than before. */
export function isWeaker(finding: Finding): boolean {
  const adjusted = adjustedLevelOf(finding);
  const persists = verdictOf(finding) === 'persists';
  return persists && adjusted !== null && finding.level !== null && adjusted > finding.level;
}
