import { resultId } from '../model/id.ts';
import type { WeightedResult } from '../model/results/method.ts';
import type { CellsOfScope } from './cells.ts';
import type { ItemInWave } from './item-in-wave.ts';
import { methods } from './methods.ts';
import { because, shareReason } from './reason.ts';
import type { Design } from './taylor.ts';
import { weightedMean } from './weighted-mean.ts';

/** The mean of an item in each scope, every respondent counted by his weight; none where the study has no weights. */
export function weightedResults(
  design: Design | null,
  item: ItemInWave,
  scopes: readonly CellsOfScope[],
): readonly WeightedResult[] {
  return design === null ? [] : scopes.map((scope) => weightedResult(design, item, scope));
}

function weightedResult(design: Design, item: ItemInWave, scope: CellsOfScope): WeightedResult {
  const { wave } = item.wave;
  const answered = scored(design, item, scope.cells);
  const found = weightedMean(
    design,
    answered.map(({ row }) => row),
    answered.map(({ score }) => score),
  );
  const none = shareReason(item.wave.respondents.length, answered.length);
  const reason = none ?? (found?.se === null ? 'no-variance' : null);
  return {
    id: resultId('weighted', wave, scope.scope, item.item.id),
    kind: 'weighted',
    from: { wave, scope: scope.scope, item: item.item.id },
    n: answered.length,
    method: methods.weighted,
    value: found?.value ?? null,
    se: found?.se ?? null,
    low: found?.low ?? null,
    high: found?.high ?? null,
    deff: found?.deff ?? null,
    effective: found?.effective ?? null,
    ...because(reason),
  };
}

/** The rows of some cells with a score and a weight. */
function scored({ weights }: Design, { item, wave }: ItemInWave, cells: readonly number[]) {
  const codes = wave.data.answers.get(item.id);
  const wanted = new Set(cells);
  const found: { readonly row: number; readonly score: number }[] = [];
  for (let row = 0; row < wave.data.n; row += 1) {
    const score = item.scale.answers[codes?.[row] ?? -1]?.score ?? null;
    if (score === null || !((weights[row] ?? 0) > 0) || !wanted.has(wave.cellOfRow[row] ?? -1)) continue;
    found.push({ row, score });
  }
  return found;
}
