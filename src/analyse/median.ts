import type { NumericVariable } from '../model/background.ts';
import { resultId } from '../model/id.ts';
import type { MedianResult } from '../model/results/described.ts';
import { type CellsOfScope, type CellsOfWave, respondentsIn } from './cells.ts';
import type { ItemTally } from './item-tally.ts';
import { methods } from './methods.ts';
import { because, shareReason } from './reason.ts';

/** The median of the scores of an item's valid answers. R: `median(x)`. */
export function median(tally: ItemTally): MedianResult {
  const scores = scoreCounts(tally);
  const n = scores.reduce((sum, { count }) => sum + count, 0);
  return {
    id: resultId('median', tally.wave, tally.scope, tally.item.id),
    kind: 'median',
    from: { wave: tally.wave, scope: tally.scope, item: tally.item.id },
    n,
    method: methods.median,
    value: middle(n, (rank) => scoreAt(scores, rank)),
    ...because(shareReason(tally.respondents, n)),
  };
}

/** The median of a numeric variable in its unit, from its known values, lowest first. R: `median(x, na.rm = TRUE)`. */
export function numericMedian(
  wave: CellsOfWave,
  scope: CellsOfScope,
  variable: NumericVariable,
  sorted: Float64Array,
): MedianResult {
  return {
    id: resultId('median', wave.wave, scope.scope, variable.id),
    kind: 'median',
    from: { wave: wave.wave, scope: scope.scope, variable: variable.id },
    n: sorted.length,
    method: methods.median,
    value: middle(sorted.length, (rank) => sorted[rank] ?? Number.NaN),
    ...because(shareReason(respondentsIn(wave, scope), sorted.length)),
  };
}

/** The middle value, or the mean of the two middle ones; `at` gives the value of a rank from 0. */
function middle(n: number, at: (rank: number) => number): number | null {
  if (n === 0) return null;
  const [below, above] = [at(Math.floor((n - 1) / 2)), at(Math.floor(n / 2))];
  return below === above ? below : (below + above) / 2;
}

interface ScoreCount {
  readonly score: number;
  readonly count: number;
}

function scoreCounts({ item, counts }: ItemTally): readonly ScoreCount[] {
  return item.scale.answers
    .flatMap(({ score }, index) => (score === null ? [] : [{ score, count: counts[index] ?? 0 }]))
    .sort((a, b) => a.score - b.score);
}

function scoreAt(scores: readonly ScoreCount[], rank: number): number {
  let passed = 0;
  for (const { score, count } of scores) {
    passed += count;
    if (rank < passed) return score;
  }
  return Number.NaN;
}
