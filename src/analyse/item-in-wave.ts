import type { ScoredItem } from '../model/item.ts';
import type { Adjusted } from '../model/results/adjusted.ts';
import type { Study, TestRules } from '../model/study.ts';
import { adjusted, type Unadjusted } from './adjusted.ts';
import type { CellsOfScope, CellsOfWave } from './cells.ts';
import type { Tested } from './controls.ts';
import { type ItemTally, itemTally } from './item-tally.ts';
import { type ByTested, type ControlColumns, type Regressors, regressorsOf } from './regressors.ts';
import { type Table, tabulate } from './tabulate.ts';

/** All that an item's results in one wave are computed from. */
export interface ItemInWave {
  readonly item: ScoredItem;
  readonly wave: CellsOfWave;
  readonly table: Table;
  /** Null where the study names no controls. */
  readonly regressors: ByTested<Regressors> | null;
}

/** Counts an item's answers; null where the wave has no column for it. */
export function itemInWave(
  item: ScoredItem,
  wave: CellsOfWave,
  controls: ByTested<ControlColumns> | null,
): ItemInWave | null {
  const codes = wave.data.answers.get(item.id);
  if (codes === undefined) return null;
  const table = tabulate(wave.cellOfRow, wave.respondents.length, codes, item.scale.answers.length);
  const regressors = controls === null ? null : regressorsOf(wave, item, codes, controls);
  return { item, wave, table, regressors };
}

/** What a scope answered. */
export function tallyIn({ item, wave, table }: ItemInWave, scope: CellsOfScope): ItemTally {
  return itemTally(wave, item, table, scope);
}

/** How the difference between two scopes, each in its wave, is adjusted; null where the study names no controls. */
export function adjusting(
  a: readonly [ItemInWave, CellsOfScope],
  b: readonly [ItemInWave, CellsOfScope],
  tested: Tested,
  { tests }: Pick<Study, 'tests'>,
): ((plain: Unadjusted) => Adjusted) | null {
  const [inA, inB] = [sideOf(a, tested), sideOf(b, tested)];
  if (inA === null || inB === null) return null;
  return (plain) => adjusted(inA, inB, tests satisfies TestRules, plain);
}

function sideOf([{ regressors }, { cells }]: readonly [ItemInWave, CellsOfScope], tested: Tested) {
  return regressors === null ? null : { regressors: regressors[tested], cells };
}
