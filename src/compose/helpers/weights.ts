import { uncapitalised } from '../../language/words.ts';
import { everyone, resultId } from '../../model/id.ts';
import { tellsOff } from '../../model/weights.ts';
import type { Composition, Helper } from '../composition.ts';
import { wordIn } from '../words.ts';

/** `(weighted-by)`: what the weights of the last wave were fitted to, in the study's words; `(trimmed-off)`: whether trimming took them away from it. */
export const weightHelpers: Readonly<Record<string, Helper>> = {
  'weighted-by': { block: 'never', options: [], run: ({ composition }) => marginNames(composition) },
  'trimmed-off': { block: 'never', options: [], run: ({ composition }) => isOff(composition) },
};

function isOff({ study, ledger }: Composition): boolean {
  const found = ledger.get(resultId('weighting', study.waves.at(-1)?.id ?? '', everyone));
  return found?.kind === 'weighting' && (found.off ?? 0) >= tellsOff;
}

function marginNames(composition: Composition): readonly string[] {
  const { study, ledger } = composition;
  const found = ledger.get(resultId('weighting', study.waves.at(-1)?.id ?? '', everyone));
  return found?.kind === 'weighting' ? found.margins.map((margin) => nameOf(composition, margin)) : [];
}

/** "køn", "køn i hver gruppe"; groups and subgroups have no label of their own. */
function nameOf(composition: Composition, margin: string): string {
  const id = margin.replace(/^group\./, '');
  const label = composition.study.background.find((one) => one.id === id)?.label;
  const name = label === undefined ? wordIn(composition, `weighted-${id}`) : uncapitalised(label);
  return margin === id ? name : wordIn(composition, 'weighted-in-groups').replace('{name}', name);
}
