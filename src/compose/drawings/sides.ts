import { joinedByOr } from '../../language/lists.ts';
import { quoted } from '../../language/words.ts';
import type { Tone } from '../../model/drawing.ts';
import { rangeSegment } from '../../model/id.ts';
import type { Language } from '../../model/language.ts';
import type { Answer, Scale, Side } from '../../model/scale.ts';

/** The answers on a side of a scale, in questionnaire order. */
export function answersOn(scale: Scale, side: Side): readonly Answer[] {
  return scale.answers.filter((answer) => answer.side === side);
}

/** All answers but don't-know: what tests and the figures of tested groups rest on. */
export function validAnswers(scale: Scale): readonly Answer[] {
  return scale.answers.filter((answer) => answer.side !== 'dont-know');
}

/**
 * The valid answers as bars from zero have them: from the bad end to the good one, whichever the questionnaire lists first, so
 * that the extremes are outermost on both arms. A scale without sides stays as it is.
 */
export function barAnswers(scale: Scale): readonly Answer[] {
  const answers = validAnswers(scale);
  const first = answers.findIndex(({ side }) => side === 'positive');
  const last = answers.findLastIndex(({ side }) => side === 'negative');
  return first >= 0 && first < last ? answers.toReversed() : answers;
}

/** The segment of an id that names these answers, which stand beside each other. */
export function segmentOf(answers: readonly Answer[]): string {
  return rangeSegment(answers.map((answer) => answer.segment));
}

/** The colour of an answer: the outermost answer of a side is the strong one, also where it is the only one. */
export function toneOf(answer: Answer, scale: Scale): Tone {
  const { side } = answer;
  if (side === 'negative') return answer === outermost(scale, side, -1) ? 'negative-strong' : 'negative';
  if (side === 'positive') return answer === outermost(scale, side, 1) ? 'positive-strong' : 'positive';
  return side;
}

/** What the respondents on a side are called, or else their answers: "tilfredse", "»Enig« eller »Meget enig«". */
export function sideText(scale: Scale, side: 'negative' | 'positive', language: Language): string {
  const labels = answersOn(scale, side).map((answer) => quoted(answer.label, language));
  return scale.names?.[side] ?? joinedByOr(labels, language);
}

function outermost(scale: Scale, side: Side, sign: 1 | -1): Answer | undefined {
  const outwards = answersOn(scale, side).map((answer) => ({ answer, score: sign * (answer.score ?? 0) }));
  const furthest = Math.max(...outwards.map((one) => one.score));
  return outwards.find((one) => one.score === furthest)?.answer;
}
