import type { Inline } from '../../model/document.ts';
import type { Tested } from '../../model/drawing.ts';
import { resultId, type Scope } from '../../model/id.ts';
import type { ChoiceItem } from '../../model/item.ts';
import type { AnswerResult, ChiSquareResult } from '../../model/results/chi-square.ts';
import type { Answer } from '../../model/scale.ts';
import type { ScopeOfStudy } from '../../model/study.ts';
import { isAnswer } from '../finding.ts';
import type { Making, MakingOptions } from '../make.ts';
import { isTold } from '../small.ts';
import { addToHundred, type Base, isAnswered, shareId, shareOf } from './parts.ts';
import { answersOn, validAnswers } from './sides.ts';

/** The valid answers, the commonest first (equally common ones as they were asked); `order="asked"`: all as they were asked. */
export function orderedAnswers(
  making: Making,
  item: ChoiceItem,
  base: Base,
  scope: Scope,
  { order }: MakingOptions,
): readonly Answer[] {
  const answers = validAnswers(item.scale);
  if (order === 'asked') return answers;
  const shareIn = (answer: Answer): number =>
    shareOf(making, shareId(making, base, scope, item, [answer]))?.value ?? 0;
  return answers.toSorted((a, b) => shareIn(b) - shareIn(a));
}

/** What a test of one answer shows; nothing where one of its sides has too few answers. */
export function testedOf(making: Making, id: string): Tested {
  const test = making.ledger.get(id);
  return test !== undefined && isAnswer(test) && isTold(test) ? test.direction : null;
}

/** Why the shares of a row need not sum to 100: several answers could be given, or each share is rounded for itself. */
export function sumTexts(
  making: Making,
  item: ChoiceItem,
  base: Base,
  scopes: readonly Scope[],
): readonly Inline[] {
  if (item.type === 'multiple') return making.phrase('choice-multiple', {});
  const answers = base === 'share' ? item.scale.answers : validAnswers(item.scale);
  const isRounded = scopes.every((scope) =>
    addToHundred(answers.map((answer) => shareOf(making, shareId(making, base, scope, item, [answer])))),
  );
  return isRounded ? [] : making.phrase('rounding', {});
}

/** "Spørgsmål 4: …"; where several answers could be given, that is said. */
export function questionText(making: Making, { number, wording, type }: ChoiceItem): readonly Inline[] {
  return making.phrase(type === 'multiple' ? 'question-multiple' : 'question', { number, wording });
}

/** What n is: all who answered, or those who did not answer don't-know. */
export function baseTexts(making: Making, item: ChoiceItem): readonly Inline[] {
  const [dontKnow] = answersOn(item.scale, 'dont-know');
  if (dontKnow === undefined) return making.phrase('choice-base', {});
  return making.phrase('choice-base-valid', { label: dontKnow.label });
}

/** The test of a nominal item as a whole in a scope; null where there is none, or too few answers on either side. */
export function wholeTest(making: Making, item: ChoiceItem, stem: readonly string[]): ChiSquareResult | null {
  const test = making.ledger.get(resultId(...asPair(stem), item.id));
  const isThere = test !== undefined && 'test' in test && test.test === 'chi-square' && isTold(test);
  return isThere ? test : null;
}

/** The tests of the single answers. */
export function singleTests(
  making: Making,
  item: ChoiceItem,
  stem: readonly string[],
): readonly { readonly answer: Answer; readonly test: AnswerResult }[] {
  return validAnswers(item.scale).flatMap((answer) => {
    const test = making.ledger.get(resultId(...asPair(stem), item.id, answer.segment));
    return test !== undefined && isAnswer(test) && isTold(test) ? [{ answer, test }] : [];
  });
}

/** Those who gave at least one valid answer, and so have a row. */
export function answeredScopes(
  making: Making,
  item: ChoiceItem,
  scopes: readonly ScopeOfStudy[],
): readonly ScopeOfStudy[] {
  return scopes.filter(({ scope }) => isAnswered(making, item, scope));
}

function asPair([kind = '', ...segments]: readonly string[]): readonly [string, ...string[]] {
  return [kind, ...segments];
}
