import { resultId } from '../model/id.ts';
import type { TestResult } from '../model/results/tested.ts';
import type { Group, Study } from '../model/study.ts';
import type { CellsOfScope } from './cells.ts';
import { adjusting, type ItemInWave, tallyIn } from './item-in-wave.ts';
import { twoSamples } from './two-samples.ts';

/** One group against another, on the scores of an item's valid answers. */
export function comparison(item: ItemInWave, a: CellsOfScope, b: CellsOfScope, study: Study): TestResult {
  const wave = item.wave.wave;
  return {
    id: resultId('comparison', wave, `${a.scope}~${b.scope}`, item.item.id),
    kind: 'comparison',
    from: { wave, scope: a.scope, against: b.scope, item: item.item.id },
    ...twoSamples(
      tallyIn(item, a),
      tallyIn(item, b),
      study.tests,
      adjusting([item, a], [item, b], 'group', study),
    ),
  };
}

/** Each pair of groups, a before b as the study lists them. */
export function pairsOfGroups<S extends CellsOfScope>(
  groups: readonly Group[],
  scopes: readonly S[],
): readonly (readonly [S, S])[] {
  const ofGroups = groups.flatMap((group) => scopes.filter(({ scope }) => scope === group.id));
  return ofGroups.flatMap((a, index) => ofGroups.slice(index + 1).map((b) => [a, b] as const));
}
