import type { TableRow } from '../../model/document.ts';
import { everyone, resultId } from '../../model/id.ts';
import { allItems } from '../../model/study.ts';
import { isTold } from '../../model/told.ts';
import { bothWays, isChangedByWeights, isOwnTest } from '../../model/weighted.ts';
import { noteOf, sourceNote } from '../drawings/parts.ts';
import { type Finding, isFinding } from '../finding.ts';
import type { Making, TableMaker } from '../make.ts';
import { baseOf, isShown } from '../small.ts';
import { columnsOf, groupRow, headRow, row, textCell } from './cells.ts';
import { labelOf } from './robustness.ts';
import { bothCells } from './sensitivity.ts';
import { wavesIn } from './since.ts';

/** The tests that come out otherwise with weights than without: difference (or correlation) and p in both ways. */
export const sensitivityTests: TableMaker = (making) => {
  const changed = changedTests(making);
  const pair = ['unweighted-head', 'weighted-head', 'unweighted-p-head', 'weighted-p-head', 'change-head'];
  return {
    id: resultId('table', 'sensitivity-tests', making.wave, everyone),
    title: making.phrase('sensitivity-tests-title', {}),
    subtitle: making.phrase('sensitivity-tests-subtitle', {}),
    notes: [
      ...noteOf(making, 'note', [making.phrase('sensitivity-tests-note', {})]),
      ...sourceNote(making, wavesIn(making, changed)),
    ],
    width: 'wide',
    columns: columnsOf([50, 50, 58, 58, 104]),
    head: [headRow([making.word('finding-head'), ...pair.map((key) => making.word(key))])],
    rows: sections(making, changed),
    alt: making.plain('sensitivity-tests-alt', {}),
  };
};

/** The tests of the wave that the report tells and that weights change, with enough answers to be told. */
export function changedTests({ ledger, study, wave }: Making): readonly Finding[] {
  if (study.weights === null || study.weights.print === 'unweighted') return [];
  return [...ledger.values()]
    .filter(isFinding)
    .filter((result) => result.from.wave === wave && isOwnTest(result) && isTold(study, result))
    .filter((result) => isChangedByWeights(result) && isShown(baseOf(result)));
}

/** A heading an item, its tests below. */
function sections(making: Making, tests: readonly Finding[]): readonly TableRow[] {
  return allItems(making.study).flatMap((item) => {
    const own = tests.filter(({ from }) => from.item === item.id);
    if (own.length === 0) return [];
    const rows = own.map((test) => {
      const answers = item.type === 'nominal' || item.type === 'multiple' ? item.scale.answers : [];
      const answer = answers.find(({ code }) => code === test.from.answers?.[0])?.label ?? null;
      return testRow(making, test, answer);
    });
    return [groupRow([{ type: 'text', text: item.topic }], 6), ...rows];
  });
}

function testRow(making: Making, test: Finding, answer: string | null): TableRow {
  const label = labelOf(making, test);
  const name = answer === null ? label : making.plain('sensitivity-section', { item: label, group: answer });
  return row(
    textCell(name),
    ...bothCells(making, test.id, 'difference'),
    ...bothCells(making, test.id, 'p'),
    textCell(making.word(`weights-${changeOf(test)}`)),
  );
}

/** What weights do to a finding. */
function changeOf(test: Finding): 'make' | 'take' | 'turn' {
  const both = bothWays(test);
  if (both?.unweighted.level == null) return 'make';
  return both.weighted.level == null ? 'take' : 'turn';
}
