import { joined } from '../../language/lists.ts';
import type { Item } from '../../model/item.ts';
import type { ScopeOfStudy } from '../../model/study.ts';
import type { Making } from '../make.ts';
import { wholePercent } from '../rounding.ts';
import { isShown } from '../small.ts';
import { shareId, shareOf, validBase } from './parts.ts';
import { answersOn, barAnswers, sideText, validAnswers } from './sides.ts';

/** Title, which group has most and fewest on the positive side, and every number of every row. */
export function stackAlt(making: Making, item: Item, scopes: readonly ScopeOfStudy[], title: string): string {
  const rows = scopes.map(({ scope, labels }) => ({
    label: labels.short,
    base: making.text(firstId(making, item, scope), 'n'),
    instead: isShown(validBase(making, item, scope)) ? '' : making.word('too-few'),
    parts: barAnswers(item.scale).map((answer) => ({
      label: answer.label,
      value: making.text(shareId(making, 'valid', scope, item, [answer]), 'share'),
    })),
  }));
  return making.plain('stack-alt', { title, message: messageOf(making, item, scopes), rows }).trim();
}

function firstId(making: Making, item: Item, scope: string): string {
  return shareId(making, 'valid', scope, item, validAnswers(item.scale).slice(0, 1));
}

/** Compares the shares as they are printed, so that the sentence never contradicts the figure. */
function messageOf(making: Making, item: Item, scopes: readonly ScopeOfStudy[]): string {
  const positive = answersOn(item.scale, 'positive');
  const parts = scopes.filter(
    ({ scope }) => scope !== making.scope && isShown(validBase(making, item, scope)),
  );
  if (positive.length === 0 || parts.length < 2) return '';
  const wholes = parts.map((part) => {
    const id = shareId(making, 'valid', part.scope, item, positive);
    const share = shareOf(making, id);
    return {
      label: part.labels.short,
      text: making.text(id, 'share'),
      whole: share === null ? 0 : wholePercent(share, making.study, making.ledger),
    };
  });
  const highest = Math.max(...wholes.map((one) => one.whole));
  const lowest = Math.min(...wholes.map((one) => one.whole));
  const named = (whole: number) => wholes.filter((one) => one.whole === whole);
  const namesOf = (whole: number) =>
    joined(
      named(whole).map((one) => one.label),
      making.language,
    );
  return making.plain(highest === lowest ? 'stack-message-equal' : 'stack-message', {
    side: sideText(item.scale, 'positive', making.language),
    highest: namesOf(highest),
    highestValue: named(highest)[0]?.text ?? '',
    lowest: namesOf(lowest),
    lowestValue: named(lowest)[0]?.text ?? '',
  });
}
