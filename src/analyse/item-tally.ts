import type { Scope } from '../model/id.ts';
import type { ScoredItem } from '../model/item.ts';
import { type CellsOfScope, type CellsOfWave, respondentsIn } from './cells.ts';
import { countsIn, type Table } from './tabulate.ts';

/** What the respondents of a scope answered to one item in one wave: all that an item's results are computed from. */
export interface ItemTally {
  readonly wave: string;
  readonly scope: Scope;
  /** Which side of a test this is, where that is not told by the scope. */
  readonly side?: { readonly wave: string } | { readonly category: string };
  readonly item: ScoredItem;
  /** All respondents of the scope, whether they were asked or not. */
  readonly respondents: number;
  /** By answer of the scale, how many gave it. */
  readonly counts: readonly number[];
}

export function itemTally(wave: CellsOfWave, item: ScoredItem, table: Table, scope: CellsOfScope): ItemTally {
  return {
    wave: wave.wave,
    scope: scope.scope,
    item,
    respondents: respondentsIn(wave, scope),
    counts: countsIn(table, scope),
  };
}
