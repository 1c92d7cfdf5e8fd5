import { fault } from '../../fault.ts';
import type { Cell } from '../../model/document.ts';
import { everyone, resultId } from '../../model/id.ts';
import type { Item } from '../../model/item.ts';
import type { TestResult } from '../../model/results/tested.ts';
import type { ScopeOfStudy } from '../../model/study.ts';
import { noteOf, sourceNote } from '../drawings/parts.ts';
import { testedScopes } from '../drawings/scopes.ts';
import { isVerdictOnly } from '../held-back.ts';
import type { MadeTable, Making, TableMaker } from '../make.ts';
import { baseOf, isShown, isThere } from '../small.ts';
import { absentCells, groupRow, headRow, inlineCell, scopeRow, smallNotes } from './cells.ts';
import { marksNote, testCells, testColumns, testHeads, testName } from './test-cells.ts';

interface Tested extends ScopeOfStudy {
  readonly test: TestResult;
}

/** Every test of a scope against the rest of its parent: one heading an item, one row a scope. */
export const tests: TableMaker = (making) => {
  const items = making.study.items.map((item) => ({ item, tested: testedIn(making, item) }));
  const shown = items.filter(({ tested }) => tested.length > 0);
  if (shown.length > 0) return made(making, shown);
  making.report(fault('nothing-to-tabulate', { table: 'tests', scope: making.scope }));
  return null;
};

type Shown = readonly { readonly item: Item; readonly tested: readonly Tested[] }[];

function made(making: Making, shown: Shown): MadeTable {
  const heads = [making.word('group'), making.word('base'), making.word('mean'), ...testHeads(making)];
  const columns = testColumns([36, 60]);
  const bases = shown.flatMap(({ tested }) => tested.map(({ test }) => baseOf(test)));
  return {
    id: resultId('table', 'tests', making.wave, everyone),
    title: making.phrase('tests-title', {}),
    subtitle: making.phrase('tests-subtitle', { test: testName(making) }),
    notes: [
      ...noteOf(making, 'note', [marksNote(making, 'tests-note'), ...smallNotes(making, bases)]),
      ...sourceNote(making),
    ],
    width: 'wide',
    columns,
    head: [headRow(heads)],
    rows: shown.flatMap(({ item, tested }) => [
      groupRow([{ type: 'text', text: item.topic }], columns.length),
      ...tested.map((one) => scopeRow(one, tested, testRow(making, item, one))),
    ]),
    alt: making.plain('tests-alt', {}),
  };
}

function testedIn(making: Making, item: Item): readonly Tested[] {
  return testedScopes(making.study).flatMap((one) => {
    const test = making.ledger.get(resultId('difference', making.wave, one.scope, item.id));
    return test?.kind === 'difference' && test.test === 't-test' && (test.a.n > 0 || isThere(test))
      ? [{ ...one, test }]
      : [];
  });
}

function testRow(making: Making, item: Item, { scope, test }: Tested): readonly Cell[] {
  const mean = resultId('mean', making.wave, scope, item.id);
  return [
    inlineCell([making.print(mean, 'n')]),
    ...(isShown(test.a.n) || isVerdictOnly(test)
      ? [inlineCell([making.print(mean, 'mean')])]
      : absentCells(making, 1)),
    ...testCells(making, test),
  ];
}
