import type { IndexItem } from '../../model/item.ts';
import type { Disclosure, Study } from '../../model/study.ts';
import type { WaveData } from '../../model/survey.ts';

/** Of each row, how many items of an index have an answer with a score; null where none was answered at all, not even by don't-know. */
export function scoredItems(index: IndexItem, study: Study, data: WaveData): (row: number) => number | null {
  const parts = study.items
    .filter(({ id }) => index.items.includes(id))
    .map(({ id, scale }) => ({
      codes: data.answers.get(id),
      isScored: scale.answers.map(({ score }) => score !== null),
    }));
  return (row) => {
    const own = parts.map(({ codes, isScored }) => isScored[codes?.[row] ?? -1]);
    return own.every((one) => one === undefined) ? null : own.filter((one) => one === true).length;
  };
}

/**
 * Whether the number of those who have a value of an index, and of those who scored all its items (whom alpha rests on), may be
 * told: they tell how many gave no score to any of them, to too few and to some, who are mostly those who answered don't-know.
 */
export function isIndexBaseCommon(
  { items, minimum }: IndexItem,
  scored: readonly number[],
  { cell, dontKnow }: Disclosure,
): boolean {
  if (dontKnow === 'shown') return true;
  const bands = [0, 1, minimum, items.length];
  return bands.slice(1).every((below, at) => {
    const n = scored.filter((own) => own >= (bands[at] ?? 0) && own < below).length;
    return n === 0 || n >= cell;
  });
}
