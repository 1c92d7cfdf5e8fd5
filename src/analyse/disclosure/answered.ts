import type { AnyItem } from '../../model/item.ts';
import type { Disclosure, Study } from '../../model/study.ts';
import type { Survey, WaveData } from '../../model/survey.ts';
import { type Cell, cellsOfWave } from '../cells.ts';
import { isIndexBaseCommon, scoredItems } from './index-answers.ts';
import { alikeInWeight, classesOf } from './weighable.ts';

/** Counts respondents by cell, category and answer: what the sides of tests are judged by. */
export interface Answered {
  /** Whether those of some cells who answered an item are enough, or nobody. */
  readonly isEnough: (wave: string, of: string, cells: readonly Cell[]) => boolean;
  /** The same of each category of a variable, unknown too, none of whose answers may be rare. */
  readonly isCommon: (wave: string, item: string, variable: string, cells: readonly Cell[]) => boolean;
  /**
   * The same of those whose weights are alike (and of each category of a variable, where one is named): true where nobody
   * can compute the weights.
   */
  readonly isWeighable: (wave: string, of: string, cells: readonly Cell[], variable?: string) => boolean;
  /** Whether nobody stands in some cells. */
  readonly isEmpty: (wave: string, cells: readonly Cell[]) => boolean;
}

export function answeredIn(survey: Survey, study: Study, limits: Disclosure): Answered {
  const cellsIn = remembered((wave: string) => {
    const data = survey.waves.get(wave);
    return data === undefined ? null : cellsOfWave(study.groups, data);
  });
  const rowsIn = (wave: string, cells: readonly Cell[]): readonly number[] => {
    const own = cellsIn(wave);
    const wanted = new Set(cells);
    const rows: number[] = [];
    own?.cellOfRow.forEach((cell, row) => {
      if (wanted.has(cell)) rows.push(row);
    });
    return rows;
  };
  const weightsIn = alikeInWeight(survey, study);
  const isBase = (n: number) => n === 0 || n >= limits.base;
  return {
    isEmpty: (wave, cells) => cells.every((cell) => (cellsIn(wave)?.respondents[cell] ?? 0) === 0),
    isEnough: (wave, of, cells) => {
      const data = survey.waves.get(wave);
      const answers = data === undefined ? null : answersOf(study, data, of);
      if (data === undefined || answers === null) return false;
      const rows = rowsIn(wave, cells);
      const isEnough = isBase(rows.filter((row) => answers(row) !== null).length);
      const item = study.others.find(({ id }) => id === of);
      if (item?.type !== 'index') return isEnough;
      const scored = rows.map(scoredItems(item, study, data)).filter((own) => own !== null);
      return isEnough && isIndexBaseCommon(item, scored, limits);
    },
    isCommon: (wave, item, variable, cells) => {
      const data = survey.waves.get(wave);
      const answers = data === undefined ? null : answersOf(study, data, item);
      const codes = data?.categories.get(variable);
      if (answers === null || codes === undefined) return false;
      return isNoneRare(
        countsOf(rowsIn(wave, cells), (row) => codes[row] ?? -1, answers),
        limits,
      );
    },
    isWeighable: (wave, of, cells, variable = '') => {
      const [data, alike] = [survey.waves.get(wave), weightsIn(wave)];
      if (data === undefined || alike === null) return true;
      const item = [...study.items, ...study.others].find(({ id }) => id === of);
      const answers = classesOf(item, data) ?? answersOf(study, data, of);
      const codes = data.categories.get(variable);
      const alikeOf = (row: number) => `${alike[row]} ${codes?.[row] ?? ''}`;
      return answers !== null && isNoneRare(countsOf(rowsIn(wave, cells), alikeOf, answers), limits);
    },
  };
}

function isNoneRare(counts: ReadonlyMap<string, number>, { base, cell }: Disclosure): boolean {
  return [...counts].every(([key, n]) => n >= (key.endsWith(everyAnswer) ? base : cell));
}

/** By "category/answer", how many; besides, under `everyAnswer`, how many of a category answered at all. */
function countsOf(
  rows: readonly number[],
  categoryOf: (row: number) => number | string,
  answers: (row: number) => readonly number[] | null,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const own = answers(row);
    if (own === null) continue;
    for (const answer of [everyAnswer, ...own]) {
      const key = `${categoryOf(row)}/${answer}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

const everyAnswer = '*';

/** What a row answered; empty where the item has no answers to count, null where it gave none. */
function answersOf(
  study: Study,
  data: WaveData,
  of: string,
): ((row: number) => readonly number[] | null) | null {
  const item = [...study.items, ...study.others].find(({ id }) => id === of);
  if (item !== undefined) return answersOfItem(item, study, data);
  const numbers = study.background.some(({ id }) => id === of) ? data.numbers.get(of) : undefined;
  return numbers === undefined ? null : (row) => (Number.isNaN(numbers[row] ?? Number.NaN) ? null : []);
}

function answersOfItem(
  item: AnyItem,
  study: Study,
  data: WaveData,
): ((row: number) => readonly number[] | null) | null {
  if (item.type === 'numeric') {
    const numbers = data.numbers.get(item.id);
    return numbers === undefined ? null : (row) => (Number.isNaN(numbers[row] ?? Number.NaN) ? null : []);
  }
  if (item.type === 'multiple') {
    const ticks = data.ticks.get(item.id);
    if (ticks === undefined) return null;
    return (row) =>
      (ticks[0]?.[row] ?? -1) === -1
        ? null
        : ticks.flatMap((own, answer) => (own[row] === 1 ? [answer] : []));
  }
  if (item.type === 'index') {
    const scored = scoredItems(item, study, data);
    return (row) => ((scored(row) ?? 0) >= item.minimum ? [] : null);
  }
  const codes = data.answers.get(item.id);
  return codes === undefined ? null : (row) => ((codes[row] ?? -1) === -1 ? null : [codes[row] ?? -1]);
}

function remembered<V>(compute: (key: string) => V): (key: string) => V {
  const known = new Map<string, V>();
  return (key) => {
    const found = known.get(key) ?? compute(key);
    known.set(key, found);
    return found;
  };
}
