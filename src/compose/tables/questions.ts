import { joined } from '../../language/lists.ts';
import { quoted } from '../../language/words.ts';
import { everyone, resultId } from '../../model/id.ts';
import { type AnyItem, isChoice, isMeasured } from '../../model/item.ts';
import type { Study } from '../../model/study.ts';
import { noteOf } from '../drawings/parts.ts';
import { validAnswers } from '../drawings/sides.ts';
import type { Making, TableMaker } from '../make.ts';
import { headRow, row, textCell } from './cells.ts';

/** What was asked: topic, wording and answers of every item, in the order of the report. */
export const questions: TableMaker = (making) => ({
  id: resultId('table', 'questions', making.wave, everyone),
  title: making.phrase('questions-title', {}),
  subtitle: null,
  notes: noteOf(making, 'source', [making.phrase('questions-source', {})]),
  width: 'wide',
  columns: [
    { align: 'left', width: 96 },
    { align: 'left', width: null },
    { align: 'left', width: 150 },
  ],
  head: [headRow(['topic', 'question', 'scale-head'].map((key) => making.word(key)))],
  rows: inOrderOfReport(making.study).map((item) =>
    row(textCell(item.topic), textCell(item.wording), textCell(answersText(making, item))),
  ),
  alt: making.plain('questions-alt', {}),
});

/** As the chapters have them: items on scales, then those without order, then numbers and indexes. */
function inOrderOfReport({ items, others }: Study): readonly AnyItem[] {
  return [...items, ...others.filter(isChoice), ...others.filter(isMeasured)];
}

/** The answers; of a number what it is, of an index what it is made of. */
function answersText(making: Making, item: AnyItem): string {
  if (item.type === 'numeric')
    return item.unit === ''
      ? making.word('a-plain-number')
      : making.word('a-number').replace('{unit}', item.unit);
  const labels =
    item.type === 'index'
      ? making.study.items.filter(({ id }) => item.items.includes(id)).map(({ topic }) => topic)
      : validAnswers(item.scale).map(({ label }) => label);
  const text = joined(
    labels.map((label) => quoted(label, making.language)),
    making.language,
  );
  if (item.type === 'index') return making.word('index-of').replace('{items}', text);
  return item.type === 'multiple' ? `${text}. ${making.word('several-answers')}` : text;
}
