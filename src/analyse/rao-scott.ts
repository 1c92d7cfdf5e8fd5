import betainc from '@stdlib/math-base-special-betainc';
import { cholesky, type Matrix, solve } from './cholesky.ts';
import { covarianceOfTotals, type Design, degreesOfFreedom } from './taylor.ts';

/** A respondent of a table of two rows. */
export interface TableCase {
  readonly row: number;
  readonly side: 0 | 1;
  /** A number of his answer, from 0. */
  readonly answer: number;
}

export interface RaoScott {
  /** Pearson's chi-square of the weighted table, divided by the mean design effect: F times df. */
  readonly chiSquare: number;
  /** Of that chi-square: answers less one. */
  readonly df: number;
  /** By the F that takes the spread of the design effects into account. R: `statistic = "F"`. */
  readonly p: number;
  readonly f: number;
  readonly ndf: number;
  readonly ddf: number;
  /** Cramér's V of the weighted table. */
  readonly effect: number;
}

/**
 * Whether two samples of a design gave the same answers alike. Null where there are fewer than two answers, a side is empty, or
 * a stratum has one cluster.
 * Source: Rao, J.N.K. and Scott, A.J., Annals of Statistics 12 (1984), 46-60; Thomas, D.R. and Rao, J.N.K., JASA 82 (1987).
 * Sides of two waves are one table, in which the fitted weights of a wave come to its number of respondents.
 * R: `svychisq(~side + answer, design)`, its ddf from the degrees of freedom of those who are in the table.
 */
export function raoScott(design: Design, cases: readonly TableCase[]): RaoScott | null {
  const answers = [...new Set(cases.map(({ answer }) => answer))].sort((a, b) => a - b);
  const n = cases.length;
  const cellOf = ({ side, answer }: TableCase): number => side * answers.length + answers.indexOf(answer);
  const places = cases.map(cellOf);
  const weights = cases.map(({ row }) => design.weights[row] ?? 0);
  const shares = sharesOf(weights, places, 2 * answers.length);
  const sides = [0, 1].map((side) => sum(shares.slice(side * answers.length, (side + 1) * answers.length)));
  if (answers.length < 2 || sides.some((one) => one === 0)) return null;
  const total = sum(weights);
  const influences = shares.map((share, cell) =>
    weights.map((weight, index) => (weight * (Number(places[index] === cell) - share)) / total),
  );
  const rows = cases.map(({ row }) => row);
  const variance = covarianceOfTotals(design, rows, influences);
  const delta = variance === null ? null : designEffects(shares, answers.length, variance, n);
  if (delta === null) return null;
  const [trace, squared] = [traceOf(delta), traceOf(multiplied(delta, delta))];
  const [pearson, df] = [pearsonOf(shares, sides, n), answers.length - 1];
  const [f, ndf] = [pearson / trace, trace ** 2 / squared];
  const ddf = ndf * degreesOfFreedom(design, rows);
  if (!(trace > 0) || !(ddf > 0)) return null;
  // pf(f, ndf, ddf, lower.tail = FALSE)
  const p = betainc(ddf / (ddf + ndf * f), ddf / 2, ndf / 2, true, false);
  return { chiSquare: f * df, df, p, f, ndf, ddf, effect: Math.sqrt(pearson / n) };
}

function sharesOf(weights: readonly number[], places: readonly number[], cells: number): readonly number[] {
  const totals = new Array<number>(cells).fill(0);
  for (const [index, place] of places.entries()) totals[place] = (totals[place] ?? 0) + (weights[index] ?? 0);
  const all = sum(totals);
  return totals.map((one) => one / all);
}

function pearsonOf(shares: readonly number[], sides: readonly number[], n: number): number {
  const answers = shares.length / 2;
  return sum(
    shares.map((share, cell) => {
      const answer = cell % answers;
      const expected =
        (sides[Math.floor(cell / answers)] ?? 0) * ((shares[answer] ?? 0) + (shares[answers + answer] ?? 0));
      return (n * (share - expected) ** 2) / expected;
    }),
  );
}

/** The generalised design effects of the contrasts of side and answer, about main effects of a table of equal cells. */
function designEffects(
  shares: readonly number[],
  answers: number,
  variance: Matrix,
  n: number,
): Matrix | null {
  const contrasts = Array.from({ length: answers - 1 }, (_, k) =>
    shares.map((share, cell) => {
      const value = (Math.floor(cell / answers) - 0.5) * (Number(cell % answers === k + 1) - 1 / answers);
      return { value, scaled: share === 0 ? 0 : value / share };
    }),
  );
  const simple = contrasts.map((one) =>
    contrasts.map((other) => sum(one.map(({ scaled }, cell) => (scaled * (other[cell]?.value ?? 0)) / n))),
  );
  const complex = contrasts.map((one) =>
    contrasts.map((other) =>
      sum(
        one.map(({ scaled }, i) => scaled * sum(other.map((own, j) => (variance[i]?.[j] ?? 0) * own.scaled))),
      ),
    ),
  );
  const lower = cholesky(simple);
  if (lower === null) return null;
  const columns = contrasts.map((_, j) =>
    solve(
      lower,
      complex.map((row) => row[j] ?? 0),
    ),
  );
  return contrasts.map((_, i) => columns.map((own) => own[i] ?? 0));
}

function multiplied(a: Matrix, b: Matrix): Matrix {
  return a.map((row) => row.map((_, j) => sum(row.map((value, k) => value * (b[k]?.[j] ?? 0)))));
}

function traceOf(matrix: Matrix): number {
  return sum(matrix.map((row, index) => row[index] ?? 0));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
