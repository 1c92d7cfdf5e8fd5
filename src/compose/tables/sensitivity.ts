import type { TableRow } from '../../model/document.ts';
import { everyone, resultId } from '../../model/id.ts';
import { type AnyItem, allItems, type ScopeOfStudy } from '../../model/study.ts';
import { noteOf, sourceNote } from '../drawings/parts.ts';
import { withParts } from '../drawings/scopes.ts';
import type { Making, TableMaker } from '../make.ts';
import { baseOf, isShown, isThere } from '../small.ts';
import { columnsOf, groupRow, headRow, inlineCell, row, textCell, tooFewCell } from './cells.ts';
import { printCell } from './controlled.ts';

/** Every mean of all and of each group, without weights and with them; the base is the number of respondents. */
export const sensitivity: TableMaker = (making) => {
  const heads = ['base', 'unweighted-head', 'weighted-head', 'interval-head', 'deff-head', 'effective-head'];
  return {
    id: resultId('table', 'sensitivity', making.wave, everyone),
    title: making.phrase('sensitivity-title', {}),
    subtitle: making.phrase('sensitivity-subtitle', {}),
    notes: [...noteOf(making, 'note', [making.phrase('sensitivity-note', {})]), ...sourceNote(making)],
    width: 'wide',
    columns: columnsOf([40, 58, 52, 84, 50, 58]),
    head: [headRow([making.word('group'), ...heads.map((key) => making.word(key))])],
    rows: weightedItems(making).flatMap((item) => [
      groupRow([{ type: 'text', text: item.topic }], heads.length + 1),
      ...withParts(making.study, everyone).flatMap((scope) => rowOf(making, item, scope)),
    ]),
    alt: making.plain('sensitivity-alt', {}),
  };
};

/** Items that have a weighted mean of all. */
export function weightedItems({ study, ledger, wave }: Making): readonly AnyItem[] {
  return allItems(study).filter(({ id }) => ledger.has(resultId('weighted', wave, everyone, id)));
}

function rowOf(making: Making, item: AnyItem, { scope, labels }: ScopeOfStudy): readonly TableRow[] {
  const id = resultId('weighted', making.wave, scope, item.id);
  const found = making.ledger.get(id);
  if (found?.kind !== 'weighted' || !isThere(found)) return [];
  const label = textCell(labels.short);
  const n = printCell(making, id, 'n');
  if (!isShown(baseOf(found))) return [row(label, n, tooFewCell(making, 5))];
  if (found.se === null) return [row(label, n, textCell(making.word('not-computed'), 5))];
  const ends = [making.print(id, 'low'), { type: 'text', text: '\u2013' } as const, making.print(id, 'high')];
  return [
    row(
      label,
      n,
      printCell(making, resultId('mean', making.wave, scope, item.id), 'mean'),
      printCell(making, id, 'mean'),
      inlineCell(ends),
      printCell(making, id, 'deff'),
      printCell(making, id, 'effective'),
    ),
  ];
}
