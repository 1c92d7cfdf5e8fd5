import { type ResultId, rangeSegment, resultId, type Scope } from '../model/id.ts';
import type { Item } from '../model/item.ts';
import type { Result } from '../model/result.ts';
import type { RankResult } from '../model/results/described.ts';
import type { Side } from '../model/scale.ts';
import { methods } from './methods.ts';

/**
 * The items of a scope by mean, by the share of positive and by that of negative answers, the highest first; equal values
 * share the better place. R: `rank(-x, ties.method = "min")`.
 *
 * @param found the results that are put in order, by id
 */
export function ranks(
  wave: string,
  scope: Scope,
  items: readonly Item[],
  found: ReadonlyMap<ResultId, Result>,
): readonly RankResult[] {
  const byMean = (item: Item): ResultId => resultId('mean', wave, scope, item.id);
  const bySide = (side: Side) => (item: Item) => {
    const segments = item.scale.answers
      .filter((answer) => answer.side === side)
      .map(({ segment }) => segment);
    return resultId('share', wave, scope, item.id, rangeSegment(segments));
  };
  const measures = { mean: byMean, positive: bySide('positive'), negative: bySide('negative') };
  const n = found.get(resultId('count', wave, scope))?.n ?? 0;
  return Object.entries(measures).map(([measure, idOf]) => ({
    id: resultId('rank', wave, scope, measure),
    kind: 'rank',
    from: { wave, scope, measure },
    n,
    method: methods.rank,
    order: inOrder(items.flatMap((item) => entryOf(item.id, found.get(idOf(item))))),
  }));
}

type Entry = Omit<RankResult['order'][number], 'place'>;

function entryOf(item: string, result: Result | undefined): readonly Entry[] {
  if (result?.kind !== 'mean' && result?.kind !== 'share') return [];
  return result.value === null ? [] : [{ item, value: result.value, result: result.id }];
}

/** Equal values keep the study's order. */
function inOrder(entries: readonly Entry[]): RankResult['order'] {
  const sorted = entries.toSorted((a, b) => b.value - a.value);
  return sorted.map(({ item, value, result }) => {
    const place = sorted.findIndex((other) => other.value === value) + 1;
    return { item, place, value, result };
  });
}
