import type { AnyItem, ScoredItem } from '../model/item.ts';
import type { Study } from '../model/study.ts';
import { allItems } from '../model/study.ts';
import type { WaveData } from '../model/survey.ts';
import type { Cell, CellsOfWave } from './cells.ts';
import type { Measured } from './measured.ts';
import type { Design } from './taylor.ts';

/** One wave's respondents, weighted. */
export interface WeightedWave {
  readonly cells: CellsOfWave;
  readonly design: Design;
  /** The rows of those in some cells who have a weight; found once for each list of cells. */
  readonly rowsOf: (cells: readonly Cell[]) => readonly number[];
}

export function weightedWave(cells: CellsOfWave, design: Design): WeightedWave {
  const rows: number[][] = cells.respondents.map(() => []);
  for (const [row, weight] of design.weights.entries())
    if (weight > 0) rows[cells.cellOfRow[row] ?? 0]?.push(row);
  const known = new Map<readonly Cell[], readonly number[]>();
  const rowsOf = (wanted: readonly Cell[]): readonly number[] => {
    const found = known.get(wanted) ?? wanted.flatMap((cell) => rows[cell] ?? []);
    known.set(wanted, found);
    return found;
  };
  return { cells, design, rowsOf };
}

/** What is averaged: scores, or 1 for those with one of some answers (or in a class) and 0 for the others of the base. */
export interface Averaged {
  readonly item: string;
  /** Null: scores. */
  readonly answers: readonly string[] | null;
  /** Don't-know counts as an answer in `share` and is none in `valid`. */
  readonly base: 'share' | 'valid';
}

/** Per row a value; NaN: not in the base. Null where the wave does not have the item. */
export type Values = (wave: WeightedWave, what: Averaged) => Float64Array | null;

/** Finds values, each once. */
export function valuesFinder(study: Study, measured: readonly Measured[]): Values {
  const items = new Map(allItems(study).map((item) => [item.id, item]));
  const scored = new Map([
    ...study.items.map((item) => [item.id, item] as const),
    ...measured.map((one) => [one.item.id, one.scored] as const),
  ]);
  const known = new Map<string, Float64Array | null>();
  return ({ cells }, what) => {
    const key = [cells.wave, what.item, what.base, ...(what.answers ?? ['scores'])].join(' ');
    const found = known.get(key);
    if (found !== undefined) return found;
    const item = items.get(what.item);
    const made = item === undefined ? null : valuesOf(item, scored.get(item.id), what, cells.data);
    known.set(key, made);
    return made;
  };
}

function valuesOf(
  item: AnyItem,
  scored: ScoredItem | undefined,
  { answers, base }: Averaged,
  data: WaveData,
): Float64Array | null {
  if (item.type === 'multiple') return ticked(item, answers ?? [], base, data);
  const codes = data.answers.get(item.id);
  const scale = item.type === 'nominal' ? item.scale : scored?.scale;
  if (codes === undefined || scale === undefined) return null;
  const isMeasured = item.type === 'numeric' || item.type === 'index';
  const byAnswer = scale.answers.map(({ code, side, score }) => {
    if (answers === null) return score ?? Number.NaN;
    if (isMeasured) return score === null ? Number.NaN : Number(isInClass(score, answers[0] ?? ''));
    if (base === 'valid' && side === 'dont-know') return Number.NaN;
    return Number(answers.includes(code));
  });
  return Float64Array.from(codes, (code) => byAnswer[code] ?? Number.NaN);
}

/** `5..9`, by whole units; `10..` is open above. */
function isInClass(value: number, segment: string): boolean {
  const [from = '', to = ''] = segment.split('..');
  return value >= Number(from) && (to === '' || value < Number(to) + 1);
}

function ticked(
  { id, scale }: Extract<AnyItem, { type: 'multiple' }>,
  answers: readonly string[],
  base: Averaged['base'],
  data: WaveData,
): Float64Array | null {
  const ticks = data.ticks.get(id);
  const own = ticks?.[scale.answers.findIndex(({ code }) => answers.includes(code))];
  const dontKnow = ticks?.[scale.answers.findIndex(({ side }) => side === 'dont-know')];
  if (own === undefined) return null;
  return Float64Array.from(own, (tick, row) => {
    const isOut = tick === -1 || (base === 'valid' && dontKnow?.[row] === 1);
    return isOut ? Number.NaN : tick;
  });
}
