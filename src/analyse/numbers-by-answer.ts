import type { Codes } from '../model/survey.ts';
import type { Cell } from './cells.ts';

/** What the respondents with one answer have of a numeric variable. */
export interface NumbersOfAnswer {
  readonly n: number;
  readonly mean: number;
  /** Sum of the squared deviations from the mean. */
  readonly squares: number;
  readonly min: number;
  readonly max: number;
}

/** A numeric variable by cell and answer. */
export interface NumbersByAnswer {
  readonly answers: number;
  readonly groups: readonly NumbersOfAnswer[];
}

/**
 * Number, mean and squared deviations of a numeric variable for those of each cell who gave each answer: two passes, since
 * the sum of squares less n times the squared mean would lose its digits by cancellation. Respondents without a code or
 * a value are left out.
 */
export function numbersByAnswer(
  cellOfRow: Int32Array,
  cells: number,
  codes: Codes,
  answers: number,
  values: Float64Array,
): NumbersByAnswer {
  const [n, sum, squares, min, max] = [0, 0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map(
    (start) => new Float64Array(cells * answers).fill(start),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  const eachKnown = (take: (group: number, value: number) => void): void => {
    for (let row = 0; row < cellOfRow.length; row += 1) {
      const [code, value] = [codes[row] ?? -1, values[row] ?? Number.NaN];
      if (code !== -1 && !Number.isNaN(value)) take((cellOfRow[row] ?? 0) * answers + code, value);
    }
  };
  eachKnown((group, value) => {
    n[group] = (n[group] ?? 0) + 1;
    sum[group] = (sum[group] ?? 0) + value;
    if (value < (min[group] ?? 0)) min[group] = value;
    if (value > (max[group] ?? 0)) max[group] = value;
  });
  const mean = sum.map((one, group) => one / (n[group] ?? 0));
  eachKnown((group, value) => {
    squares[group] = (squares[group] ?? 0) + (value - (mean[group] ?? 0)) ** 2;
  });
  const at = (column: Float64Array, group: number): number => column[group] ?? 0;
  const groups = Array.from({ length: cells * answers }, (_, group) => ({
    n: at(n, group),
    mean: at(mean, group),
    squares: at(squares, group),
    min: at(min, group),
    max: at(max, group),
  }));
  return { answers, groups };
}

/** By answer, what the respondents of some cells have; one entry a cell, those without respondents left out. */
export function numbersOfAnswer(
  { answers, groups }: NumbersByAnswer,
  cells: readonly Cell[],
  answer: number,
): readonly NumbersOfAnswer[] {
  return cells
    .map((cell) => groups[cell * answers + answer])
    .filter((group) => group !== undefined)
    .filter(({ n }) => n > 0);
}
