import type { Together } from './against.ts';
import type { Draft } from './draft.ts';

/** Columns to which each respondent has given places of one order: 1 to the first, 2 to the next … */
export type Ranking = readonly string[];

/** Fewer respondents may have given all columns numbers of their own by chance. */
const fewestRows = 10;

/** Whether so many columns hold so many bare places. */
export function mayBeRanking({ columns, codes }: Together): boolean {
  return (
    codes.length >= 3 &&
    codes.length <= columns.length &&
    codes.every((code, index) => code === String(index + 1))
  );
}

/**
 * Runs of as many columns as there are places in which nearly all respondents (nineteen of twenty) who have answered all of
 * them have given each place once.
 * @param positions which place stands in each row, from 0, by column; negative: none
 */
export function rankingsIn(
  { columns, codes }: Together,
  positions: ReadonlyMap<string, ArrayLike<number>>,
): readonly Ranking[] {
  const found: Ranking[] = [];
  for (let start = 0; start + codes.length <= columns.length; ) {
    const run = columns.slice(start, start + codes.length);
    const isRanked = isRanking(run.map((column) => positions.get(column) ?? []));
    if (isRanked) found.push(run);
    start += isRanked ? codes.length : 1;
  }
  return found;
}

function isRanking(data: readonly ArrayLike<number>[]): boolean {
  const rows = data[0]?.length ?? 0;
  let [whole, ranked] = [0, 0];
  for (let row = 0; row < rows; row++) {
    const places = data.map((column) => column[row] ?? -1);
    if (places.some((place) => place < 0)) continue;
    whole += 1;
    if (new Set(places).size === places.length) ranked += 1;
  }
  return whole >= fewestRows && ranked * 20 >= whole * 19;
}

/** The draft with a scale of its own for each number of places: nothing else that runs from 1 to 6 is an order. */
export function withRankings(draft: Draft, rankings: readonly Ranking[], word: string): Draft {
  const lengths = [...new Set(rankings.map(({ length }) => length))];
  const columns = new Map(rankings.flatMap((one) => one.map((name) => [name, one.length] as const)));
  let { scales, items } = draft;
  for (const length of lengths) {
    const ranked = items.filter((item) => item.type === 'scale' && columns.get(item.column.name) === length);
    const [first] = ranked;
    const scale = scales.find(({ id }) => first?.type === 'scale' && id === first.scale);
    if (scale === undefined) continue;
    const id = freeId(
      word,
      scales.map((one) => one.id),
    );
    const isLeft = items.some(
      (item) => item.type === 'scale' && item.scale === scale.id && !ranked.includes(item),
    );
    const own = { ...scale, ranking: true };
    scales = isLeft ? [...scales, { ...own, id }] : scales.map((one) => (one === scale ? own : one));
    items = items.map((item) =>
      isLeft && item.type === 'scale' && ranked.includes(item) ? { ...item, scale: id } : item,
    );
  }
  return { ...draft, scales, items };
}

function freeId(word: string, taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`${word}-${number}`)) number += 1;
  return `${word}-${number}`;
}
