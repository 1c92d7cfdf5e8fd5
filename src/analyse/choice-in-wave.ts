import type { Scope } from '../model/id.ts';
import type { ChoiceItem } from '../model/item.ts';
import type { Codes, WaveData } from '../model/survey.ts';
import { type Cell, type CellsOfWave, respondentsIn } from './cells.ts';
import { countsIn, type Table, tabulate } from './tabulate.ts';

/** An item without order in one wave, its answers counted by cell. */
export interface ChoiceInWave {
  readonly item: ChoiceItem;
  readonly wave: CellsOfWave;
  readonly tables: ChoiceTables;
}

/** How many gave each answer, and of how many. */
export interface Chosen {
  readonly n: number;
  readonly counts: readonly number[];
}

/** What a scope answered. */
export interface ChoiceTally {
  readonly wave: string;
  readonly scope: Scope;
  readonly item: ChoiceItem;
  readonly respondents: number;
  /** Of all who answered, don't-know included; by answer. */
  readonly asked: Chosen;
  /** Of those who did not answer don't-know; by answer, don't-know not among them. */
  readonly valid: Chosen;
}

/** Counts by cell: of one answer each, one table; of ticks, one table an answer, its codes not ticked and ticked. */
type ChoiceTables =
  | { readonly kind: 'one'; readonly table: Table }
  | { readonly kind: 'many'; readonly asked: readonly Table[]; readonly valid: readonly Table[] };

/** Null where the wave has no columns for the item. */
export function choiceInWave(item: ChoiceItem, wave: CellsOfWave): ChoiceInWave | null {
  const tables = choiceTables(item, wave.data, wave.cellOfRow, wave.respondents.length);
  return tables === null ? null : { item, wave, tables };
}

/** Counts an item's answers by whatever respondents are sorted into. */
export function choiceTables(
  item: ChoiceItem,
  data: WaveData,
  cellOfRow: Int32Array,
  cells: number,
): ChoiceTables | null {
  if (item.type === 'nominal') {
    const codes = data.answers.get(item.id);
    if (codes === undefined) return null;
    return { kind: 'one', table: tabulate(cellOfRow, cells, codes, item.scale.answers.length) };
  }
  const ticks = data.ticks.get(item.id);
  if (ticks === undefined) return null;
  const dontKnow = ticks[item.scale.answers.findIndex(({ side }) => side === 'dont-know')];
  const count = (column: Codes): Table => tabulate(cellOfRow, cells, column, 2);
  const asked = ticks.map(count);
  if (dontKnow === undefined) return { kind: 'many', asked, valid: asked };
  return {
    kind: 'many',
    asked,
    valid: ticks.map((column) => count(column.map((tick, row) => (dontKnow[row] === 1 ? -1 : tick)))),
  };
}

export function choiceTally(
  { item, wave, tables }: ChoiceInWave,
  { scope, cells }: { readonly scope: Scope; readonly cells: readonly Cell[] },
): ChoiceTally {
  const respondents = respondentsIn(wave, { scope, cells });
  return { wave: wave.wave, scope, item, respondents, ...chosenIn(item, tables, cells) };
}

/** What the respondents of some cells answered. */
export function chosenIn(
  item: ChoiceItem,
  tables: ChoiceTables,
  cells: readonly Cell[],
): Pick<ChoiceTally, 'asked' | 'valid'> {
  const known = item.scale.answers.map(({ side }) => side !== 'dont-know');
  const countsOf = (table: Table): readonly number[] => countsIn(table, { scope: '', cells });
  if (tables.kind === 'one') {
    const all = countsOf(tables.table);
    const counts = all.filter((_, index) => known[index]);
    return { asked: { n: sum(all), counts: all }, valid: { n: sum(counts), counts } };
  }
  const valid = tables.valid.filter((_, index) => known[index]);
  return { asked: chosen(tables.asked.map(countsOf)), valid: chosen(valid.map(countsOf)) };
}

/** Of every answer the same respondents ticked it or not. */
function chosen(answers: readonly (readonly number[])[]): Chosen {
  return { n: sum(answers[0] ?? []), counts: answers.map(([, ticked = 0]) => ticked) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
