import { resultId } from '../model/id.ts';
import type { MeanResult } from '../model/results/described.ts';
import type { ItemTally } from './item-tally.ts';
import { methods } from './methods.ts';
import { momentsOf } from './moments.ts';
import { because, sampleReason } from './reason.ts';
import { tQuantile975 } from './t-distribution.ts';

/**
 * The mean of the scores of the valid answers, their sample standard deviation (n - 1) and the mean's 95 % t interval.
 * One answer has a mean and no standard deviation; equal answers have a standard deviation of 0 and no interval, since
 * one of width 0 would claim a certainty that the answers do not give.
 * R: `mean(x)`, `sd(x)`, `t.test(x)$conf.int`.
 */
export function mean(tally: ItemTally): MeanResult {
  const sample = momentsOf(tally);
  const reason = sampleReason(tally.respondents, sample);
  const margin = (tQuantile975(sample.n - 1) * Math.sqrt(sample.variance)) / Math.sqrt(sample.n);
  return {
    id: resultId('mean', tally.wave, tally.scope, tally.item.id),
    kind: 'mean',
    from: { wave: tally.wave, scope: tally.scope, item: tally.item.id },
    n: sample.n,
    method: methods.mean,
    value: sample.n === 0 ? null : sample.mean,
    sd: sample.n < 2 ? null : Math.sqrt(sample.variance),
    low: reason === null ? sample.mean - margin : null,
    high: reason === null ? sample.mean + margin : null,
    ...because(reason),
  };
}
