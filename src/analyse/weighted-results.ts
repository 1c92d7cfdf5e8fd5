import { resultId } from '../model/id.ts';
import type { WeightedResult } from '../model/result.ts';
import type { CellsOfScope, CellsOfWave } from './cells.ts';
import type { ItemInWave } from './item-in-wave.ts';
import { methods } from './methods.ts';
import { because, shareReason } from './reason.ts';
import { type Design, designOf, joined } from './taylor.ts';
import { weightedMean } from './weighted-mean.ts';
import { type WeightedTest, weightedTest } from './weighted-test.ts';

/** The mean of an item in each scope, every respondent counted by his weight; none where the study has no weights. */
export function weightedResults(
  item: ItemInWave,
  scopes: readonly CellsOfScope[],
): readonly WeightedResult[] {
  const design = designOfWave(item.wave);
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

/** One side of a weighted test. */
export interface WeightedSide {
  readonly item: ItemInWave;
  readonly cells: readonly number[];
  /** Of whom only these rows; null: all. */
  readonly only: ((row: number) => boolean) | null;
}

/** The weighted difference of a minus b, which may be of two waves; null where it cannot be computed. */
export function weightedDifference(a: WeightedSide, b: WeightedSide): WeightedTest | null {
  const [ofA, ofB] = [designOfWave(a.item.wave), designOfWave(b.item.wave)];
  if (ofA === null || ofB === null) return null;
  const isOne = a.item === b.item;
  const shift = isOne ? 0 : ofA.weights.length;
  const cases = [...sideCases(ofA, a, 1, 0), ...sideCases(ofB, b, 0, shift)];
  return weightedTest(isOne ? ofA : joined(ofA, ofB), cases);
}

function sideCases(design: Design, { item, cells, only }: WeightedSide, dummy: number, shift: number) {
  return scored(design, item, cells)
    .filter(({ row }) => only === null || only(row))
    .map(({ row, score }) => ({ row: row + shift, y: score, x: [dummy] }));
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

function designOfWave({ data }: CellsOfWave): Design | null {
  const { design } = data;
  return design === null ? null : designOf(design.weights, design.strata, design.clusters);
}
