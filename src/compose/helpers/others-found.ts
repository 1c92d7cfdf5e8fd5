import type { AnyItem } from '../../model/item.ts';
import { averagedItems } from '../../model/study.ts';
import type { Call, Helper } from '../composition.ts';
import { findingOptions, findings } from './findings.ts';

/** `(others-found "difference" …)`: what `items-found` leaves out; `(has-tests "difference" …)`: whether any mean was tested. */
export const otherFindingHelpers: Readonly<Record<string, Helper>> = {
  'others-found': { block: 'never', options: findingOptions, run: othersFound },
  'has-tests': { block: 'never', options: findingOptions, run: hasTests },
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

/** Whether a test of a mean, of a scale, a number or an index, can be told, whatever it shows. */
function hasTests(call: Call): boolean {
  return averagedItems(call.composition.study).some((item) =>
    ['significant', 'none'].some((is) => findings({ ...call, hash: { ...call.hash, item, is } }).length > 0),
  );
}
