import type { TableRow } from '../../model/document.ts';
import { everyone, resultId } from '../../model/id.ts';
import { type ChoiceItem, isChoice } from '../../model/item.ts';
import type { ScopeOfStudy } from '../../model/study.ts';
import { noteOf, shareId, shareOf, sourceNote } from '../drawings/parts.ts';
import { withParts } from '../drawings/scopes.ts';
import type { Making, TableMaker } from '../make.ts';
import { isShown } from '../small.ts';
import { columnsOf, groupRow, headRow, row, textCell } from './cells.ts';
import { printCell } from './controlled.ts';
import { bothCells, intervalCell } from './sensitivity.ts';

const heads = ['base', 'unweighted-head', 'weighted-head', 'interval-head'];

/** Of all and each group, the shares of answers without order, without weights and with them. */
export const sensitivityAnswers: TableMaker = (making) => ({
  id: resultId('table', 'sensitivity-answers', making.wave, everyone),
  title: making.phrase('sensitivity-answers-title', {}),
  subtitle: making.phrase('sensitivity-subtitle', {}),
  notes: [...noteOf(making, 'note', [making.phrase('sensitivity-answers-note', {})]), ...sourceNote(making)],
  width: 'wide',
  columns: columnsOf([46, 58, 58, 92]),
  head: [headRow([making.word('answer'), ...heads.map((key) => making.word(key))])],
  rows: weightedChoices(making).flatMap((item) =>
    withParts(making.study, everyone).flatMap((scope) => sectionOf(making, item, scope)),
  ),
  alt: making.plain('sensitivity-answers-alt', {}),
});

/** Items whose answers have weighted shares, where the study wants them told. */
export function weightedChoices(making: Making): readonly ChoiceItem[] {
  const { study, ledger } = making;
  if (study.weights === null || study.weights.print === 'unweighted') return [];
  return study.others.filter(isChoice).filter((item) => {
    const first = shareId(making, 'share', everyone, item, item.scale.answers.slice(0, 1));
    return ledger.get(first)?.weighted !== undefined;
  });
}

function sectionOf(making: Making, item: ChoiceItem, { scope, labels }: ScopeOfStudy): readonly TableRow[] {
  const rows = item.scale.answers.flatMap((answer) => {
    const id = shareId(making, 'share', scope, item, [answer]);
    const found = shareOf(making, id);
    if (found?.weighted?.value == null || !isShown(found.n)) return [];
    const n = printCell(making, id, 'n');
    return [row(textCell(answer.label), n, ...bothCells(making, id, 'share'), intervalCell(making, id))];
  });
  if (rows.length === 0) return [];
  const title = making.plain('sensitivity-section', { item: item.topic, group: labels.short });
  return [groupRow([{ type: 'text', text: title }], heads.length + 1), ...rows];
}
