import { resultId } from '../model/id.ts';
import type { TestResult } from '../model/result.ts';
import type { TestRules } from '../model/study.ts';
import type { ItemTally } from './item-tally.ts';
import { twoSamples } from './two-samples.ts';

/** One group against another, on the scores of an item's valid answers. */
export function comparison(a: ItemTally, b: ItemTally, rules: TestRules): TestResult {
  return {
    id: resultId('comparison', a.wave, `${a.scope}~${b.scope}`, a.item.id),
    kind: 'comparison',
    from: { wave: a.wave, scope: a.scope, against: b.scope, item: a.item.id },
    ...twoSamples(a, b, rules),
  };
}
