import { everyone, resultId } from '../model/id.ts';
import type { TestResult } from '../model/results/tested.ts';
import type { Group, Study } from '../model/study.ts';
import { type CellsOfScope, type CellsOfWave, respondentsIn } from './cells.ts';
import { adjusting, type ItemInWave, tallyIn } from './item-in-wave.ts';
import { twoSamples } from './two-samples.ts';

/** A scope in a later wave against itself in an earlier one, on the scores of an item's valid answers. */
export function change(from: ItemInWave, to: ItemInWave, scope: CellsOfScope, study: Study): TestResult {
  const [since, wave] = [from.wave.wave, to.wave.wave];
  const a = { ...tallyIn(to, scope), side: { wave } };
  const b = { ...tallyIn(from, scope), side: { wave: since } };
  return {
    id: resultId('change', `${since}-${wave}`, scope.scope, to.item.id),
    kind: 'change',
    from: { wave, since, scope: scope.scope, item: to.item.id },
    ...twoSamples(a, b, study.tests, adjusting([to, scope], [from, scope], 'wave', study)),
  };
}

/**
 * The scopes that two waves have in common. A scope that one of them did not ask has no change; neither has `alle` where
 * another set of groups was asked, since that would compare one group with another.
 */
export function scopesInBoth<S extends CellsOfScope>(
  groups: readonly Group[],
  scopes: readonly S[],
  from: CellsOfWave,
  to: CellsOfWave,
): readonly S[] {
  const has = (wave: CellsOfWave, scope: CellsOfScope): boolean => respondentsIn(wave, scope) > 0;
  const ofGroups = scopes.filter(({ scope }) => groups.some(({ id }) => id === scope));
  const alike = ofGroups.every((group) => has(from, group) === has(to, group));
  return scopes.filter((scope) => has(from, scope) && has(to, scope) && (alike || scope.scope !== everyone));
}
