import { resultId } from '../../model/id.ts';
import type { MeanResult, TestResult } from '../../model/result.ts';
import type { Item, ScopeOfStudy } from '../../model/study.ts';
import type { Making } from '../make.ts';

/** A scope with its means in two waves and the change between them. */
export interface Changed extends ScopeOfStudy {
  readonly earlier: MeanResult;
  readonly later: MeanResult;
  readonly test: TestResult;
}

/** Nothing where one of the waves did not ask the scope. */
export function changedIn(
  making: Making,
  item: Item,
  since: string,
  { scope, labels }: ScopeOfStudy,
  id: string,
): readonly Changed[] {
  const test = making.ledger.get(id);
  const earlier = making.ledger.get(resultId('mean', since, scope, item.id));
  const later = making.ledger.get(resultId('mean', making.wave, scope, item.id));
  if (test?.kind !== 'change' || test.test !== 't-test' || earlier?.kind !== 'mean' || later?.kind !== 'mean')
    return [];
  return [{ scope, labels, earlier, later, test }];
}
