import type { Result } from '../model/result.ts';
import type { WeightingResult } from '../model/results/method.ts';
import type { Study } from '../model/study.ts';
import { isTold } from '../model/told.ts';
import { bothWays, isChangedByWeights, isOwnTest } from '../model/weighted.ts';

/** A wave's weights, and how many of the tests that the report tells of come out otherwise with them than without. */
export function withChanges(
  weighting: WeightingResult,
  results: readonly Result[],
  study: Study,
): WeightingResult {
  const tests = results.filter(
    (result) =>
      result.from.wave === weighting.from.wave &&
      'test' in result &&
      isOwnTest(result) &&
      isTold(study, result) &&
      bothWays(result) !== null,
  );
  return { ...weighting, of: tests.length, changed: tests.filter(isChangedByWeights).length };
}
