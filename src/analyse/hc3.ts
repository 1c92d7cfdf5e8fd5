import { cholesky, solve } from './cholesky.ts';
import { twoSidedP } from './t-distribution.ts';

/** Respondents who are alike in all that a regression sees. */
export interface Alike {
  /** The regressors, without intercept. */
  readonly x: readonly number[];
  readonly score: number;
  readonly n: number;
}

/** A coefficient with a standard error that does not ask residuals to be equally spread. */
export interface Robust {
  readonly estimate: number;
  readonly se: number;
  readonly t: number;
  readonly df: number;
  readonly p: number;
}

/**
 * The first coefficient of a linear regression with HC3 standard error: each squared residual is divided by (1 - h)², h the
 * respondent's leverage. Null where a respondent has leverage 1: his residual is then 0 whatever he answered. Regressors
 * that are constant or follow from others must have been left out before.
 * Source: MacKinnon, J.G. and White, H., Journal of Econometrics 29 (1985), 305-325.
 * R: `sandwich::vcovHC(lm(score ~ x), type = "HC3")`, t with n - p degrees of freedom.
 */
export function hc3(rows: readonly Alike[]): Robust | null {
  const { n, centred } = aboutMeans(rows);
  const width = centred[0]?.x.length ?? 0;
  const places = Array.from({ length: width }, (_, place) => place);
  const lower = cholesky(places.map((i) => places.map((j) => sumOf(centred, (x) => at(x, i) * at(x, j)))));
  if (lower === null) return null;
  const slopes = solve(
    lower,
    places.map((place) => sumOf(centred, (x, y) => at(x, place) * y)),
  );
  const first = solve(
    lower,
    places.map((place) => (place === 0 ? 1 : 0)),
  );
  let variance = 0;
  for (const { x, y, n: times } of centred) {
    const leverage = 1 / n + product(x, solve(lower, x));
    if (leverage > 1 - 1e-9) return null;
    variance += times * (product(first, x) * ((y - product(slopes, x)) / (1 - leverage))) ** 2;
  }
  const [estimate, se, df] = [slopes[0] ?? Number.NaN, Math.sqrt(variance), n - width - 1];
  return { estimate, se, t: estimate / se, df, p: twoSidedP(estimate / se, df) };
}

interface Centred {
  readonly x: readonly number[];
  readonly y: number;
  readonly n: number;
}

/** About the means the intercept is 0, and the cross products keep their digits. */
function aboutMeans(rows: readonly Alike[]): { readonly n: number; readonly centred: readonly Centred[] } {
  const n = rows.reduce((sum, row) => sum + row.n, 0);
  const mean = (of: (row: Alike) => number): number =>
    rows.reduce((sum, row) => sum + row.n * of(row), 0) / n;
  const means = (rows[0]?.x ?? []).map((_, place) => mean(({ x }) => at(x, place)));
  const middle = mean(({ score }) => score);
  const centred = rows.map((row) => ({
    x: means.map((one, place) => at(row.x, place) - one),
    y: row.score - middle,
    n: row.n,
  }));
  return { n, centred };
}

function sumOf(rows: readonly Centred[], of: (x: readonly number[], y: number) => number): number {
  return rows.reduce((sum, { x, y, n }) => sum + n * of(x, y), 0);
}

function product(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, place) => sum + value * at(other, place), 0);
}

function at(values: readonly number[], place: number): number {
  return values[place] ?? 0;
}
