import type { Cell, CellsOfWave } from './cells.ts';
import type { ItemInWave } from './item-in-wave.ts';
import type { ControlColumns } from './regressors.ts';

/** How many respondents of a cell have the same controls and score. */
export interface AlikeInCell {
  readonly controls: readonly number[];
  readonly score: number;
  n: number;
}

/**
 * The complete cases of an item by cell, those who are alike counted together: what models need that cannot be had from the
 * factors of linear regression.
 */
export function alikeByCell(
  { item, wave }: ItemInWave,
  { columns, complete }: ControlColumns,
): ReadonlyMap<Cell, readonly AlikeInCell[]> {
  const codes = wave.data.answers.get(item.id);
  const found = new Map<Cell, Map<string, AlikeInCell>>();
  for (let row = 0; row < wave.data.n; row += 1) {
    const score = item.scale.answers[codes?.[row] ?? -1]?.score ?? null;
    if (score === null || complete[row] !== 1) continue;
    take(
      ofCell(found, wave, row),
      columns.map((column) => column[row] ?? 0),
      score,
    );
  }
  return new Map([...found].map(([cell, alike]) => [cell, [...alike.values()]]));
}

function ofCell(
  found: Map<Cell, Map<string, AlikeInCell>>,
  { cellOfRow }: CellsOfWave,
  row: number,
): Map<string, AlikeInCell> {
  const cell = cellOfRow[row] ?? 0;
  const known = found.get(cell);
  if (known !== undefined) return known;
  const made = new Map<string, AlikeInCell>();
  found.set(cell, made);
  return made;
}

function take(alike: Map<string, AlikeInCell>, controls: readonly number[], score: number): void {
  const key = `${controls.join(' ')} ${score}`;
  const known = alike.get(key);
  if (known === undefined) alike.set(key, { controls, score, n: 1 });
  else known.n += 1;
}
