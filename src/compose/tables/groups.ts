import type { Cell, TableRow } from '../../model/document.ts';
import { everyone, resultId } from '../../model/id.ts';
import { addToHundred, noteOf, shareOf, sourceNote } from '../drawings/parts.ts';
import { partsOf } from '../drawings/scopes.ts';
import type { Making, TableMaker } from '../make.ts';
import { unknownIn } from '../remainder.ts';
import { isShare } from '../rounding.ts';
import {
  absentCells,
  absentNote,
  columnsOf,
  headRow,
  inlineCell,
  numberWidth,
  row,
  textCell,
  totalRow,
} from './cells.ts';

interface Part {
  readonly label: string;
  readonly id: string;
}

/** The respondents by group: how many, and in per cent of all whose group is known. */
export const groups: TableMaker = (making) => {
  const parts = partsOf(making.study, everyone).map(({ scope, labels }) => ({
    label: labels.short,
    id: resultId('profile', making.wave, everyone, 'group', scope),
  }));
  const all = resultId('count', making.wave, everyone);
  const unknown = parts.slice(0, 1).filter(({ id }) => leavesOut(making, id));
  const isWhole = addToHundred(parts.map(({ id }) => shareOf(making, id)));
  const rounding = isWhole ? [] : making.phrase('rounding', {});
  const hasShares = parts.some(({ id }) => shareOf(making, id) !== null);
  const rows = [
    ...parts.map((part) => partRow(making, part)),
    ...unknown.map(({ id }) => unknownRow(making, id)),
    totalOf(making, all, hasShares),
  ];
  return {
    id: resultId('table', 'groups', making.wave, everyone),
    title: making.phrase('groups-title', {}),
    subtitle: making.phrase(unknown.length === 0 ? 'groups-subtitle' : 'groups-subtitle-known', {}),
    notes: [...noteOf(making, 'note', [rounding, absentNote(making, rows)]), ...sourceNote(making)],
    width: 'narrow',
    columns: columnsOf([numberWidth, numberWidth]),
    head: [headRow([making.word('group'), making.word('number'), making.word('per-cent-head')])],
    rows,
    alt: making.plain('groups-alt', { base: making.text(all, 'n') }),
  };
};

function leavesOut(making: Making, id: string): boolean {
  const result = making.ledger.get(id);
  return result !== undefined && isShare(result) && unknownIn(result, making.ledger) > 0;
}

function partRow(making: Making, { label, id }: Part): TableRow {
  return row(textCell(label), ...shareCells(making, id));
}

/** Number and per cent; empty where nobody's group is known. */
function shareCells(making: Making, id: string): readonly Cell[] {
  if (shareOf(making, id) === null) return absentCells(making, 2);
  return [making.print(id, 'count'), making.print(id, 'percent')].map((cell) => inlineCell([cell]));
}

/** Those whose group is unknown are no part of the base. */
function unknownRow(making: Making, id: string): TableRow {
  return row(
    textCell(making.word('unknown')),
    inlineCell([making.print(id, 'unknown')]),
    ...absentCells(making, 1),
  );
}

function totalOf(making: Making, all: string, hasShares: boolean): TableRow {
  const [label, count] = [textCell(making.word('total')), inlineCell([making.print(all, 'n')])];
  return totalRow(label, count, ...(hasShares ? [textCell('100')] : absentCells(making, 1)));
}
