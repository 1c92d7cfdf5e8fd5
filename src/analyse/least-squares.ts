import type { Term } from '../model/results/adjusted.ts';
import { twoSidedP } from './t-distribution.ts';

/** A linear regression. */
export interface Fit {
  /** In the order of the model, without those dropped; empty where there are no degrees of freedom or no residuals. */
  readonly terms: readonly Term[];
  /** Terms that are constant or follow from those before them. */
  readonly dropped: readonly string[];
  readonly df: number;
  /** The part of the outcome's variance about its mean that the terms explain. */
  readonly rSquared: number;
  /** Whether the outcome takes different values. */
  readonly varies: boolean;
  /** Whether the terms leave anything of it unexplained. */
  readonly residuals: boolean;
}

/** As R's lm has it: a column of which less than this part is left beside those before it follows from them. */
const tolerance = 1e-7;

/**
 * Least squares by Householder's QR decomposition, never by X'X, which would square the condition number.
 *
 * @param rows the regressors, intercept first, and last the outcome: respondents, or factors of them (`triangle.ts`)
 * @param names of the regressors
 * @param n respondents that the rows stand for
 *
 * Source: Golub, G.H. and Van Loan, C.F., Matrix Computations (4th ed. 2013), 5.2-5.3; what is dropped, as LINPACK's
 * dqrdc2, which R calls. R: `summary(lm(y ~ x1 + x2))`.
 */
export function leastSquares(rows: readonly (readonly number[])[], names: readonly string[], n: number): Fit {
  const columns = [...names, ''].map((_, column) => Float64Array.from(rows, (row) => row[column] ?? 0));
  const outcome = columns[names.length] ?? new Float64Array();
  const total = normFrom(outcome, 0);
  const kept: number[] = [];
  for (const [index, column] of columns.slice(0, -1).entries()) {
    const before = normFrom(
      Float64Array.from(rows, (row) => row[index] ?? 0),
      0,
    );
    if (normFrom(column, kept.length) <= tolerance * before || kept.length >= rows.length) continue;
    reflect(column, columns.slice(index + 1), kept.length);
    kept.push(index);
  }
  const rest = normFrom(outcome, kept.length);
  const explained = squares(outcome, 1, kept.length);
  const fit = {
    dropped: names.filter((_, index) => !kept.includes(index)),
    df: n - kept.length,
    rSquared: explained / (explained + rest ** 2),
    varies: normFrom(outcome, 1) > tolerance * total,
    residuals: rest > tolerance * total,
  };
  const found = fit.df > 0 && fit.residuals;
  return { ...fit, terms: found ? termsOf(kept, columns, outcome, names, rest, fit.df) : [] };
}

function termsOf(
  kept: readonly number[],
  columns: readonly Float64Array[],
  outcome: Float64Array,
  names: readonly string[],
  rest: number,
  df: number,
): readonly Term[] {
  const at = (row: number, place: number): number => columns[kept[place] ?? 0]?.[row] ?? 0;
  const sigma = rest / Math.sqrt(df);
  const inverse = inverseOf(kept.length, at);
  return kept.map((index, place) => {
    const row = inverse[place] ?? [];
    const estimate = row.reduce((sum, one, column) => sum + one * (outcome[column] ?? 0), 0);
    const se = sigma * Math.hypot(...row);
    const t = estimate / se;
    // The column's sum of squares about its mean is that of its places after the intercept's.
    const vif =
      place === 0 ? null : squares(columns[index] ?? outcome, 1, outcome.length) * (se / sigma) ** 2;
    return { term: names[index] ?? '', estimate, se, t, p: twoSidedP(t, df), vif };
  });
}

/** The inverse of an upper triangle, by back substitution. */
function inverseOf(size: number, at: (row: number, column: number) => number): readonly number[][] {
  const inverse = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (let column = 0; column < size; column += 1) {
    for (let row = column; row >= 0; row -= 1) {
      let sum = row === column ? 1 : 0;
      for (let one = row + 1; one <= column; one += 1) sum -= at(row, one) * (inverse[one]?.[column] ?? 0);
      const target = inverse[row];
      if (target !== undefined) target[column] = sum / at(row, row);
    }
  }
  return inverse;
}

/** A Householder reflection that clears a column below a row, applied to the columns after it. */
function reflect(column: Float64Array, others: readonly Float64Array[], row: number): void {
  const norm = normFrom(column, row);
  const diagonal = column[row] ?? 0;
  const image = diagonal > 0 ? -norm : norm;
  const mirror = column.slice(row);
  mirror[0] = diagonal - image;
  const scale = norm * (norm + Math.abs(diagonal));
  for (const other of others) {
    let product = 0;
    for (let at = 0; at < mirror.length; at += 1) product += (mirror[at] ?? 0) * (other[row + at] ?? 0);
    for (let at = 0; at < mirror.length; at += 1)
      other[row + at] = (other[row + at] ?? 0) - (product / scale) * (mirror[at] ?? 0);
  }
  column.fill(0, row + 1);
  column[row] = image;
}

function normFrom(column: Float64Array, row: number): number {
  return Math.sqrt(squares(column, row, column.length));
}

function squares(column: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let row = from; row < to; row += 1) sum += (column[row] ?? 0) ** 2;
  return sum;
}
