import type { Reason } from '../model/reason.ts';
import type { Moments } from './moments.ts';

/** Why a share has no value, if it has none. */
export function shareReason(respondents: number, base: number): Reason | null {
  if (respondents === 0) return 'no-respondents';
  return base === 0 ? 'no-valid-answers' : null;
}

/**
 * Why nothing can be inferred from a sample, if so. Whether it varies is asked of the counts, never of a computed
 * variance: rounding noise around zero would otherwise pass for a very exact measurement.
 */
export function sampleReason(respondents: number, sample: Moments): Reason | null {
  const none = shareReason(respondents, sample.n);
  if (none !== null) return none;
  if (sample.n === 1) return 'one-valid-answer';
  return sample.varies ? null : 'no-variation';
}

/** Of two samples' reasons, the one that lacks most. */
export function graverReason(a: Reason | null, b: Reason | null): Reason | null {
  return gravestFirst.find((reason) => reason === a || reason === b) ?? null;
}

/** As the optional field of a result. */
export function because(reason: Reason | null): { readonly reason?: Reason } {
  return reason === null ? {} : { reason };
}

const gravestFirst: readonly Reason[] = [
  'no-respondents',
  'no-valid-answers',
  'one-valid-answer',
  'no-variation',
];
