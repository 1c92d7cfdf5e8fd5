import { quoted } from '../../language/words.ts';
import type { Inline } from '../../model/document.ts';
import { resultId } from '../../model/id.ts';
import type { Item } from '../../model/item.ts';
import type { TestResult } from '../../model/results/tested.ts';
import type { ScopeOfStudy } from '../../model/study.ts';
import type { Making, Note } from '../make.ts';
import { isShown } from '../small.ts';
import { testWord } from '../test-word.ts';
import { addToHundred, noteOf, shareId, shareOf, validBase } from './parts.ts';
import type { Pair } from './scopes.ts';
import { answersOn, validAnswers } from './sides.ts';
import { smallTexts } from './small.ts';
import { looksWrong } from './unrounded.ts';

/** Which way the differences go, bases, don't-know and rounding; then the test of the means. */
export function twoGroupsNotes(making: Making, item: Item, pair: Pair, test: TestResult | null): Note[] {
  const bases = pair.map(({ scope }) => validBase(making, item, scope));
  const areShown = bases.every(isShown);
  return [
    ...noteOf(making, 'note', [
      ...(areShown ? [differenceText(making, pair), making.phrase('points-rounded', {})] : []),
      ...dontKnowTexts(making, item, pair),
      item.askedIf === null ? [] : making.phrase('asked-if', { who: item.askedIf }),
      areRounded(making, item, pair) ? [] : making.phrase('rounding', {}),
      test !== null && looksWrong(test) ? making.phrase('mean-unrounded', {}) : [],
      ...smallTexts(making, bases),
    ]),
    ...noteOf(making, 'test', testTexts(making, test)),
  ];
}

/** Title, what the test shows, and every number of both groups. */
export function twoGroupsAlt(
  making: Making,
  item: Item,
  pair: Pair,
  test: TestResult | null,
  title: string,
): string {
  const rows = pair.map((one) => groupText(making, item, one));
  return making.plain('two-groups-alt', { title, message: messageOf(making, pair, test), rows }).trim();
}

function differenceText(making: Making, pair: Pair): readonly Inline[] {
  const [first, second] = pair.map(({ labels }) => labels.plural);
  return making.phrase('two-groups-difference', { first: first ?? '', second: second ?? '' });
}

function dontKnowTexts(making: Making, item: Item, pair: Pair): readonly (readonly Inline[])[] {
  return answersOn(item.scale, 'dont-know').map((answer) =>
    making.phrase('two-groups-dont-know', {
      label: quoted(answer.label, making.language),
      found: pair
        .filter(({ scope }) => isShown(validBase(making, item, scope)))
        .map(({ scope, labels }) => ({
          label: labels.plural,
          value: making.print(shareId(making, 'share', scope, item, [answer]), 'share'),
        })),
    }),
  );
}

function areRounded(making: Making, item: Item, pair: Pair): boolean {
  return pair.every(
    ({ scope }) =>
      !isShown(validBase(making, item, scope)) ||
      addToHundred(
        validAnswers(item.scale).map((answer) =>
          shareOf(making, shareId(making, 'valid', scope, item, [answer])),
        ),
      ),
  );
}

function testTexts(making: Making, test: TestResult | null): readonly (readonly Inline[])[] {
  if (test === null || test.p === null) return [];
  const value = making.print(test.id, 'p', { named: true });
  const name = making.plain(testWord(making.study), {});
  if (test.level === null) return [making.phrase('two-groups-test-none', { test: name, value })];
  const threshold = making.print(test.id, 'level');
  return [making.phrase('two-groups-test', { test: name, value, threshold })];
}

function messageOf(making: Making, pair: Pair, test: TestResult | null): string {
  if (test === null || test.p === null) return '';
  const [first, second] = pair.map(({ labels }) => labels.plural);
  const level = test.level === null ? '' : making.text(test.id, 'level');
  return making.plain(`two-groups-message-${test.direction ?? 'none'}`, {
    first: first ?? '',
    second: second ?? '',
    level,
  });
}

function groupText(making: Making, item: Item, { scope, labels }: ScopeOfStudy) {
  const first = shareId(making, 'valid', scope, item, validAnswers(item.scale).slice(0, 1));
  const head = { label: labels.plural, base: making.text(first, 'n') };
  if (!isShown(validBase(making, item, scope)))
    return { ...head, instead: making.word('too-few'), parts: [], mean: '' };
  return {
    ...head,
    instead: '',
    parts: validAnswers(item.scale).map((answer) => ({
      label: answer.label,
      value: making.text(shareId(making, 'valid', scope, item, [answer]), 'share'),
    })),
    mean: making.text(resultId('mean', making.wave, scope, item.id), 'mean'),
  };
}
