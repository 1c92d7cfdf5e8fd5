import type { Inline } from '../../model/document.ts';
import { everyone, resultId } from '../../model/id.ts';
import type { Item } from '../../model/item.ts';
import { isHeldBack } from '../../model/reason.ts';
import type { ScopeOfStudy } from '../../model/study.ts';
import type { Making, Note } from '../make.ts';
import { isShown } from '../small.ts';
import { testWord } from '../test-word.ts';
import { foundTexts, type TestedScope } from './found-texts.ts';
import { addToHundred, noteOf, shareId, shareOf, validBase } from './parts.ts';
import { answersOn, validAnswers } from './sides.ts';
import { smallTexts } from './small.ts';

/** Base, don't-know and rounding; then what was tested and what the tests show. */
export function stackNotes(making: Making, item: Item, scopes: readonly ScopeOfStudy[]): Note[] {
  const bases = scopes.map(({ scope }) => validBase(making, item, scope));
  const shown = scopes.filter((_, index) => isShown(bases[index] ?? 0));
  const rounded = shown.every(({ scope }) =>
    addToHundred(
      validAnswers(item.scale).map((answer) =>
        shareOf(making, shareId(making, 'valid', scope, item, [answer])),
      ),
    ),
  );
  const rounding = rounded ? [] : making.phrase('rounding', {});
  const asked = item.askedIf === null ? [] : making.phrase('asked-if', { who: item.askedIf });
  return [
    ...noteOf(making, 'note', [baseText(making, item), asked, rounding, ...smallTexts(making, bases)]),
    ...noteOf(making, 'test', testTexts(making, item, shown)),
  ];
}

/** Whose answers n counts; how many answered don't-know is said with it. */
function baseText(making: Making, item: Item): readonly Inline[] {
  const [dontKnow] = answersOn(item.scale, 'dont-know');
  if (dontKnow === undefined) return making.phrase('stack-base', {});
  const id = shareId(making, 'share', making.scope, item, [dontKnow]);
  const found = making.ledger.get(id);
  const value = found !== undefined && isHeldBack(found) ? null : making.print(id, 'share');
  const { label } = dontKnow;
  return making.phrase('stack-base-valid', { label, value });
}

function testTexts(
  making: Making,
  item: Item,
  scopes: readonly ScopeOfStudy[],
): readonly (readonly Inline[])[] {
  const tested = scopes.flatMap((one) => testedIn(making, item, one));
  const test = making.plain(testWord(making.study), {});
  const rest = making.plain(making.scope === everyone ? 'rest-everyone' : 'rest-group', {});
  return foundTexts(making, 'test', tested, { test, rest, inside: making.scope !== everyone });
}

function testedIn(making: Making, item: Item, { scope, labels }: ScopeOfStudy): readonly TestedScope[] {
  if (scope === making.scope) return [];
  const test = making.ledger.get(resultId('difference', making.wave, scope, item.id));
  return test?.kind === 'difference' && test.test === 't-test' && test.p !== null
    ? [{ label: labels.short, test }]
    : [];
}
