/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

/** Pearson's correlation. */
export function correlation(x: readonly number[], y: readonly number[]): number {
  const a = centred(x);
  const b = centred(y);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

/** The part of y's variance that columns and a constant explain together (R²). */
export function explained(y: readonly number[], columns: readonly (readonly number[])[]): number {
  const own = centred(y);
  const basis = orthonormal(columns.map(centred));
  return basis.reduce((sum, column) => sum + dot(column, own) ** 2, 0) / dot(own, own);
}

/**
 * Columns of length 1 at right angles to each other that span the given ones in turn (Gram and Schmidt, done twice for
 * accuracy). A column that the ones before it span already becomes zero.
 */
export function orthonormal(columns: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const basis: (readonly number[])[] = [];
  for (const column of columns) {
    const rest = withoutPartsAlong(basis, withoutPartsAlong(basis, column));
    const length = Math.sqrt(dot(rest, rest));
    const empty = length < 1e-9 * Math.sqrt(dot(column, column));
    basis.push(rest.map((value) => (empty ? 0 : value / length)));
  }
  return basis;
}

export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

export function centred(values: readonly number[]): readonly number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

function withoutPartsAlong(
  basis: readonly (readonly number[])[],
  column: readonly number[],
): readonly number[] {
  let rest = column;
  for (const direction of basis) {
    const part = dot(direction, rest);
    rest = rest.map((value, index) => value - part * (direction[index] ?? 0));
  }
  return rest;
}
