import { cholesky, type Matrix, solve } from './cholesky.ts';

/** Respondents who are alike in all that a model sees. */
export interface Pattern {
  /** The regressors, without intercept. */
  readonly x: readonly number[];
  /** Which of the scores that occur, from 0, lowest first. */
  readonly y: number;
  /** How many they are. */
  readonly n: number;
}

/** A proportional odds model. */
export interface OrderedLogit {
  /** By regressor, the logarithm of the odds ratio of a higher score. */
  readonly coefficients: readonly number[];
  readonly se: readonly number[];
  readonly logLikelihood: number;
}

/** The likelihood with its slope and (negative) curvature at some thresholds and coefficients. */
interface Surface {
  readonly value: number;
  readonly gradient: readonly number[];
  readonly information: Matrix;
}

const rounds = 60;

/**
 * Ordered logistic regression, logit P(Y <= k) = zeta_k - b·x, by Newton's method on the exact likelihood with analytic
 * second derivatives; standard errors from the observed information. Null where there is no maximum: what is tested
 * separates the answers, and the odds ratio grows without end.
 * @param levels how many scores occur, at least two
 *
 * Source: McCullagh, P., Journal of the Royal Statistical Society B 42 (1980), 109-142. R: `MASS::polr(factor(y) ~ x)`,
 * which stops a little short of the maximum.
 */
export function orderedLogit(patterns: readonly Pattern[], levels: number): OrderedLogit | null {
  const width = patterns[0]?.x.length ?? 0;
  const { scaled, scale } = standardised(patterns, width);
  let at: readonly number[] = [...startOf(patterns, levels), ...new Array<number>(width).fill(0)];
  let here = surface(scaled, levels, at);
  for (let round = 0; round < rounds; round += 1) {
    const lower = cholesky(here.information);
    if (lower === null) return null;
    const step = solve(lower, here.gradient);
    const next = climb(scaled, levels, at, step, here.value);
    if (next === null) return null;
    at = next.at;
    here = next.surface;
    if (Math.max(...step.map(Math.abs)) < 1e-9) return fitted(at, here, levels, scale);
  }
  return null;
}

function fitted(
  at: readonly number[],
  { information, value }: Surface,
  levels: number,
  scale: readonly number[],
): OrderedLogit | null {
  const lower = cholesky(information);
  if (lower === null) return null;
  const places = scale.map((_, index) => levels - 1 + index);
  const variance = (place: number): number =>
    solve(
      lower,
      at.map((_, index) => (index === place ? 1 : 0)),
    )[place] ?? Number.NaN;
  return {
    coefficients: places.map((place, index) => (at[place] ?? 0) / (scale[index] ?? 1)),
    se: places.map((place, index) => Math.sqrt(variance(place)) / (scale[index] ?? 1)),
    logLikelihood: value,
  };
}

/** Newton's step, halved until the likelihood does not fall. */
function climb(
  patterns: readonly Pattern[],
  levels: number,
  at: readonly number[],
  step: readonly number[],
  value: number,
): { readonly at: readonly number[]; readonly surface: Surface } | null {
  for (let part = 1; part > 1e-6; part /= 2) {
    const next = at.map((one, index) => one + part * (step[index] ?? 0));
    const found = surface(patterns, levels, next);
    // The slack is the rounding of a sum of logarithms; without it the last step could be refused.
    if (found.value >= value - 1e-10 * Math.abs(value)) return { at: next, surface: found };
  }
  return null;
}

/** The thresholds where no regressor says anything. */
function startOf(patterns: readonly Pattern[], levels: number): readonly number[] {
  const counts = new Array<number>(levels).fill(0);
  for (const { y, n } of patterns) counts[y] = (counts[y] ?? 0) + n;
  const total = counts.reduce((sum, count) => sum + count, 0);
  let below = 0;
  return counts.slice(0, -1).map((count) => {
    below += count;
    return Math.log(below / (total - below));
  });
}

