import type { AnyItem } from '../model/item.ts';

/** The columns in which the answers to an item stand; none for an index, which is made of other items. */
export function columnsOf(item: AnyItem): readonly string[] {
  if (item.type === 'index') return [];
  if (item.type !== 'multiple') return [item.column];
  return item.ticks.kind === 'list' ? [item.ticks.column] : item.ticks.columns;
}
