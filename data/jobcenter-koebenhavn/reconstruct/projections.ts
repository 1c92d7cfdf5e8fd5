import type { People } from './people.ts';
import { centred, dot, orthonormal } from './summary.ts';

/** A row's weight in a sum over all answers; 0 outside the rows that the sum is about. */
export type Projection = Float64Array;

/** Pearson's r is this sum of the scores, over the length of the centred scores: x centred and of length 1. */
export function correlationProjection(
  people: People,
  rows: readonly number[],
  column: Float64Array,
): Projection {
  const x = centred(rows.map((row) => column[row] ?? 0));
  const length = Math.sqrt(dot(x, x));
  return spread(
    people.n,
    rows,
    x.map((value) => value / length),
  );
}

/**
 * Least squares with the report's controls, after Frisch, Waugh and Lovell: five sums, of which the last, of the dummy with
 * all that the controls tell taken out, is the dummy's coefficient in units of its length; the squares of all five are
 * what the whole model explains.
 */
export function regressionProjections(
  people: People,
  rows: readonly number[],
  dummy: (row: number) => boolean,
): readonly Projection[] {
  const columns = [
    rows.map(() => 1),
    ...[people.woman, people.other, people.months].map((column) => rows.map((row) => column[row] ?? 0)),
    rows.map((row) => (dummy(row) ? 1 : 0)),
  ];
  return orthonormal(columns).map((column) => spread(people.n, rows, column));
}

function spread(n: number, rows: readonly number[], values: readonly number[]): Projection {
  const projection = new Float64Array(n);
  rows.forEach((row, place) => {
    projection[row] = values[place] ?? 0;
  });
  return projection;
}
