import { resultId } from '../../model/id.ts';
import type { MeanResult } from '../../model/results/described.ts';
import type { TestResult } from '../../model/results/tested.ts';
import type { ScopeOfStudy } from '../../model/study.ts';
import type { Making } from '../make.ts';
import { baseOf, isShown } from '../small.ts';
import type { MeanItem } from './bounds.ts';

/** A scope with its means in the waves, and the change between the last two of them. */
export interface Changed extends ScopeOfStudy {
  /** Of the waves before those two; null: it was not asked. */
  readonly before: readonly (MeanResult | null)[];
  readonly earlier: MeanResult;
  readonly later: MeanResult;
  readonly test: TestResult;
}

/** Nothing where one of the last two waves did not ask the scope. */
export function changedIn(
  making: Making,
  item: MeanItem,
  waves: readonly string[],
  { scope, labels }: ScopeOfStudy,
): readonly Changed[] {
  const [earlier, later] = waves.slice(-2).map((wave) => meanIn(making, wave, scope, item));
  const test = making.ledger.get(resultId('change', waves.slice(-2).join('-'), scope, item.id));
  if (test?.kind !== 'change' || test.test !== 't-test' || !earlier || !later) return [];
  const before = waves.slice(0, -2).map((wave) => meanIn(making, wave, scope, item));
  return [{ scope, labels, before, earlier, later, test }];
}

function meanIn({ ledger }: Making, wave: string, scope: string, item: MeanItem): MeanResult | null {
  const found = ledger.get(resultId('mean', wave, scope, item.id));
  return found?.kind === 'mean' ? found : null;
}

/** The means of every wave in time order; null where there is none, or too few answers to show it. */
export function meansOf({ before, earlier, later }: Changed): readonly (MeanResult | null)[] {
  return [...before.map((one) => (one !== null && isShown(baseOf(one)) ? one : null)), earlier, later];
}
