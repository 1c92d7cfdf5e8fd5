import { decimalText } from '../../language/numbers.ts';
import type { AnyItem, ChoiceItem } from '../../model/item.ts';
import type { Study } from '../../model/study.ts';
import type { Making } from '../make.ts';
import { type Scores, scoresOf } from './scores.ts';

/** An item that has means. */
export type MeanItem = Exclude<AnyItem, ChoiceItem>;

/** The scores that an item's means lie between, with what the ends mean; null: a number may be as small or large as it likes. */
export function boundsOf(making: Making, item: MeanItem): Scores | null {
  if (item.type === 'scale') return scoresOf(making, item.scale);
  if (item.type === 'numeric') return null;
  return { all: partScores(making.study, item.items), textOf: nameless };
}

/** The ends of an item's scale: "1 = meget utilfreds" and "5 = meget tilfreds", or "1" and "5"; none of a number. */
export function endsOfScale(making: Making, item: MeanItem): readonly string[] {
  const bounds = boundsOf(making, item);
  if (bounds === null) return [];
  const ends = [Math.min(...bounds.all), Math.max(...bounds.all)];
  return ends.map(
    (end) => bounds.textOf(end) || decimalText(end, Number.isInteger(end) ? 0 : 1, making.language),
  );
}

function nameless(): string {
  return '';
}

/** The scales of an index's items are equally long, but need not mean the same. */
function partScores({ items }: Study, ids: readonly string[]): readonly number[] {
  const parts = items.filter(({ id }) => ids.includes(id));
  return parts.flatMap(({ scale }) => scale.answers.flatMap(({ score }) => score ?? []));
}
