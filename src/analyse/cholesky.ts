/** A symmetric positive definite matrix, or a lower triangle, row by row. */
export type Matrix = readonly (readonly number[])[];

/**
 * The lower triangle L with LL' = A, or null where A is not positive definite as far as a double can tell.
 * Source: Golub, G.H. and Van Loan, C.F., Matrix Computations (4th ed. 2013), 4.2.
 */
export function cholesky(matrix: Matrix): Matrix | null {
  const lower: number[][] = [];
  for (const [row, values] of matrix.entries()) {
    const own: number[] = [];
    lower.push(own);
    for (let column = 0; column < row; column += 1) {
      const other = lower[column] ?? own;
      own.push(rest(values[column] ?? 0, own, other, column) / (other[column] ?? 1));
    }
    const pivot = rest(values[row] ?? 0, own, own, row);
    if (!(pivot > 1e-13 * (values[row] ?? 0))) return null;
    own.push(Math.sqrt(pivot));
  }
  return lower;
}

/** What is left of an element beside the columns before its own. */
function rest(value: number, one: readonly number[], other: readonly number[], columns: number): number {
  let left = value;
  for (let k = 0; k < columns; k += 1) left -= (one[k] ?? 0) * (other[k] ?? 0);
  return left;
}

/** The x with LL'x = b. */
export function solve(lower: Matrix, b: readonly number[]): readonly number[] {
  const x = [...b];
  for (let row = 0; row < x.length; row += 1) {
    for (let k = 0; k < row; k += 1) x[row] = at(x, row) - (lower[row]?.[k] ?? 0) * at(x, k);
    x[row] = at(x, row) / (lower[row]?.[row] ?? 1);
  }
  for (let row = x.length - 1; row >= 0; row -= 1) {
    for (let k = row + 1; k < x.length; k += 1) x[row] = at(x, row) - (lower[k]?.[row] ?? 0) * at(x, k);
    x[row] = at(x, row) / (lower[row]?.[row] ?? 1);
  }
  return x;
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}
