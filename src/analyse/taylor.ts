import { type Calibration, residuals } from './calibration.ts';
import type { Matrix } from './cholesky.ts';

/** How the respondents of a wave were drawn, and weighted. Rows without a positive weight are no part of it. */
export interface Design {
  /** Per row; 0 where it has none. */
  readonly weights: Float64Array;
  /** Per row, its stratum and its cluster, both from 0; a respondent who was drawn alone is a cluster of his own. */
  readonly strata: Int32Array;
  readonly clusters: Int32Array;
  /** Whether everyone was drawn alone: rows are clusters. */
  readonly isAlone: boolean;
  /** By cluster, its stratum. */
  readonly stratumOf: readonly number[];
  /** By stratum, how many clusters were drawn. */
  readonly drawn: readonly number[];
  /** How weights were fitted to the population: what that explains is not uncertain. Empty: they were not. */
  readonly calibrations: readonly Calibration[];
}

/** @param clusters per row; the same number in two strata is two clusters. Null: everyone was drawn alone */
export function designOf(weights: Float64Array, strata: Int32Array, clusters: Int32Array | null): Design {
  const known = new Map<string, number>();
  const own = new Int32Array(weights.length).fill(-1);
  const [drawn, stratumOf]: [number[], number[]] = [[], []];
  for (let row = 0; row < weights.length; row += 1) {
    if (!((weights[row] ?? 0) > 0)) continue;
    const stratum = strata[row] ?? 0;
    const key = clusters === null ? String(row) : `${stratum} ${clusters[row] ?? -1}`;
    const found = known.get(key);
    own[row] = found ?? known.size;
    if (found !== undefined) continue;
    known.set(key, known.size);
    stratumOf.push(stratum);
    drawn[stratum] = (drawn[stratum] ?? 0) + 1;
  }
  // A stratum all of whose rows lack a weight is a hole in the list.
  const clustersOf = Array.from(drawn, (many) => many ?? 0);
  const positive = weights.map((one) => (one > 0 ? one : 0));
  return {
    ...{ weights: positive, strata, clusters: own, isAlone: clusters === null },
    ...{ stratumOf, drawn: clustersOf, calibrations: [] },
  };
}

/** Two designs side by side, as of two waves: their strata and clusters are not the same. */
export function joined(a: Design, b: Design): Design {
  const [strata, clusters] = [a.drawn.length, a.stratumOf.length];
  const shift = (values: Int32Array, by: number) => values.map((one) => (one < 0 ? one : one + by));
  const rows = a.weights.length;
  return {
    weights: Float64Array.from([...a.weights, ...b.weights]),
    strata: Int32Array.from([...a.strata, ...shift(b.strata, strata)]),
    clusters: Int32Array.from([...a.clusters, ...shift(b.clusters, clusters)]),
    isAlone: a.isAlone && b.isAlone,
    stratumOf: [...a.stratumOf, ...b.stratumOf.map((one) => one + strata)],
    drawn: [...a.drawn, ...b.drawn],
    calibrations: [...a.calibrations, ...b.calibrations.map((one) => ({ ...one, from: one.from + rows }))],
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
  design: Design,
  rows: readonly number[],
  influence: readonly number[],
): number | null {
  return covarianceOfTotals(design, rows, [influence])?.[0]?.[0] ?? null;
}

/** The same of several totals at once: the matrix of their variances and covariances. */
export function covarianceOfTotals(
  design: Design,
  rows: readonly number[],
  influences: readonly (readonly number[])[],
): Matrix | null {
  const many = influences.length;
  const sums = design.drawn.map(() => new Float64Array(many));
  const products = design.drawn.map(() => new Float64Array(many * many));
  const take = (stratum: number, own: Float64Array): void => {
    const [sum, product] = [sums[stratum], products[stratum]];
    if (sum === undefined || product === undefined) return;
    for (let i = 0; i < many; i += 1) {
      const value = own[i] ?? 0;
      sum[i] = (sum[i] ?? 0) + value;
      for (let j = 0; j < many; j += 1)
        product[i * many + j] = (product[i * many + j] ?? 0) + value * (own[j] ?? 0);
    }
  };
  eachTotal(design, rows, influences, take);
  if (design.drawn.some((n, stratum) => n === 1 && products[stratum]?.some((one) => one !== 0) === true))
    return null;
  const cell = (i: number, j: number): number =>
    design.drawn.reduce((variance, n, stratum) => {
      if (n < 2) return variance;
      const [sum, product] = [sums[stratum], products[stratum]];
      const about = (product?.[i * many + j] ?? 0) - ((sum?.[i] ?? 0) * (sum?.[j] ?? 0)) / n;
      return variance + (n / (n - 1)) * about;
    }, 0);
  return influences.map((_, i) => influences.map((__, j) => cell(i, j)));
}

/** Gives each cluster's totals of the influences, with its stratum; the totals are the callee's until it returns. */
function eachTotal(
  design: Design,
  rows: readonly number[],
  influences: readonly (readonly number[])[],
  take: (stratum: number, totals: Float64Array) => void,
): void {
  if (!design.isAlone || design.calibrations.length > 0) {
    for (const [cluster, own] of clusterTotals(design, rows, influences))
      take(design.stratumOf[cluster] ?? 0, own);
    return;
  }
  const own = new Float64Array(influences.length);
  for (let index = 0; index < rows.length; index += 1) {
    for (let place = 0; place < own.length; place += 1) own[place] = influences[place]?.[index] ?? 0;
    take(design.strata[rows[index] ?? 0] ?? 0, own);
  }
}

/** By cluster, the total of each influence. */
function clusterTotals(
  design: Design,
  rows: readonly number[],
  influences: readonly (readonly number[])[],
): ReadonlyMap<number, Float64Array> {
  const totals = new Map<number, Float64Array>();
  const add = (row: number, place: number, value: number): void => {
    const cluster = design.clusters[row] ?? -1;
    if (cluster < 0) return;
    let total = totals.get(cluster);
    if (total === undefined) {
      total = new Float64Array(influences.length);
      totals.set(cluster, total);
    }
    total[place] = (total[place] ?? 0) + value;
  };
  for (const [place, influence] of influences.entries()) {
    if (design.calibrations.length === 0)
      for (let index = 0; index < rows.length; index += 1)
        add(rows[index] ?? 0, place, influence[index] ?? 0);
    else {
      const left = residualsOf(design, rows, influence);
      for (let row = 0; row < left.length; row += 1) add(row, place, left[row] ?? 0);
    }
  }
  return totals;
}

/** By row of the design, what the margins of the population leave of an influence; beyond the domain too. */
function residualsOf(design: Design, rows: readonly number[], influence: readonly number[]): Float64Array {
  const whole = new Float64Array(design.weights.length);
  for (const [index, row] of rows.entries()) whole[row] = influence[index] ?? 0;
  for (const calibration of design.calibrations) residuals(calibration, whole);
  return whole;
}

/** Clusters less strata, of those in the domain. R: `degf(subset(design, domain))`. */
export function degreesOfFreedom(
  { strata, clusters, isAlone, drawn }: Design,
  rows: readonly number[],
): number {
  if (isAlone && drawn.length === 1) return rows.length - 1;
  return new Set(rows.map((row) => clusters[row])).size - new Set(rows.map((row) => strata[row])).size;
}
