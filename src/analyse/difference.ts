import { everyone, resultId } from '../model/id.ts';
import type { TestResult } from '../model/results/tested.ts';
import type { Study } from '../model/study.ts';
import type { CellsOfScope } from './cells.ts';
import { adjusting, type ItemInWave, tallyIn } from './item-in-wave.ts';
import { twoSamples } from './two-samples.ts';

/** A scope against the rest of its parent, on the scores of an item's valid answers: is the scope's mean another? */
export function difference(
  item: ItemInWave,
  scope: CellsOfScope,
  rest: CellsOfScope,
  study: Study,
): TestResult {
  const wave = item.wave.wave;
  const tested = rest.scope === everyone ? 'group' : 'subgroup';
  const adjust = adjusting([item, scope], [item, rest], tested, study);
  return {
    id: resultId('difference', wave, scope.scope, item.item.id),
    kind: 'difference',
    from: { wave, scope: scope.scope, item: item.item.id },
    ...twoSamples(tallyIn(item, scope), tallyIn(item, rest), study.tests, adjust),
  };
}
