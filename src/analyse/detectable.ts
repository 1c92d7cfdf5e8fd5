import { tQuantile } from './t-distribution.ts';

/** How often a difference of the size found here is significant. */
const power = 0.8;

/**
 * The smallest true difference that a two-sided t-test at a level (in per cent) finds with 80 % power: so many standard
 * errors that the interval misses 0 four times in five. It says what a study of this size can see, not what it saw.
 * Source: Bloom, H.S., Evaluation Review 19 (1995), 547-556. R: `(qt(1 - level/200, df) + qt(0.8, df)) * se`.
 */
export function detectable(standardError: number, df: number, level: number): number {
  return (tQuantile(1 - level / 200, df) + tQuantile(power, df)) * standardError;
}
