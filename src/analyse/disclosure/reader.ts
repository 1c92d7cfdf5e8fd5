import type { ResultId, Scope } from '../../model/id.ts';
import type { Ledger } from '../../model/result.ts';
import type { Disclosure } from '../../model/study.ts';
import type { Column } from './grid.ts';

/** What tables are read out of. */
export interface Reader {
  readonly ledger: Ledger;
  readonly limits: Disclosure;
  readonly scopes: readonly Scope[];
}

/** What a column or two leave of the base: not told, and nobody's answer in itself. */
export function others(): Column {
  return { idOf: null, countIn: () => 0, isSecret: false, weight: 1 };
}

export function column(reader: Reader, idOf: NonNullable<Column['idOf']>): Column {
  return { idOf, countIn: countBy(reader, idOf), isSecret: true, weight: 1 };
}

export function countBy({ ledger }: Reader, idOf: Column['idOf']): (scope: Scope) => number {
  return (scope) => {
    const result = idOf === null ? undefined : ledger.get(idOf(scope));
    return result !== undefined && 'count' in result ? (result.count ?? 0) : 0;
  };
}

export function isIn({ ledger, scopes }: Reader, idOf: (scope: Scope) => ResultId): boolean {
  return scopes.some((scope) => ledger.has(idOf(scope)));
}
