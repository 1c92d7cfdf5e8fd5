import type { Cell, Inline, Table, TableRow } from '../../model/document.ts';
import { limits } from '../../model/few.ts';
import { everyone, parentScope } from '../../model/id.ts';
import type { ScopeOfStudy } from '../../model/study.ts';
import type { Making } from '../make.ts';
import { standingOf } from '../small.ts';

/** 24 mm: number columns of narrow tables. */
export const numberWidth = 68.03;

export function textCell(text: string, span = 1): Cell {
  return inlineCell(text === '' ? [] : [{ type: 'text', text }], span);
}

export function inlineCell(children: readonly Inline[], span = 1): Cell {
  return { children, span, mark: null };
}

/** A number that is a tested result: marked where the test shows a difference. */
export function markedCell(number: Inline, mark: Cell['mark']): Cell {
  return { children: [number], span: 1, mark };
}

export function row(...cells: readonly Cell[]): TableRow {
  return { role: 'row', cells };
}

export function totalRow(...cells: readonly Cell[]): TableRow {
  return { role: 'total', cells };
}

/** A heading within the table, over all its columns. */
export function groupRow(children: readonly Inline[], columns: number): TableRow {
  return { role: 'group', cells: [inlineCell(children, columns)] };
}

/** A first column of text, as wide as is left, then number columns of these widths. */
export function columnsOf(widths: readonly number[]): Table['columns'] {
  return [{ align: 'left', width: null }, ...widths.map((width) => ({ align: 'right', width }) as const)];
}

/** A row of heads, one column each. */
export function headRow(texts: readonly string[]): readonly Cell[] {
  return texts.map((text) => textCell(text));
}

/** In place of numbers of a test of which only the verdict is told, marked as the difference would be. */
export function heldCell(making: Making, mark: Cell['mark'], span: number): Cell {
  return { children: [{ type: 'text', text: making.word('held-back') }], span, mark };
}

/** In place of numbers that too few answers stand behind. */
export function tooFewCell(making: Making, span: number): Cell {
  return textCell(making.word('too-few'), span);
}

/** Stands where a number does not exist: no cell of a table is empty. */
export function absentCells(making: Making, count: number): readonly Cell[] {
  return Array.from({ length: count }, () => textCell(making.word('absent')));
}

/** What the note says of such cells; nothing where these rows have none. */
export function absentNote(making: Making, rows: readonly TableRow[]): readonly Inline[] {
  const text = making.word('absent');
  const isAbsent = ({ children: [only, ...more] }: Cell) =>
    more.length === 0 && only?.type === 'text' && only.text === text;
  return rows.some(({ cells }) => cells.some(isAbsent)) ? making.phrase('table-absent', { text }) : [];
}

/** A row of a scope. One whose parts have rows too is set as a total: they follow it, and are told from it by that alone. */
export function scopeRow(
  { scope, labels }: ScopeOfStudy,
  shown: readonly ScopeOfStudy[],
  cells: readonly Cell[],
): TableRow {
  const hasParts = shown.some((one) => parentScope(one.scope) === scope);
  const own = [textCell(labels.short), ...cells];
  return scope === everyone || hasParts ? totalRow(...own) : row(...own);
}

/** What the note says of rows that are left out or to be read with caution; nothing where there are none. */
export function smallNotes(making: Making, bases: readonly number[]): readonly (readonly Inline[])[] {
  const isSmall = bases.some((base) => standingOf(base) === 'small');
  return [isSmall ? making.phrase('table-small', { limit: limits.firm }) : [], fewNote(making, bases)];
}

/** What the note says of rows that are left out. */
export function fewNote(making: Making, bases: readonly number[]): readonly Inline[] {
  if (!bases.some((base) => standingOf(base) === 'few')) return [];
  const text = making.word('too-few');
  return making.phrase(making.study.disclosure === null ? 'table-few' : 'table-held', {
    text,
    limit: limits.shown,
  });
}
