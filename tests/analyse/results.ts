import { expect } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import type { Ledger, Result } from '../../src/model/result.ts';
import type { AnswerResult, ChiSquareResult } from '../../src/model/results/chi-square.ts';
import { type Plan, type Row, studyOf, surveyOf } from './survey-of.ts';

/** The ledger of a study of one wave, 2020. */
export function ledgerOf(plan: Plan, rows: readonly Row[]): Ledger {
  const study = studyOf(plan);
  return analyse(surveyOf(study, rows), study).value;
}

/** The result with this id, which must be there and of this kind; of those without order, `anyResultOf`. */
export function resultOf<K extends Result['kind']>(
  ledger: Ledger,
  kind: K,
  ...segments: readonly string[]
): OfKind<Scored, K> {
  const id = [kind, ...segments].join('/');
  const result = ledger.get(id);
  if (result === undefined) throw new Error(`No result ${id}.`);
  if (!isOfKind(result, kind)) throw new Error(`${id} is of kind ${result.kind}.`);
  return result;
}

/** The chi-square of an item without order, or (with an answer's segment last) of one of its answers. */
export function chiSquareOf(ledger: Ledger, ...segments: readonly string[]): ChiSquareResult | AnswerResult {
  const result = ledger.get(segments.join('/'));
  if (result === undefined) throw new Error(`No result ${segments.join('/')}.`);
  if ('test' in result && (result.test === 'chi-square' || result.test === 'answer')) return result;
  throw new Error(`${result.id} is no test of an item without order.`);
}

type Scored = Exclude<Result, ChiSquareResult | AnswerResult>;

/** Of the types of result, the one that a kind belongs to. */
type OfKind<R extends Scored, K> = R extends Scored ? (K extends R['kind'] ? R : never) : never;

function isOfKind<K extends Result['kind']>(result: Result, kind: K): result is OfKind<Scored, K> {
  const isScored = !('test' in result) || result.test === 't-test' || result.test === 'correlation';
  return isScored && result.kind === kind;
}

/** Agreement with R: |ours - R| at most 1e-9 (or another slack) × max(|R|, 1e-3). */
export function expectAgreement(ours: number | null, r: number, what: string, slack = 1e-9): void {
  if (ours === null) throw new Error(`${what}: we have no value, R has ${r}.`);
  expect(Math.abs(ours - r), `${what}: ours ${ours}, R ${r}`).toBeLessThanOrEqual(
    slack * Math.max(Math.abs(r), 1e-3),
  );
}