/** Regressors about their means, in standard deviations: Newton's steps are then of one size. */
function standardised(patterns: readonly Pattern[], width: number) {
  const total = patterns.reduce((sum, { n }) => sum + n, 0);
  const columns = Array.from({ length: width }, (_, index) => {
    const mean = patterns.reduce((sum, { x, n }) => sum + n * (x[index] ?? 0), 0) / total;
    const squares = patterns.reduce((sum, { x, n }) => sum + n * ((x[index] ?? 0) - mean) ** 2, 0);
    return { mean, sd: Math.sqrt(squares / total) || 1 };
  });
  const scaled = patterns.map(({ x, y, n }) => ({
    x: columns.map(({ mean, sd }, index) => ((x[index] ?? 0) - mean) / sd),
    y,
    n,
  }));
  return { scaled, scale: columns.map(({ sd }) => sd) };
}

/**
 * With u and l the distances of the linear predictor to the thresholds above and below a score, a pattern's likelihood is
 * F(u) - F(l), and all derivatives are those of u and l.
 */
function surface(patterns: readonly Pattern[], levels: number, at: readonly number[]): Surface {
  const thresholds = levels - 1;
  const gradient = at.map(() => 0);
  const information = at.map(() => at.map(() => 0));
  let value = 0;
  for (const { x, y, n } of patterns) {
    const eta = x.reduce((sum, one, index) => sum + one * (at[thresholds + index] ?? 0), 0);
    const above = y < thresholds ? logistic((at[y] ?? 0) - eta) : end(1);
    const below = y > 0 ? logistic((at[y - 1] ?? 0) - eta) : end(0);
    const part = above.f - below.f;
    value += n * Math.log(part);
    const [du, dl] = [above.slope / part, -below.slope / part];
    const uu = du ** 2 - above.bend / part;
    const ll = dl ** 2 + below.bend / part;
    const [up, low] = [y < thresholds ? y : -1, y > 0 ? y - 1 : -1];
    accumulate(gradient, information, { x, n, thresholds, up, low, du, dl, uu, ll, ul: du * dl });
  }
  return { value: Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value, gradient, information };
}

interface Derivatives {
  readonly x: readonly number[];
  readonly n: number;
  readonly thresholds: number;
  /** The thresholds above and below, -1: none. */
  readonly up: number;
  readonly low: number;
  readonly du: number;
  readonly dl: number;
  readonly uu: number;
  readonly ll: number;
  readonly ul: number;
}

/** Adds a pattern's derivatives: those of u and l, carried over to thresholds and coefficients. */
function accumulate(gradient: number[], information: number[][], d: Derivatives): void {
  const ends = [
    { place: d.up, slope: d.du, own: d.uu },
    { place: d.low, slope: d.dl, own: d.ll },
  ].filter(({ place }) => place >= 0);
  for (const { place, slope, own } of ends) {
    gradient[place] = (gradient[place] ?? 0) + d.n * slope;
    add(information, place, place, d.n * own);
  }
  if (ends.length === 2) {
    add(information, d.up, d.low, d.n * d.ul);
    add(information, d.low, d.up, d.n * d.ul);
  }
  for (const [i, x] of d.x.entries()) {
    const row = d.thresholds + i;
    gradient[row] = (gradient[row] ?? 0) - d.n * x * (d.du + d.dl);
    for (const { place, own } of ends) {
      add(information, row, place, -d.n * x * (own + d.ul));
      add(information, place, row, -d.n * x * (own + d.ul));
    }
    for (const [j, other] of d.x.entries())
      add(information, row, d.thresholds + j, d.n * x * other * (d.uu + d.ll + 2 * d.ul));
  }
}

function add(matrix: number[][], row: number, column: number, value: number): void {
  const target = matrix[row];
  if (target !== undefined) target[column] = (target[column] ?? 0) + value;
}

interface Logistic {
  readonly f: number;
  readonly slope: number;
  readonly bend: number;
}

function logistic(value: number): Logistic {
  const f = 1 / (1 + Math.exp(-value));
  const slope = f * (1 - f);
  return { f, slope, bend: slope * (1 - 2 * f) };
}

/** Beyond the outermost threshold. */
function end(f: number): Logistic {
  return { f, slope: 0, bend: 0 };
}
