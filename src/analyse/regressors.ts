import type { ScoredItem } from '../model/item.ts';
import type { Study } from '../model/study.ts';
import type { Codes } from '../model/survey.ts';
import type { CellsOfWave } from './cells.ts';
import { type Control, controlsFor, controlValues, type Tested } from './controls.ts';
import { emptyTriangle, type Triangle, takeRow } from './triangle.ts';

/** The values of a list of controls in one wave. */
export interface ControlColumns {
  readonly controls: readonly Control[];
  readonly columns: readonly Float64Array[];
  /** Per row, 1 where every control is known. */
  readonly complete: Uint8Array;
}

/** What a regression of one item on a list of controls needs of one wave. */
export interface Regressors {
  readonly controls: readonly Control[];
  /** By cell, of the complete cases: intercept, controls, score. */
  readonly byCell: readonly Triangle[];
}

/** By what is tested; mostly the same thrice. */
export type ByTested<T> = Readonly<Record<Tested, T>>;

/** The controls of a wave's tests; null where the study names none. */
export function controlColumns(study: Study, wave: CellsOfWave): ByTested<ControlColumns> | null {
  if (study.tests.controls.length === 0) return null;
  const all = columnsOf(controlsFor(study, 'wave'), wave);
  const forTested = (tested: Tested): ControlColumns => {
    const controls = controlsFor(study, tested);
    return controls.length === all.controls.length ? all : columnsOf(controls, wave);
  };
  return { wave: all, group: forTested('group'), subgroup: forTested('subgroup') };
}

/** Takes the complete cases of an item into the factors of their cells, in one pass over the respondents. */
export function regressorsOf(
  wave: CellsOfWave,
  item: ScoredItem,
  codes: Codes,
  columns: ByTested<ControlColumns>,
): ByTested<Regressors> {
  const all = byCell(wave, item, codes, columns.wave);
  const forTested = (tested: Tested): Regressors =>
    columns[tested] === columns.wave ? all : byCell(wave, item, codes, columns[tested]);
  return { wave: all, group: forTested('group'), subgroup: forTested('subgroup') };
}

function columnsOf(controls: readonly Control[], { data }: CellsOfWave): ControlColumns {
  const columns = controls.map((control) => controlValues(data, control));
  const complete = new Uint8Array(data.n).fill(1);
  for (const column of columns)
    for (let row = 0; row < data.n; row += 1) if (Number.isNaN(column[row])) complete[row] = 0;
  return { controls, columns, complete };
}

function byCell(wave: CellsOfWave, item: ScoredItem, codes: Codes, controls: ControlColumns): Regressors {
  const { columns, complete } = controls;
  const triangles = wave.respondents.map(() => emptyTriangle(columns.length + 2));
  const scores = Float64Array.from(item.scale.answers, ({ score }) => score ?? Number.NaN);
  const values = new Float64Array(columns.length + 2).fill(1);
  for (let row = 0; row < wave.data.n; row += 1) {
    const score = scores[codes[row] ?? -1] ?? Number.NaN;
    const triangle = triangles[wave.cellOfRow[row] ?? 0];
    if (complete[row] !== 1 || Number.isNaN(score) || triangle === undefined) continue;
    for (let column = 0; column < columns.length; column += 1)
      values[column + 1] = columns[column]?.[row] ?? 0;
    values[columns.length + 1] = score;
    takeRow(triangle, values);
  }
  return { controls: controls.controls, byCell: triangles };
}
