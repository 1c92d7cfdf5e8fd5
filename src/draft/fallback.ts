import type { DataProfile } from '../model/profile.ts';
import type { Draft, DraftColumn, DraftItem } from './draft.ts';
import { idOf } from './words.ts';

/**
 * A draft of a file in which no question was recognised, with what is there as its items: categories that would be
 * background, or else numbers, or else the group. Without any of that the items stay empty. Other drafts stay as they are.
 */
export function withItems(draft: Draft, data: DataProfile): Draft {
  if (draft.items.length > 0) return draft;
  const found = [
    draft.background.filter(({ answers }) => answers !== null),
    [...draft.background.filter(({ answers }) => answers === null), ...numbersIn(draft, data)],
    draft.group === null ? [] : [draft.group],
  ].find((one) => one.length > 0);
  if (found === undefined) return draft;
  const names = new Set(found.map(({ column }) => column.name));
  return {
    ...draft,
    isFallback: true,
    items: found.map(itemOf),
    group: draft.group !== null && names.has(draft.group.column.name) ? null : draft.group,
    background: draft.background.filter(({ column }) => !names.has(column.name)),
    unused: draft.unused
      .map(({ why, columns }) => ({ why, columns: columns.filter((name) => !names.has(name)) }))
      .filter(({ columns }) => columns.length > 0),
  };
}

function itemOf({ id, column, answers }: DraftColumn): DraftItem {
  return answers === null ? { type: 'numeric', id, column } : { type: 'nominal', id, column, answers };
}

/** Columns of which nothing is made although nearly all that stands in them is numbers. */
function numbersIn({ unused, background }: Draft, { columns }: DataProfile): readonly DraftColumn[] {
  const names = new Set(unused.flatMap((one) => (one.why === 'other' ? one.columns : [])));
  const taken = new Set(background.map(({ id }) => id));
  return columns
    .filter(({ name, numbers, n }) => names.has(name) && numbers !== null && numbers.count === n)
    .map((column) => ({ id: idOf(column.name, taken), column, answers: null }));
}
