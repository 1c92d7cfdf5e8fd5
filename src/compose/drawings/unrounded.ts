import type { TestResult } from '../../model/results/tested.ts';

/** Whether a reader who subtracts the printed means gets another number than the printed difference. */
export function looksWrong({ a, b, difference }: TestResult): boolean {
  if (a.mean === null || b.mean === null || difference === null) return false;
  return hundredths(a.mean) - hundredths(b.mean) !== hundredths(difference);
}

/** As means are printed: half away from zero. What six more decimals do not show is noise of the computation. */
function hundredths(value: number): number {
  return Math.sign(value) * Math.round(Number((Math.abs(value) * 100).toFixed(6)));
}
