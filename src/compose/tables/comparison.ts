import { fault } from '../../fault.ts';
import type { TableRow } from '../../model/document.ts';
import { everyone, resultId } from '../../model/id.ts';
import { type AveragedItem, isAveraged } from '../../model/item.ts';
import type { TestResult } from '../../model/results/tested.ts';
import { sortOf } from '../drawings/item.ts';
import { noteOf, sourceNote } from '../drawings/parts.ts';
import { partsOf } from '../drawings/scopes.ts';
import type { MadeTable, Making, TableMaker } from '../make.ts';
import { baseOf, isThere } from '../small.ts';
import { headRow, row, smallNotes, textCell } from './cells.ts';
import { marksNote, testCells, testColumns, testHeads, testName } from './test-cells.ts';

interface Pair {
  readonly first: string;
  readonly second: string;
  readonly test: TestResult;
}

/** Each pair of groups compared on an item. */
export const comparison: TableMaker = (making) => {
  const item = sortOf(making, 'comparison', isAveraged);
  if (item === null) return null;
  const pairs = pairsIn(making, item);
  if (pairs.length > 0) return made(making, item, pairs);
  making.report(fault('nothing-to-tabulate', { table: 'comparison', scope: making.scope }));
  return null;
};

function made(making: Making, item: AveragedItem, pairs: readonly Pair[]): MadeTable {
  const bases = pairs.map(({ test }) => baseOf(test));
  return {
    id: resultId('table', 'comparison', making.wave, everyone, item.id),
    title: making.phrase('comparison-title', { measure: item.measure }),
    subtitle: making.phrase('comparison-subtitle', { test: testName(making) }),
    notes: [
      ...noteOf(making, 'note', [marksNote(making, 'comparison-note'), ...smallNotes(making, bases)]),
      ...sourceNote(making),
    ],
    width: 'wide',
    columns: testColumns([]),
    head: [headRow([making.word('pair'), ...testHeads(making)])],
    rows: pairs.map((pair) => pairRow(making, pair)),
    alt: making.plain('comparison-alt', { topic: item.topic }),
  };
}

/** In the order of the study: a before b. */
function pairsIn(making: Making, item: AveragedItem): readonly Pair[] {
  const groups = partsOf(making.study, everyone);
  return groups.flatMap((a, index) =>
    groups.slice(index + 1).flatMap((b) => {
      const test = making.ledger.get(resultId('comparison', making.wave, `${a.scope}~${b.scope}`, item.id));
      if (test?.kind !== 'comparison' || test.test !== 't-test' || !isThere(test)) return [];
      return [{ first: a.labels.short, second: b.labels.short, test }];
    }),
  );
}

function pairRow(making: Making, { first, second, test }: Pair): TableRow {
  const label = making.plain('comparison-pair', { first, second });
  return row(textCell(label), ...testCells(making, test));
}
