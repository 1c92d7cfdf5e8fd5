import { isBare } from '../model/bare.ts';
import type { Item } from '../model/item.ts';
import type { Scale } from '../model/scale.ts';
import type { Study } from '../model/study.ts';

/** Items beside each other with the same answers, which one figure and one table show. */
export interface Battery {
  /** The id of its first item. */
  readonly id: string;
  /** What the study calls it; null where it has no name of its own. */
  readonly name: string | null;
  readonly scale: Scale;
  readonly items: readonly Item[];
  /** Whether its answers are places of an order. */
  readonly ranking: boolean;
  /** Whether the ends of its scale have no names: then nothing is said of high and low. */
  readonly bare: boolean;
}

/** So many rows stand in a figure that leaves room for its notes on the page. */
const mostRows = 14;

/**
 * The study's items on scales in their order, neighbours on the same scale and of the same `battery:` together. A run that
 * is too long for a figure is parted into figures of about the same length.
 */
export function batteriesOf({ items }: Pick<Study, 'items'>): readonly Battery[] {
  const runs: Item[][] = [];
  for (const item of items) {
    const before = runs.at(-1)?.[0];
    if (before?.scale === item.scale && before.battery === item.battery) runs.at(-1)?.push(item);
    else runs.push([item]);
  }
  return runs.flatMap((run) => {
    const parts = inParts(run);
    // The parts of a run would all have the same name: which items they hold tells them apart.
    return parts.flatMap((part) => named(part, parts.length === 1));
  });
}

function named(items: readonly Item[], isWhole: boolean): readonly Battery[] {
  const [first] = items;
  if (first === undefined) return [];
  const { scale } = first;
  const name = isWhole ? (first.battery ?? null) : null;
  return [{ id: first.id, name, scale, items, ranking: scale.ranking === true, bare: isBare(scale) }];
}

/** The battery that an item belongs to. */
export function batteryOf(study: Pick<Study, 'items'>, { id }: Pick<Item, 'id'>): Battery | null {
  return batteriesOf(study).find(({ items }) => items.some((one) => one.id === id)) ?? null;
}

function inParts(run: readonly Item[]): readonly (readonly Item[])[] {
  const parts = Math.ceil(run.length / mostRows);
  const length = Math.ceil(run.length / parts);
  return Array.from({ length: parts }, (_, index) => run.slice(index * length, (index + 1) * length));
}
