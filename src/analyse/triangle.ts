/**
 * The triangular factor R of a tall matrix X = QR, taken up row by row: X'X = R'R, so R is all that least squares needs
 * of X, and unlike X'X it keeps the digits of X. Factors of parts of X stacked on one another have the factor of the
 * whole (Demmel, Grigori, Hoemmen and Langou, SIAM Journal on Scientific Computing 34 (2012), A206-A239), so that each
 * respondent is looked at once, whatever scopes he belongs to.
 */
export interface Triangle {
  /** How many rows were taken up. */
  n: number;
  readonly width: number;
  /** Column by column, `depth` places each: first the factor, then rows still to be folded into it. */
  readonly values: Float64Array;
  /** How many places of each column are in use. */
  filled: number;
}

/** Rows held back until they are folded in together: many enough to hide the fold's fixed cost, few enough for a cache. */
const block = 64;

export function emptyTriangle(width: number): Triangle {
  return { n: 0, width, values: new Float64Array(width * depthOf(width)), filled: width };
}

/** Takes up a row; `row` may be written over afterwards. */
export function takeRow(triangle: Triangle, row: Float64Array): void {
  const { width, values } = triangle;
  const depth = depthOf(width);
  if (triangle.filled === depth) fold(triangle);
  for (let column = 0; column < width; column += 1)
    values[column * depth + triangle.filled] = row[column] ?? 0;
  triangle.filled += 1;
  triangle.n += 1;
}

/** The factor, row by row: `width` rows of `width` numbers, those below the diagonal 0. */
export function factorOf(triangle: Triangle): readonly (readonly number[])[] {
  fold(triangle);
  const { width, values } = triangle;
  const depth = depthOf(width);
  const places = Array.from({ length: width }, (_, place) => place);
  return places.map((row) =>
    places.map((column) => (column < row ? 0 : (values[column * depth + row] ?? 0))),
  );
}

function fold(triangle: Triangle): void {
  const { width, values, filled } = triangle;
  const depth = depthOf(width);
  for (let column = 0; column < width; column += 1) reflect(values, depth, width, filled, column);
  triangle.filled = width;
}

/** A Householder reflection that clears a column below its diagonal, applied to the columns right of it. */
function reflect(values: Float64Array, depth: number, width: number, filled: number, column: number): void {
  const start = column * depth;
  const norm = Math.sqrt(product(values, start, start, column, filled));
  if (norm === 0) return;
  const diagonal = values[start + column] ?? 0;
  const image = diagonal > 0 ? -norm : norm;
  values[start + column] = diagonal - image;
  const scale = norm * (norm + Math.abs(diagonal));
  for (let other = column + 1; other < width; other += 1) {
    const begin = other * depth;
    const factor = product(values, start, begin, column, filled) / scale;
    for (let row = column; row < filled; row += 1)
      values[begin + row] = (values[begin + row] ?? 0) - factor * (values[start + row] ?? 0);
  }
  values[start + column] = image;
  values.fill(0, start + column + 1, start + filled);
}

/** The product of two columns from one row on. */
function product(values: Float64Array, one: number, other: number, from: number, to: number): number {
  let sum = 0;
  for (let row = from; row < to; row += 1) sum += (values[one + row] ?? 0) * (values[other + row] ?? 0);
  return sum;
}

function depthOf(width: number): number {
  return width + block;
}
