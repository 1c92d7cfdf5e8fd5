import type { TableRow } from '../../model/document.ts';
import { everyone, resultId } from '../../model/id.ts';
import { addToHundred, noteOf, shareOf, sourceNote } from '../drawings/parts.ts';
import { partsOf } from '../drawings/scopes.ts';
import type { Making, TableMaker } from '../make.ts';
import { columnsOf, headRow, inlineCell, numberWidth, row, textCell, totalRow } from './cells.ts';

/** The respondents by group: how many, and in per cent of all who stand in a group. */
export const groups: TableMaker = (making) => {
  const parts = partsOf(making.study, everyone).map(({ scope, labels }) => ({
    label: labels.short,
    id: resultId('profile', making.wave, everyone, 'group', scope),
  }));
  const all = resultId('count', making.wave, everyone);
  const isWhole = addToHundred(parts.map(({ id }) => shareOf(making, id)));
  const rounding = isWhole ? [] : making.phrase('rounding', {});
  return {
    id: resultId('table', 'groups', making.wave, everyone),
    title: making.phrase('groups-title', {}),
    subtitle: making.phrase('groups-subtitle', {}),
    notes: [...noteOf(making, 'note', [rounding]), ...sourceNote(making)],
    width: 'narrow',
    columns: columnsOf([numberWidth, numberWidth]),
    head: [headRow([making.word('group'), making.word('number'), making.word('per-cent-head')])],
    rows: [...parts.map((part) => partRow(making, part)), totalOf(making, all)],
    alt: making.plain('groups-alt', { base: making.text(all, 'n') }),
  };
};

function partRow(making: Making, { label, id }: { readonly label: string; readonly id: string }): TableRow {
  const cells = [making.print(id, 'count'), making.print(id, 'percent')];
  return row(textCell(label), ...cells.map((cell) => inlineCell([cell])));
}

function totalOf(making: Making, all: string): TableRow {
  return totalRow(textCell(making.word('total')), inlineCell([making.print(all, 'n')]), textCell('100'));
}
