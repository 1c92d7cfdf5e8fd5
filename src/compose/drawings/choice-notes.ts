import type { Inline } from '../../model/document.ts';
import { everyone } from '../../model/id.ts';
import type { ChoiceItem } from '../../model/item.ts';
import type { ScopeOfStudy } from '../../model/study.ts';
import type { Making, Note } from '../make.ts';
import { isShown } from '../small.ts';
import { baseTexts, singleTests, sumTexts, wholeTest } from './choice-parts.ts';
import { noteOf, validBase } from './parts.ts';
import { smallTexts } from './small.ts';

/** Base, several answers and rounding; then what was tested and what the tests show. */
export function choiceNotes(making: Making, item: ChoiceItem, scopes: readonly ScopeOfStudy[]): Note[] {
  const bases = scopes.map(({ scope }) => validBase(making, item, scope));
  const shown = scopes.filter((_, index) => isShown(bases[index] ?? 0));
  const names = shown.map(({ scope }) => scope);
  const parts = shown.filter(({ scope }) => scope !== making.scope);
  return [
    ...noteOf(making, 'note', [
      baseTexts(making, item),
      item.askedIf === null ? [] : making.phrase('asked-if', { who: item.askedIf }),
      sumTexts(making, item, 'valid', names),
      ...smallTexts(making, bases),
    ]),
    ...noteOf(
      making,
      'test',
      item.type === 'nominal' ? wholeTexts(making, item, parts) : singleTexts(making, item, parts),
    ),
  ];
}

/** Each group against the rest, all answers at once; which answers stand out is told by arrows. */
function wholeTexts(
  making: Making,
  item: ChoiceItem,
  scopes: readonly ScopeOfStudy[],
): readonly (readonly Inline[])[] {
  const tested = scopes.flatMap(({ scope, labels }) => {
    const test = wholeTest(making, item, ['difference', making.wave, scope]);
    return test === null || test.p === null ? [] : [{ label: labels.short, test }];
  });
  if (tested.length === 0) return [];
  const found = tested.filter(({ test }) => test.level !== null);
  const rest = restText(making);
  const inside = making.scope !== everyone;
  if (found.length === 0) return [making.phrase('choice-test-none', { rest, inside })];
  const names = (those: typeof tested) =>
    those.map(({ label, test }) => ({ label, value: making.print(test.id, 'p', { named: true }) }));
  const others = tested.filter(({ test }) => test.level === null);
  return [
    making.phrase('choice-test-some', { rest, inside }),
    ...making.study.tests.levels.map((level) => {
      const those = found.filter(({ test }) => test.level === level);
      const [first] = those;
      if (first === undefined) return [];
      return making.phrase('choice-test-found', {
        threshold: making.print(first.test.id, 'level'),
        found: names(those),
      });
    }),
    others.length === 0 ? [] : making.phrase('test-rest', { found: names(others) }),
    hasArrow(making, item, scopes) ? making.phrase('choice-arrows-holm', {}) : [],
  ];
}

/** Each answer is a test of its own. */
function singleTexts(
  making: Making,
  item: ChoiceItem,
  scopes: readonly ScopeOfStudy[],
): readonly (readonly Inline[])[] {
  const tested = scopes.flatMap(({ scope }) => singleTests(making, item, ['difference', making.wave, scope]));
  if (tested.every(({ test }) => test.p === null)) return [];
  const rest = restText(making);
  if (!hasArrow(making, item, scopes)) return [making.phrase('choice-each-none', { rest })];
  const thresholds = making.study.tests.levels.map((level) => ({ label: String(level) }));
  return [making.phrase('choice-each-some', { rest }), making.phrase('choice-arrows', { thresholds })];
}

function hasArrow(making: Making, item: ChoiceItem, scopes: readonly ScopeOfStudy[]): boolean {
  return scopes.some(({ scope }) =>
    singleTests(making, item, ['difference', making.wave, scope]).some(({ test }) => test.direction !== null),
  );
}

function restText(making: Making): string {
  return making.plain(making.scope === everyone ? 'rest-everyone' : 'rest-group', {});
}
