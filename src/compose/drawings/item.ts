import { fault } from '../../fault.ts';
import type { AnyItem, Item } from '../../model/item.ts';
import type { Making } from '../make.ts';

/** The item on a scale that a figure or table is about; reports where the template names none, or another sort. */
export function itemOf(making: Making, what: string): Item | null {
  return sortOf(making, what, (item): item is Item => item.type === 'scale');
}

/** The item of a sort that a figure or table is about; reports where the template names none, or one of another sort. */
export function sortOf<I extends AnyItem>(
  { item, report }: Making,
  what: string,
  isOfSort: (item: AnyItem) => item is I,
): I | null {
  if (item === null) {
    report(fault('item-not-named', { what }));
    return null;
  }
  if (isOfSort(item)) return item;
  report(fault('item-of-other-type', { what, item: item.id, type: item.type }));
  return null;
}
