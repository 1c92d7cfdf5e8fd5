/** How the respondents of a wave were drawn. Rows without a positive weight are no part of it. */
export interface Design {
  /** Per row; 0 where it has none. */
  readonly weights: Float64Array;
  /** Per row, its stratum and its cluster, both from 0; a respondent who was drawn alone is a cluster of his own. */
  readonly strata: Int32Array;
  readonly clusters: Int32Array;
  /** By stratum, how many clusters were drawn. */
  readonly drawn: readonly number[];
}

/** @param clusters per row; the same number in two strata is two clusters. Null: everyone was drawn alone */
export function designOf(weights: Float64Array, strata: Int32Array, clusters: Int32Array | null): Design {
  const known = new Map<string, number>();
  const own = new Int32Array(weights.length).fill(-1);
  const drawn: number[] = [];
  for (let row = 0; row < weights.length; row += 1) {
    if (!((weights[row] ?? 0) > 0)) continue;
    const stratum = strata[row] ?? 0;
    const key = clusters === null ? String(row) : `${stratum} ${clusters[row] ?? -1}`;
    const found = known.get(key);
    own[row] = found ?? known.size;
    if (found !== undefined) continue;
    known.set(key, known.size);
    drawn[stratum] = (drawn[stratum] ?? 0) + 1;
  }
  return { weights: weights.map((one) => (one > 0 ? one : 0)), strata, clusters: own, drawn };
}

/** Two designs side by side, as of two waves: their strata and clusters are not the same. */
export function joined(a: Design, b: Design): Design {
  const [strata, clusters] = [a.drawn.length, a.clusters.reduce((most, one) => Math.max(most, one), -1) + 1];
  const shift = (values: Int32Array, by: number) => values.map((one) => (one < 0 ? one : one + by));
  return {
    weights: Float64Array.from([...a.weights, ...b.weights]),
    strata: Int32Array.from([...a.strata, ...shift(b.strata, strata)]),
    clusters: Int32Array.from([...a.clusters, ...shift(b.clusters, clusters)]),
    drawn: [...a.drawn, ...b.drawn],
  };
}

/**
 * The variance of a total by Taylor linearisation, with replacement of clusters within strata: n/(n - 1) times the sum of
 * squares of the clusters' totals about their stratum's mean. Clusters of the design without a row of the domain count
 * with a total of 0. Null where a stratum has one cluster: its variance is not known.
 * @param rows of the domain
 * @param influence what each of them adds to the total, its weight in it
 *
 * Source: Lumley, T., Complex Surveys (2010), 2.3; domains: 2.2. R: `survey::svyrecvar`, `lonely.psu = "fail"`.
 */
export function varianceOfTotal(
  { strata, clusters, drawn }: Design,
  rows: readonly number[],
  influence: readonly number[],
): number | null {
  const totals = new Map<number, { readonly stratum: number; sum: number }>();
  for (const [index, row] of rows.entries()) {
    const cluster = clusters[row] ?? -1;
    const total = totals.get(cluster) ?? { stratum: strata[row] ?? 0, sum: 0 };
    total.sum += influence[index] ?? 0;
    totals.set(cluster, total);
  }
  const sums = drawn.map(() => 0);
  const squares = drawn.map(() => 0);
  for (const { stratum, sum } of totals.values()) {
    sums[stratum] = (sums[stratum] ?? 0) + sum;
    squares[stratum] = (squares[stratum] ?? 0) + sum ** 2;
  }
  if (drawn.some((n, stratum) => n === 1 && squares[stratum] !== 0)) return null;
  return drawn.reduce(
    (variance, n, stratum) =>
      n < 2 ? variance : variance + (n / (n - 1)) * ((squares[stratum] ?? 0) - (sums[stratum] ?? 0) ** 2 / n),
    0,
  );
}

/** Clusters less strata, of those in the domain. R: `degf(subset(design, domain))`. */
export function degreesOfFreedom({ strata, clusters }: Design, rows: readonly number[]): number {
  return new Set(rows.map((row) => clusters[row])).size - new Set(rows.map((row) => strata[row])).size;
}
