import type { Draft } from './draft.ts';
import type { ScaledItem } from './scales.ts';
import type { Suspicion } from './suspicions.ts';

/** Columns that ask of the same with the same answers. */
export interface Together {
  readonly columns: readonly string[];
  /** From the first answer of the scale to the last. */
  readonly codes: readonly string[];
}

/** Fewer columns do not tell which of them is turned. */
const fewest = 3;
/** The first of very many tell enough. */
const most = 30;

/** Neighbours on the same scale that are parts of the same question. */
export function togetherIn({ items, scales }: Draft): readonly Together[] {
  const runs: ScaledItem[][] = [];
  for (const item of items.filter((one) => one.type === 'scale')) {
    const before = runs.at(-1)?.[0];
    if (before?.scale === item.scale && before.battery === item.battery) runs.at(-1)?.push(item);
    else runs.push([item]);
  }
  return runs
    .filter((run) => run.length >= fewest)
    .map((run) => ({
      columns: run.slice(0, most).map(({ column }) => column.name),
      codes: (scales.find(({ id }) => id === run[0]?.scale)?.answers.valid ?? []).map(({ code }) => code),
    }));
}

/**
 * Columns whose answers go against those of the others beside them, as those of a question do that was asked the other way
 * round. Of the first principal component of their correlations, they are the fewer with a loading of the other sign; told
 * are those whose mean correlation with the rest is as low as `-least(n)`, where the rest agree as much among themselves.
 * @param positions which answer stands in each row, by column; negative: none
 */
export function againstOthers(
  { columns }: Together,
  positions: ReadonlyMap<string, ArrayLike<number>>,
): readonly Suspicion[] {
  const data = columns.map((column) => positions.get(column) ?? []);
  const pairs = data.map((a, i) => data.map((b, j) => (i === j ? { r: 1, n: a.length } : correlation(a, b))));
  const loadings = firstComponent(pairs.map((row) => row.map(({ r }) => r)));
  const negative = loadings.filter((one) => one < 0).length;
  const sign = negative * 2 > loadings.length ? -1 : 1;
  const isTurned = loadings.map((one) => one * sign < 0);
  const rest = columns.flatMap((_, index) => (isTurned[index] === true ? [] : [index]));
  if (rest.length < 2 || rest.length * 2 <= columns.length) return [];
  const meanWith = (index: number, key: 'r' | 'n'): number => {
    const others = rest.filter((other) => other !== index);
    return others.reduce((sum, other) => sum + (pairs[index]?.[other]?.[key] ?? 0), 0) / others.length;
  };
  const agreement = rest.reduce((sum, index) => sum + meanWith(index, 'r'), 0) / rest.length;
  return columns.flatMap((column, index) => {
    const [r, limit] = [meanWith(index, 'r'), least(meanWith(index, 'n'))];
    if (isTurned[index] !== true || r > -limit || agreement < limit) return [];
    const values = rest.slice(0, 3).map((other) => columns[other] ?? '');
    return [{ column, kind: 'against' as const, values, r }];
  });
}

/** A correlation that is no accident: at least 0.2, and two standard errors from none; of few answers none is. */
function least(n: number): number {
  return n < 30 ? Number.POSITIVE_INFINITY : Math.max(0.2, 2 / Math.sqrt(n));
}

/** Pearson's r of the rows in which both have an answer; 0 where either does not vary. */
function correlation(a: ArrayLike<number>, b: ArrayLike<number>): { readonly r: number; readonly n: number } {
  let [n, sumA, sumB, squaresA, squaresB, products] = [0, 0, 0, 0, 0, 0];
  for (let row = 0; row < a.length; row++) {
    const [x, y] = [a[row] ?? -1, b[row] ?? -1];
    if (x < 0 || y < 0) continue;
    n += 1;
    sumA += x;
    sumB += y;
    squaresA += x * x;
    squaresB += y * y;
    products += x * y;
  }
  const spread = Math.sqrt((n * squaresA - sumA * sumA) * (n * squaresB - sumB * sumB));
  return { r: spread > 0 ? (n * products - sumA * sumB) / spread : 0, n };
}

/** The eigenvector of the largest eigenvalue, by power iteration. */
function firstComponent(matrix: readonly (readonly number[])[]): readonly number[] {
  let vector = matrix.map((_, index) => 1 + index / (10 * matrix.length));
  for (let step = 0; step < 200; step++) {
    const next = matrix.map((row) => row.reduce((sum, one, index) => sum + one * (vector[index] ?? 0), 0));
    const length = Math.hypot(...next);
    if (length === 0) return vector;
    vector = next.map((one) => one / length);
  }
  return vector;
}
