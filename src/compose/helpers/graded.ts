import type { AnyItem } from '../../model/item.ts';
import type { Call, Helper } from '../composition.ts';
import { itemFrom } from './arguments.ts';

/** `graded`: whether "more positive" means anything of some questions. */
export const gradedHelpers: Readonly<Record<string, Helper>> = {
  graded: { block: 'never', options: [], run: graded },
};

/**
 * `(graded found)`: whether all items of a list, of findings or of items, or one of either, are answered on scales with a good
 * end; `(graded)`: all of the study's items on scales. An index has a good end where all its items have.
 */
function graded(call: Call): boolean {
  const { study } = call.composition;
  if (call.args.length === 0) return study.items.every((item) => hasGoodEnd(item, call));
  const given: unknown = call.args[0];
  const list: readonly unknown[] = Array.isArray(given) ? given : [given];
  return list.every((one) => hasGoodEnd(itemIn(one, call), call));
}

function itemIn(given: unknown, call: Call): AnyItem {
  const isFinding = typeof given === 'object' && given !== null && 'item' in given;
  return itemFrom(isFinding ? given.item : given, call);
}

function hasGoodEnd(item: AnyItem, call: Call): boolean {
  if (item.type === 'index') {
    const parts = call.composition.study.items.filter(({ id }) => item.items.includes(id));
    return parts.every((part) => hasGoodEnd(part, call));
  }
  return item.type === 'scale' && item.scale.answers.some(({ side }) => side === 'positive');
}
