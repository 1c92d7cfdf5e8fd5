import type { Inline } from '../../model/document.ts';
import { everyone, resultId } from '../../model/id.ts';
import type { TestResult } from '../../model/result.ts';
import type { Item, ScopeOfStudy } from '../../model/study.ts';
import type { Making, Note } from '../make.ts';
import { addToHundred, noteOf, shareId, shareOf } from './parts.ts';
import { answersOn, validAnswers } from './sides.ts';

/** A part of the scope with its test against the rest. */
interface Tested {
  readonly label: string;
  readonly test: TestResult;
}

/** Base, don't-know and rounding; then what was tested and what the tests show. */
export function stackNotes(making: Making, item: Item, scopes: readonly ScopeOfStudy[]): Note[] {
  const rounded = scopes.every(({ scope }) =>
    addToHundred(
      validAnswers(item.scale).map((answer) =>
        shareOf(making, shareId(making, 'valid', scope, item, [answer])),
      ),
    ),
  );
  const rounding = rounded ? [] : making.phrase('sums-not-hundred', {});
  const asked = item.askedIf === null ? [] : making.phrase('asked-if', { who: item.askedIf });
  return [
    ...noteOf(making, 'note', [...baseTexts(making, item), asked, rounding]),
    ...noteOf(making, 'test', testTexts(making, item, scopes)),
  ];
}

function baseTexts(making: Making, item: Item): readonly (readonly Inline[])[] {
  const [dontKnow] = answersOn(item.scale, 'dont-know');
  if (dontKnow === undefined) return [making.phrase('stack-base', {})];
  const value = making.print(shareId(making, 'share', making.scope, item, [dontKnow]), 'share');
  const { label } = dontKnow;
  return [making.phrase('stack-base-valid', { label }), making.phrase('stack-dont-know', { label, value })];
}

function testTexts(
  making: Making,
  item: Item,
  scopes: readonly ScopeOfStudy[],
): readonly (readonly Inline[])[] {
  const tested = scopes.flatMap((one) => testedIn(making, item, one));
  if (tested.length === 0) return [];
  const test = making.plain(`test-${making.study.tests.variances}`, {});
  const rest = making.plain(making.scope === everyone ? 'rest-everyone' : 'rest-group', {});
  const found = tested.filter(({ test }) => test.level !== null);
  if (found.length === 0) return [making.phrase('test-none', { test, rest })];
  const directions = making.study.tests.levels.flatMap((level) =>
    (['higher', 'lower'] as const).map((direction) => ({ level, direction })),
  );
  const texts = directions.map(({ level, direction }) =>
    foundText(
      making,
      direction,
      found.filter(({ test }) => test.level === level && test.direction === direction),
    ),
  );
  const others = tested.filter(({ test }) => test.level === null);
  return [making.phrase('test-some', { test, rest }), ...texts, othersText(making, others)];
}

function testedIn(making: Making, item: Item, { scope, labels }: ScopeOfStudy): readonly Tested[] {
  if (scope === making.scope) return [];
  const test = making.ledger.get(resultId('difference', making.wave, scope, item.id));
  return test?.kind === 'difference' && test.p !== null ? [{ label: labels.short, test }] : [];
}

function foundText(
  making: Making,
  direction: 'higher' | 'lower',
  found: readonly Tested[],
): readonly Inline[] {
  const [first] = found;
  if (first === undefined) return [];
  const threshold = making.print(first.test.id, 'level');
  return making.phrase(`test-${direction}`, { threshold, found: namesOf(making, found) });
}

function othersText(making: Making, others: readonly Tested[]): readonly Inline[] {
  return others.length === 0 ? [] : making.phrase('test-rest', { found: namesOf(making, others) });
}

function namesOf(making: Making, tested: readonly Tested[]) {
  return tested.map(({ label, test }) => ({
    label,
    value: making.print(test.id, 'p', { named: true }),
  }));
}
