import type { Cell, TableRow } from '../../model/document.ts';
import { everyone, rangeSegment, resultId } from '../../model/id.ts';
import { type AnyItem, isMeasured } from '../../model/item.ts';
import { isHeldBack } from '../../model/reason.ts';
import { allItems } from '../../model/study.ts';
import { noteOf, sourceNote } from '../drawings/parts.ts';
import type { Making, TableMaker } from '../make.ts';
import { columnsOf, headRow, row, textCell } from './cells.ts';
import { printCell } from './controlled.ts';

/** Item by item, how many answered, how many did not, and how many did not know: never weighted. */
export const nonresponse: TableMaker = (making) => {
  const heads = ['answered-head', 'unanswered-head', 'dont-know-head', 'per-cent-head'];
  const items = nonresponseItems(making);
  return {
    id: resultId('table', 'nonresponse', making.wave, everyone),
    title: making.phrase('nonresponse-title', {}),
    subtitle: null,
    notes: [
      ...noteOf(making, 'note', [
        making.phrase('nonresponse-note', {
          index: items.some(({ type }) => type === 'index'),
          weighted: making.study.weights?.print === 'weighted',
        }),
      ]),
      ...sourceNote(making),
    ],
    width: 'wide',
    columns: columnsOf([64, 64, 64, 64]),
    head: [headRow([making.word('question'), ...heads.map((key) => making.word(key))])],
    rows: items.map((item) => rowOf(making, item)),
    alt: making.plain('nonresponse-alt', {}),
  };
};

/** Items that the wave asked, in the order of the study. */
export function nonresponseItems(making: Making): readonly AnyItem[] {
  return allItems(making.study).filter((item) => making.ledger.has(baseId(making, item)));
}

/** The result whose base are those who answered. */
function baseId({ wave }: Making, item: AnyItem): string {
  if (isMeasured(item)) return resultId('mean', wave, everyone, item.id);
  return resultId('share', wave, everyone, item.id, item.scale.answers[0]?.segment ?? '');
}

function rowOf(making: Making, item: AnyItem): TableRow {
  const id = baseId(making, item);
  return row(
    textCell(item.topic),
    printCell(making, id, 'unweighted-n'),
    printCell(making, id, 'unweighted-unknown'),
    ...unsureCells(making, item),
  );
}

/** Those who answered that they do not know; a number has no such answer. */
function unsureCells(making: Making, item: AnyItem): readonly Cell[] {
  const none = [textCell(making.word('not-asked'), 2)];
  if (isMeasured(item)) return none;
  const unsure = item.scale.answers.filter(({ side }) => side === 'dont-know').map(({ segment }) => segment);
  const id = resultId('share', making.wave, everyone, item.id, rangeSegment(unsure));
  const found = making.ledger.get(id);
  if (unsure.length === 0 || found?.kind !== 'share') return none;
  if (found.value === null && !isHeldBack(found)) return none;
  return [printCell(making, id, 'unweighted-count'), printCell(making, id, 'unweighted-percent')];
}
