import type { MultipleItem, Ticks } from '../model/item.ts';
import { type Column, codeOf, codesOf, type Frame, refuseValue } from './survey-column.ts';

/** The columns of a multiple-response item, and what they gave. */
export interface Ticked {
  readonly id: string;
  readonly columns: readonly Column[];
  /** By answer, per row: 1 ticked, 0 not, -1 no answer at all; of the first `n` rows. */
  readonly values: (n: number) => readonly Int16Array[];
}

/** What a cell says of an answer: nothing, that it was not ticked, that it was. */
const [nothing, unticked, ticked] = [-1, 0, 1];

export function tickColumns(item: MultipleItem, frame: Frame): Ticked {
  const cells = item.scale.answers.map(() => new Int16Array(frame.capacity).fill(nothing));
  return { id: item.id, columns: columnsIn(item, cells, frame), values: (n) => settled(item, cells, n) };
}

function columnsIn(item: MultipleItem, cells: readonly Int16Array[], frame: Frame): readonly Column[] {
  const { ticks } = item;
  switch (ticks.kind) {
    case 'list':
      return [listColumn(item, ticks, cells, frame)];
    case 'chosen':
      return ticks.columns.map((column) => chosenColumn(item, column, cells, frame));
    default:
      return eachColumn(item, ticks, cells, frame);
  }
}

/** Where a column with codes of answers stands, and what it may hold. */
function answersIn({ scale }: MultipleItem, column: string, frame: Frame) {
  const index = frame.names.indexOf(column);
  const written = scale.answers.map(({ code }) => code);
  return {
    index,
    known: [...written, ...scale.missing].join(', '),
    codes: codesOf(written, scale.missing),
    declared: frame.source.columns[index],
  };
}

/** One of the codes chosen, or nothing: then all that could be chosen was, and it may be nothing. */
function chosenColumn(
  item: MultipleItem,
  column: string,
  cells: readonly Int16Array[],
  frame: Frame,
): Column {
  const { index, known, codes, declared } = answersIn(item, column, frame);
  const take = (value: string, row: number, record: number): void => {
    const place = codeOf(codes, value, declared);
    if (place === undefined)
      refuseValue(frame, 'answer-not-of-item', { value, item: item.id, known }, record, index);
    else if (place >= 0 || value === '')
      for (const [answer, values] of cells.entries())
        values[row] = answer === place ? ticked : Math.max(unticked, values[row] ?? nothing);
  };
  return { index, take };
}

function eachColumn(
  item: MultipleItem,
  ticks: Extract<Ticks, { kind: 'columns' }>,
  cells: readonly Int16Array[],
  frame: Frame,
): readonly Column[] {
  const meanings = new Map([
    ['', nothing],
    ...item.scale.missing.map((code) => [code, nothing] as const),
    ...ticks.unticked.map((code) => [code, unticked] as const),
    ...ticks.ticked.map((code) => [code, ticked] as const),
  ]);
  const known = [...ticks.ticked, ...ticks.unticked, ...item.scale.missing].join(', ');
  return ticks.columns.map((column, answer) => {
    const index = frame.names.indexOf(column);
    const values = cells[answer];
    const declared = frame.source.columns[index];
    return {
      index,
      take: (value, row, record) => {
        const meaning = meanings.get(value) ?? codeOf(meanings, value, declared);
        if (meaning === undefined)
          refuseValue(frame, 'tick-unknown', { value, item: item.id, known }, record, index);
        else if (values !== undefined) values[row] = meaning;
      },
    };
  });
}

/** All codes in one field, "1, 3"; an empty field says nothing, or that nothing was ticked. */
function listColumn(
  item: MultipleItem,
  { column, separator }: Extract<Ticks, { kind: 'list' }>,
  cells: readonly Int16Array[],
  frame: Frame,
): Column {
  const { index, known, codes, declared } = answersIn(item, column, frame);
  const take = (value: string, row: number, record: number): void => {
    const given = value.split(separator).filter((one) => one.trim() !== '');
    const places = given.map((one) => codeOf(codes, one, declared));
    if (places.includes(-1)) return;
    for (const values of cells) values[row] = unticked;
    for (const [at, place] of places.entries()) {
      const values = place === undefined ? undefined : cells[place];
      if (values !== undefined) values[row] = ticked;
      else {
        const one = given[at]?.trim() ?? '';
        refuseValue(frame, 'answer-not-of-item', { value: one, item: item.id, known }, record, index);
      }
    }
  };
  return { index, take };
}

/** Who ticked something has answered every answer; who ticked nothing has answered only where the study says so. */
function settled({ blank }: MultipleItem, cells: readonly Int16Array[], n: number): readonly Int16Array[] {
  const values = cells.map(() => new Int16Array(n).fill(nothing));
  for (let row = 0; row < n; row += 1) {
    const isTicked = cells.some((cell) => cell[row] === ticked);
    const isSeen = blank === 'answered' && cells.some((cell) => cell[row] === unticked);
    if (!(isTicked || isSeen)) continue;
    for (const [answer, cell] of cells.entries()) {
      const own = values[answer];
      if (own !== undefined) own[row] = cell[row] === ticked ? ticked : unticked;
    }
  }
  return values;
}
