import type { Result } from '../model/result.ts';
import type { Study } from '../model/study.ts';
import { counterpartOf } from '../model/weighted.ts';
import { correctAll } from './correct.ts';
import { judgedByItem, weightedAnswer, weightedWhole } from './weighted-choice.ts';
import {
  type WeightedTwin,
  weightedMeanOf,
  weightedMedian,
  weightedShare,
  weightedSpread,
} from './weighted-numbers.ts';
import { sidesIn, type WeightedSources } from './weighted-sides.ts';
import { weightedR, weightedTTest } from './weighted-t-test.ts';

/**
 * The results of a study, judged with and without weights. Here, and nowhere else, is decided which numbers a report tells: a
 * result has those that the study wants, and the others beside them. Everything that is read from results follows.
 */
export function decided(
  results: readonly Result[],
  study: Study,
  sources: WeightedSources | null,
): readonly Result[] {
  const plain = correctAll(results, study);
  if (sources === null) return plain;
  const twinOf = twinFinder(sources);
  const twins = results.map(twinOf);
  const withTwins = results.map((result, index) => twins[index]?.result ?? result);
  const weighted = correctAll(judgedByItem(withTwins, study.tests), study);
  const isWeighted = study.weights?.print === 'weighted';
  return plain.map((one, index) => {
    const [twin, other] = [twins[index] ?? null, weighted[index]];
    if (twin === null || other === undefined) return one;
    const beside = { ...counterpartOf(other), ...twin.precision };
    if (isWeighted) return { ...other, weighted: beside, unweighted: counterpartOf(one) };
    return { ...one, weighted: beside };
  });
}

/** The result with weights; null where weights have no say in it. */
function twinFinder(sources: WeightedSources): (result: Result) => WeightedTwin | null {
  const sidesOf = sidesIn(sources);
  return (result) => {
    switch (result.kind) {
      case 'share':
      case 'valid':
        return weightedShare(sources, result);
      case 'mean':
        return weightedMeanOf(sources, result);
      case 'median':
        return weightedMedian(sources, result);
      case 'spread':
        return weightedSpread(sources, result);
      case 'difference':
      case 'comparison':
      case 'change':
      case 'background':
        return testTwin(sources, result, sidesOf);
      default:
        return null;
    }
  };
}

function testTwin(
  sources: WeightedSources,
  result: Parameters<ReturnType<typeof sidesIn>>[0],
  sidesOf: ReturnType<typeof sidesIn>,
): WeightedTwin | null {
  if (result.test === 'correlation') return weightedR(sources, result);
  const sides = sidesOf(result);
  if (sides === null) return null;
  if (result.test === 't-test') return weightedTTest(sources, sides, result);
  return result.test === 'chi-square'
    ? weightedWhole(sources, sides, result)
    : weightedAnswer(sources, sides, result);
}
