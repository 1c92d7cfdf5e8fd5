/** How the weights of some rows of a design were fitted to the population. */
export interface Calibration {
  /** The row of the design that is row 0 here. */
  readonly from: number;
  /** Per margin and row, its cell; -1 where the row has no weight. One margin: post-stratification; several: raking. */
  readonly margins: readonly Int32Array[];
  /** Per row, the weight before it was fitted, and after (before any trimming); 0: none. */
  readonly base: Float64Array;
  readonly fitted: Float64Array;
}

/** Rounds after which what raking explains of an influence is taken out; R's number. */
const sweeps = 10;

/**
 * Takes out of an influence, in place, what the margins explain of it: its mean by weight in each cell. With one margin cells'
 * means are weighted by the weights before fitting, in raking not weighted, as R has them.
 * @param influence per row of the design
 *
 * Source: Lumley, T., Complex Surveys (2010), 7.2-7.3; Deville, J.-C. and Särndal, C.-E., JASA 87 (1992), 376-382.
 * R: `survey::svyrecvar`, `postStrata`.
 */
export function residuals(calibration: Calibration, influence: Float64Array): void {
  const { margins } = calibration;
  const isRaked = margins.length > 1;
  for (let sweep = 0; sweep < (isRaked ? sweeps : 1); sweep += 1)
    for (const margin of margins) takeOut(calibration, margin, isRaked ? null : calibration.base, influence);
}

function takeOut(
  calibration: Calibration,
  margin: Int32Array,
  base: Float64Array | null,
  influence: Float64Array,
): void {
  const { from, fitted } = calibration;
  const means = meansOf(calibration, margin, base, influence);
  for (const [row, cell] of margin.entries())
    if (cell >= 0)
      influence[from + row] = (influence[from + row] ?? 0) - (means[cell] ?? 0) * (fitted[row] ?? 0);
}

/** By cell, the mean of the influence by weight. */
function meansOf(
  { from, fitted }: Calibration,
  margin: Int32Array,
  base: Float64Array | null,
  influence: Float64Array,
): Float64Array {
  const cells = margin.reduce((most, cell) => Math.max(most, cell), -1) + 1;
  const [sums, sizes] = [new Float64Array(cells), new Float64Array(cells)];
  for (const [row, cell] of margin.entries()) {
    if (cell < 0) continue;
    const size = base?.[row] ?? 1;
    sums[cell] = (sums[cell] ?? 0) + (size * (influence[from + row] ?? 0)) / (fitted[row] ?? 1);
    sizes[cell] = (sizes[cell] ?? 0) + size;
  }
  return sums.map((sum, cell) => sum / (sizes[cell] ?? 1));
}
