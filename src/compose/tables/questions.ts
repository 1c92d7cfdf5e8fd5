import { joined } from '../../language/lists.ts';
import { quoted } from '../../language/words.ts';
import { everyone, resultId } from '../../model/id.ts';
import { noteOf } from '../drawings/parts.ts';
import { validAnswers } from '../drawings/sides.ts';
import type { TableMaker } from '../make.ts';
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
  rows: making.study.items.map((item) =>
    row(
      textCell(item.topic),
      textCell(item.wording),
      textCell(
        joined(
          validAnswers(item.scale).map(({ label }) => quoted(label, making.language)),
          making.language,
        ),
      ),
    ),
  ),
  alt: making.plain('questions-alt', {}),
});
