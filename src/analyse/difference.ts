import { resultId } from '../model/id.ts';
import type { TestResult } from '../model/result.ts';
import type { TestRules } from '../model/study.ts';
import type { ItemTally } from './item-tally.ts';
import { twoSamples } from './two-samples.ts';

/** A scope against the rest of its parent, on the scores of an item's valid answers: is the scope's mean another? */
export function difference(scope: ItemTally, rest: ItemTally, rules: TestRules): TestResult {
  return {
    id: resultId('difference', scope.wave, scope.scope, scope.item.id),
    kind: 'difference',
    from: { wave: scope.wave, scope: scope.scope, item: scope.item.id },
    ...twoSamples(scope, rest, rules),
  };
}
