import { expect } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import type { Ledger, Result } from '../../src/model/result.ts';
import { type Plan, type Row, studyOf, surveyOf } from './survey-of.ts';

/** The ledger of a study of one wave, 2020. */
export function ledgerOf(plan: Plan, rows: readonly Row[]): Ledger {
  const study = studyOf(plan);
  return analyse(surveyOf(study, rows), study).value;
}

/** The result with this id, which must be there and of this kind. */
export function resultOf<K extends Result['kind']>(
  ledger: Ledger,
  kind: K,
  ...segments: readonly string[]
): OfKind<Result, K> {
  const id = [kind, ...segments].join('/');
  const result = ledger.get(id);
  if (result === undefined) throw new Error(`No result ${id}.`);
  if (!isOfKind(result, kind)) throw new Error(`${id} is of kind ${result.kind}.`);
  return result;
}

/** Of the types of result, the one that a kind belongs to. */
type OfKind<R extends Result, K> = R extends Result ? (K extends R['kind'] ? R : never) : never;

function isOfKind<K extends Result['kind']>(result: Result, kind: K): result is OfKind<Result, K> {
  return result.kind === kind;
}

/** Agreement with R: |ours - R| at most 1e-9 × max(|R|, 1e-3). */
export function expectAgreement(ours: number | null, r: number, what: string): void {
  if (ours === null) throw new Error(`${what}: we have no value, R has ${r}.`);
  expect(Math.abs(ours - r), `${what}: ours ${ours}, R ${r}`).toBeLessThanOrEqual(
    1e-9 * Math.max(Math.abs(r), 1e-3),
  );
}
