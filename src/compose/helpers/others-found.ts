import type { AnyItem } from '../../model/item.ts';
import type { Call, Helper } from '../composition.ts';
import { findingOptions, findings } from './findings.ts';

/** `(others-found "difference" …)`: what `items-found` leaves out. */
export const otherFindingHelpers: Readonly<Record<string, Helper>> = {
  'others-found': { block: 'never', options: findingOptions, run: othersFound },
};

/**
 * The items without a scale, numbers and indexes that have such a finding, in the study's order. An item of several answers is
 * found by its answers, all others by the test of the whole.
 */
function othersFound(call: Call): readonly AnyItem[] {
  return call.composition.study.others.filter((item) => {
    const by = item.type === 'multiple' ? { by: 'answer' } : {};
    return findings({ ...call, hash: { ...call.hash, item, ...by } }).length > 0;
  });
}
