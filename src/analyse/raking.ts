/** Per row its cell, and by cell how much of the population it is; all cells together are 1. */
export interface TargetMargin {
  /** -1: the row has no weight. */
  readonly cells: Int32Array;
  readonly shares: readonly number[];
}

export interface Raked {
  /** Per row; their mean is 1. */
  readonly weights: Float64Array;
  readonly rounds: number;
  /** How far a cell's share is from the population's at most, and the margin that it is in. */
  readonly off: number;
  readonly worst: number;
}

/** No margin is farther off than this when raking ends. */
const near = 1e-12;
const mostRounds = 2000;

/** Whether raking came near enough; where margins contradict each other it never does. */
export function hasConverged({ off }: Pick<Raked, 'off'>): boolean {
  return off <= 1e-9;
}

/**
 * Fits weights to each margin in turn until all hold: iterative proportional fitting. One margin is post-stratification, done
 * in one round. Every cell must have a row with a weight and a share above 0.
 * Source: Deming, W.E. and Stephan, F.F., Annals of Mathematical Statistics 11 (1940), 427-444.
 * R: `survey::postStratify`, `survey::rake(control = list(epsilon = 1e-12, maxit = 1000))`.
 */
export function raked(base: Float64Array, margins: readonly TargetMargin[]): Raked {
  const n = base.reduce((many, weight) => many + Number(weight > 0), 0);
  const weights = Float64Array.from(base);
  for (let rounds = 1; ; rounds += 1) {
    for (const margin of margins) fitTo(weights, margin, n);
    const found = farthest(weights, margins);
    if (found.off <= near || rounds === mostRounds) return { weights, rounds, ...found };
  }
}

/** How far the weighted sample is from the population at most, and in which margin. */
export function farthest(
  weights: Float64Array,
  margins: readonly TargetMargin[],
): Pick<Raked, 'off' | 'worst'> {
  const offs = margins.map((margin) => {
    const totals = totalsOf(weights, margin);
    const all = totals.reduce((sum, one) => sum + one, 0);
    return Math.max(0, ...totals.map((one, cell) => Math.abs(one / all - (margin.shares[cell] ?? 0))));
  });
  const off = Math.max(0, ...offs);
  return { off, worst: Math.max(0, offs.indexOf(off)) };
}

function fitTo(weights: Float64Array, margin: TargetMargin, n: number): void {
  const totals = totalsOf(weights, margin);
  for (let row = 0; row < weights.length; row += 1) {
    const cell = margin.cells[row] ?? -1;
    if (cell < 0) continue;
    weights[row] = ((weights[row] ?? 0) * (margin.shares[cell] ?? 0) * n) / (totals[cell] ?? 1);
  }
}

function totalsOf(weights: Float64Array, { cells, shares }: TargetMargin): Float64Array {
  const totals = new Float64Array(shares.length);
  for (let row = 0; row < weights.length; row += 1) {
    const cell = cells[row] ?? -1;
    if (cell >= 0) totals[cell] = (totals[cell] ?? 0) + (weights[row] ?? 0);
  }
  return totals;
}
