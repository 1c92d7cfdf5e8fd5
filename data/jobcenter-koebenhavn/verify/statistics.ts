import cdf from '@stdlib/stats-base-dists-t-cdf';

/** A tested quantity: its t value, and p for both sides. */
export interface Tested {
  readonly t: number;
  readonly p: number;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** Mean of a minus mean of b, variances not taken to be equal (Welch). */
export function welch(a: readonly number[], b: readonly number[]): Tested {
  const va = variance(a) / a.length;
  const vb = variance(b) / b.length;
  const df = (va + vb) ** 2 / (va ** 2 / (a.length - 1) + vb ** 2 / (b.length - 1));
  return tested((mean(a) - mean(b)) / Math.sqrt(va + vb), df);
}

/** Mean of a minus mean of b, variances taken to be equal (Student). */
export function pooled(a: readonly number[], b: readonly number[]): Tested {
  const df = a.length + b.length - 2;
  const common = ((a.length - 1) * variance(a) + (b.length - 1) * variance(b)) / df;
  return tested((mean(a) - mean(b)) / Math.sqrt(common / a.length + common / b.length), df);
}

/** Pearson's correlation, tested with n - 2 degrees of freedom. */
export function correlated(x: readonly number[], y: readonly number[]): Tested {
  const mx = mean(x);
  const my = mean(y);
  const xy = sum(x.map((value, row) => (value - mx) * ((y[row] ?? 0) - my)));
  const r = xy / Math.sqrt(variance(x) * variance(y)) / (x.length - 1);
  return tested(r * Math.sqrt((x.length - 2) / (1 - r * r)), x.length - 2);
}

/** Ordinary least squares of y on a constant and columns: the last column's coefficient, tested. */
export function lastCoefficient(y: readonly number[], columns: readonly (readonly number[])[]): Tested {
  const x = [y.map(() => 1), ...columns];
  const system = x.map((row) => [...x.map((column) => product(row, column)), product(row, y)]);
  const inverseColumn = solved(
    x.map((row, i) => [...x.map((column) => product(row, column)), i === x.length - 1 ? 1 : 0]),
  );
  const beta = solved(system);
  const residuals = y.map((value, row) => value - sum(beta.map((b, i) => b * (x[i]?.[row] ?? 0))));
  const df = y.length - x.length;
  const error = Math.sqrt((product(residuals, residuals) / df) * (inverseColumn.at(-1) ?? Number.NaN));
  return tested((beta.at(-1) ?? Number.NaN) / error, df);
}

function variance(values: readonly number[]): number {
  const middle = mean(values);
  return sum(values.map((value) => (value - middle) ** 2)) / (values.length - 1);
}

function product(a: readonly number[], b: readonly number[]): number {
  return sum(a.map((value, index) => value * (b[index] ?? 0)));
}

/** The solution of linear equations, each with its right side last (Gauss and Jordan, largest pivot first). */
function solved(equations: readonly (readonly number[])[]): readonly number[] {
  let rows = equations;
  for (let column = 0; column < equations.length; column += 1) {
    const order = rows.slice(column).toSorted((a, b) => Math.abs(b[column] ?? 0) - Math.abs(a[column] ?? 0));
    const ordered = [...rows.slice(0, column), ...order];
    const pivot = ordered[column] ?? [];
    const scaled = pivot.map((value) => value / (pivot[column] ?? Number.NaN));
    rows = ordered.map((row, index) =>
      index === column
        ? scaled
        : row.map((value, place) => value - (row[column] ?? 0) * (scaled[place] ?? 0)),
    );
  }
  return rows.map((row) => row.at(-1) ?? Number.NaN);
}

function tested(t: number, df: number): Tested {
  return { t, p: 2 * cdf(-Math.abs(t), df) };
}
