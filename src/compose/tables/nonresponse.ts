import type { TableRow } from '../../model/document.ts';
import { everyone, rangeSegment, resultId } from '../../model/id.ts';
import type { Item } from '../../model/item.ts';
import { noteOf, sourceNote } from '../drawings/parts.ts';
import type { Making, TableMaker } from '../make.ts';
import { columnsOf, headRow, row, textCell } from './cells.ts';
import { printCell } from './controlled.ts';

/** Item by item, how many answered, how many did not, and how many did not know. */
export const nonresponse: TableMaker = (making) => {
  const heads = ['answered-head', 'unanswered-head', 'dont-know-head', 'per-cent-head'];
  return {
    id: resultId('table', 'nonresponse', making.wave, everyone),
    title: making.phrase('nonresponse-title', {}),
    subtitle: null,
    notes: [...noteOf(making, 'note', [making.phrase('nonresponse-note', {})]), ...sourceNote(making)],
    width: 'wide',
    columns: columnsOf([64, 64, 64, 64]),
    head: [headRow([making.word('question'), ...heads.map((key) => making.word(key))])],
    rows: nonresponseItems(making).map((item) => rowOf(making, item)),
    alt: making.plain('nonresponse-alt', {}),
  };
};

/** Items that somebody of the wave answered. */
export function nonresponseItems(making: Making): readonly Item[] {
  return making.study.items.filter((item) => making.ledger.has(firstShare(making, item)));
}

function firstShare({ wave }: Making, { id, scale }: Item): string {
  return resultId('share', wave, everyone, id, scale.answers[0]?.segment ?? '');
}

function rowOf(making: Making, item: Item): TableRow {
  const first = firstShare(making, item);
  const unsure = item.scale.answers.filter(({ side }) => side === 'dont-know').map(({ segment }) => segment);
  const share = resultId('share', making.wave, everyone, item.id, rangeSegment(unsure));
  const found = making.ledger.get(share);
  const isAsked = unsure.length > 0 && found?.kind === 'share' && found.value !== null;
  return row(
    textCell(item.topic),
    printCell(making, first, 'n'),
    printCell(making, first, 'unknown'),
    ...(isAsked
      ? [printCell(making, share, 'count'), printCell(making, share, 'percent')]
      : [textCell(making.word('not-asked'), 2)]),
  );
}
