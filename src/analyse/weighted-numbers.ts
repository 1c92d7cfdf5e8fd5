import type { Reason } from '../model/reason.ts';
import type { Result } from '../model/result.ts';
import type { MeanResult, MedianResult, ShareResult, SpreadResult } from '../model/results/described.ts';
import type { Counterpart } from '../model/results/origin.ts';
import { methods } from './methods.ts';
import type { Moments } from './moments.ts';
import { because } from './reason.ts';
import type { Design } from './taylor.ts';
import { type WeightedMean, weightedMean } from './weighted-mean.ts';
import { weightedQuantile } from './weighted-quantile.ts';
import { placeOf, valued, type WeightedSources } from './weighted-sides.ts';
import { wilson } from './wilson.ts';

/** A result as it is with weights, and what it has besides: standard error, design effect, effective number. */
export interface WeightedTwin<R extends Result = Result> {
  readonly result: R;
  readonly precision: Pick<Counterpart, 'se' | 'df' | 'deff' | 'effective'>;
}

/** A share of answers. Where all answered alike its interval is Wilson's of the effective number of answers. */
export function weightedShare(
  sources: WeightedSources,
  result: ShareResult,
): WeightedTwin<ShareResult> | null {
  const { wave, scope, item, answers = [] } = result.from;
  const place = placeOf(sources, wave, scope);
  if (place === null || item === undefined || result.kind === 'profile') return null;
  const own = valued(sources, place, { item, answers, base: result.kind });
  const found = weightedMean(place.wave.design, own.rows, own.values);
  const count = own.values.reduce((sum, one) => sum + one, 0);
  const isSame = count === 0 || count === own.values.length;
  const interval =
    found !== null && isSame
      ? wilson(count === 0 ? 0 : found.effective, found.effective)
      : heldWithin(found, 0, 1);
  const values = { n: own.rows.length, count, value: found?.value ?? null, ...(interval ?? noInterval) };
  return twinOf(
    { ...result, ...values, method: methods.weighted, ...because(reasonOf(result, found)) },
    found,
  );
}

export function weightedMeanOf(
  sources: WeightedSources,
  result: MeanResult,
): WeightedTwin<MeanResult> | null {
  const { wave, scope, item } = result.from;
  const place = placeOf(sources, wave, scope);
  if (place === null || item === undefined) return null;
  const own = valued(sources, place, { item, answers: null, base: 'valid' });
  const found = weightedMean(place.wave.design, own.rows, own.values);
  const moments = momentsWith(place.wave.design, own.rows, own.values);
  return twinOf(
    {
      ...result,
      n: own.rows.length,
      method: methods.weighted,
      value: found?.value ?? null,
      sd: moments === null || own.rows.length < 2 ? null : Math.sqrt(moments.variance),
      low: found?.low ?? null,
      high: found?.high ?? null,
      ...because(reasonOf(result, found) ?? (found?.se === null ? 'no-variance' : null)),
    },
    found,
  );
}

/** The median of an item; medians of background variables tell of respondents, and have none. */
export function weightedMedian(
  sources: WeightedSources,
  result: MedianResult,
): WeightedTwin<MedianResult> | null {
  const quantiles = quantilesOf(sources, result);
  if (quantiles === null) return null;
  const { n, at } = quantiles;
  return { result: { ...result, n, method: methods.weightedMedian, value: at(0.5) }, precision: {} };
}

export function weightedSpread(
  sources: WeightedSources,
  result: SpreadResult,
): WeightedTwin<SpreadResult> | null {
  const quantiles = quantilesOf(sources, result);
  if (quantiles === null) return null;
  const { n, at, moments } = quantiles;
  const values = { q1: at(0.25), median: at(0.5), q3: at(0.75) };
  const mean = moments?.mean ?? null;
  const sd = moments === null || n < 2 ? null : Math.sqrt(moments.variance);
  return { result: { ...result, n, method: methods.weightedMedian, ...values, mean, sd }, precision: {} };
}

/**
 * Weighted mean and variance, and as n Kish's effective number of values. Null of none.
 * R: `svymean`, `svyvar`.
 */
export function momentsWith(
  { weights }: Design,
  rows: readonly number[],
  values: readonly number[],
): Moments | null {
  const own = rows.map((row) => weights[row] ?? 0);
  const total = own.reduce((sum, one) => sum + one, 0);
  if (!(total > 0)) return null;
  const mean = own.reduce((sum, weight, index) => sum + weight * (values[index] ?? 0), 0) / total;
  const squares = own.reduce((sum, weight, index) => sum + weight * ((values[index] ?? 0) - mean) ** 2, 0);
  const varies = values.some((value) => value !== values[0]);
  const n = total ** 2 / own.reduce((sum, one) => sum + one ** 2, 0);
  const variance = varies ? ((squares / total) * rows.length) / (rows.length - 1) : 0;
  return { n, mean, variance: rows.length < 2 ? Number.NaN : variance, varies };
}

const noInterval = { low: null, high: null };

function heldWithin(found: WeightedMean | null, least: number, most: number) {
  if (found === null || found.low === null || found.high === null) return null;
  return { low: Math.max(least, found.low), high: Math.min(most, found.high) };
}

function reasonOf({ reason }: Result, found: WeightedMean | null): Reason | null {
  return reason ?? (found === null ? 'no-valid-answers' : null);
}

function twinOf<R extends Result>(result: R, found: WeightedMean | null): WeightedTwin<R> {
  if (found === null) return { result, precision: {} };
  const { se, df, deff, effective } = found;
  return { result, precision: { se, df, deff, effective } };
}

function quantilesOf(sources: WeightedSources, { from }: MedianResult | SpreadResult) {
  const place = placeOf(sources, from.wave, from.scope);
  if (place === null || from.item === undefined) return null;
  const { design } = place.wave;
  const own = valued(sources, place, { item: from.item, answers: null, base: 'valid' });
  const weights = own.rows.map((row) => design.weights[row] ?? 0);
  const n = own.rows.length;
  const at = (part: number) => (n === 0 ? null : weightedQuantile(own.values, weights, part));
  return { n, at, moments: momentsWith(design, own.rows, own.values) };
}
