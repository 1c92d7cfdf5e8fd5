import { resultId } from '../model/id.ts';
import type { IndexItem } from '../model/item.ts';
import type { Reason } from '../model/reason.ts';
import type { AlphaResult } from '../model/results/described.ts';
import type { Study } from '../model/study.ts';
import type { Cell, CellsOfScope, CellsOfWave } from './cells.ts';
import { respondentsIn } from './cells.ts';
import { methods } from './methods.ts';
import { because, shareReason } from './reason.ts';

/**
 * Cronbach's alpha of an index in each scope, from the respondents who answered all its items:
 * k/(k-1) · (1 - Σ variances of the items / variance of their sum). Cronbach, L.J., Psychometrika 16 (1951), 297-334.
 * R: `k / (k - 1) * (1 - sum(apply(x, 2, var)) / var(rowSums(x)))` on complete cases.
 */
export function alpha(
  index: IndexItem,
  wave: CellsOfWave,
  scopes: readonly CellsOfScope[],
  study: Study,
): readonly AlphaResult[] {
  const columns = columnsOf(index, wave, study);
  const byCell = sumsByCell(columns, wave);
  return scopes.map((scope) => {
    const { n, value, reason } = alphaOf(byCell, scope.cells, columns.length, respondentsIn(wave, scope));
    return {
      id: resultId('alpha', wave.wave, scope.scope, index.id),
      kind: 'alpha',
      from: { wave: wave.wave, scope: scope.scope, item: index.id },
      n,
      method: methods.alpha,
      value,
      items: columns.length,
      ...because(reason),
    };
  });
}

/** By item its scores, one a row; NaN: no valid answer. */
function columnsOf(index: IndexItem, { data }: CellsOfWave, study: Study): readonly Float64Array[] {
  return study.items
    .filter(({ id }) => index.items.includes(id))
    .map(({ id, scale }) => {
      const codes = data.answers.get(id);
      const scores = scale.answers.map(({ score }) => score ?? Number.NaN);
      return Float64Array.from({ length: data.n }, (_, row) => scores[codes?.[row] ?? -1] ?? Number.NaN);
    });
}

/** Of the complete cases: their number, and by item (the last: the sum of all) sum and sum of squares. Whole and exact. */
interface Sums {
  n: number;
  readonly sum: Float64Array;
  readonly squares: Float64Array;
}

function sumsByCell(columns: readonly Float64Array[], wave: CellsOfWave): readonly Sums[] {
  const width = columns.length + 1;
  const sums = wave.respondents.map(
    (): Sums => ({
      n: 0,
      sum: new Float64Array(width),
      squares: new Float64Array(width),
    }),
  );
  for (let row = 0; row < wave.data.n; row += 1) {
    const scores = columns.map((column) => column[row] ?? Number.NaN);
    const total = scores.reduce((sum, score) => sum + score, 0);
    const own = sums[wave.cellOfRow[row] ?? 0];
    if (own === undefined || Number.isNaN(total)) continue;
    own.n += 1;
    for (const [place, score] of [...scores, total].entries()) {
      own.sum[place] = (own.sum[place] ?? 0) + score;
      own.squares[place] = (own.squares[place] ?? 0) + score ** 2;
    }
  }
  return sums;
}

function alphaOf(
  byCell: readonly Sums[],
  cells: readonly Cell[],
  k: number,
  respondents: number,
): { readonly n: number; readonly value: number | null; readonly reason: Reason | null } {
  const own = cells.map((cell) => byCell[cell]).filter((one) => one !== undefined);
  const n = own.reduce((sum, one) => sum + one.n, 0);
  const variances = Array.from({ length: k + 1 }, (_, place) => {
    const sum = own.reduce((all, one) => all + (one.sum[place] ?? 0), 0);
    const squares = own.reduce((all, one) => all + (one.squares[place] ?? 0), 0);
    // Divided once, at the end: with whole scores all before it is exact.
    return (n * squares - sum ** 2) / (n * (n - 1));
  });
  const total = variances[k] ?? 0;
  const none = shareReason(respondents, n);
  const reason = none ?? (n === 1 ? 'one-valid-answer' : total <= 0 ? 'no-variation' : null);
  if (reason !== null) return { n, value: null, reason };
  const items = variances.slice(0, k).reduce((sum, variance) => sum + variance, 0);
  return { n, value: (k / (k - 1)) * (1 - items / total), reason };
}
