import { fault } from '../../fault.ts';
import type { BackgroundVariable } from '../../model/background.ts';
import type { Cell, TableRow } from '../../model/document.ts';
import { resultId } from '../../model/id.ts';
import type { AveragedItem } from '../../model/item.ts';
import type { CorrelationResult, TestResult } from '../../model/results/tested.ts';
import { averagedItems } from '../../model/study.ts';
import { categoryPair } from '../categories.ts';
import { noteOf, sourceNote } from '../drawings/parts.ts';
import { labelsOf } from '../drawings/scopes.ts';
import { isChiSquare } from '../finding.ts';
import { isVerdictOnly } from '../held-back.ts';
import type { MadeTable, Making, TableMaker } from '../make.ts';
import { baseOf, isShown, isThere } from '../small.ts';
import {
  absentCells,
  columnsOf,
  groupRow,
  heldCell,
  markedCell,
  row,
  smallNotes,
  textCell,
  tooFewCell,
} from './cells.ts';
import { basesCell, levelCell, printCell } from './controlled.ts';
import { marksNote, testName } from './test-cells.ts';
import { whyCell } from './why.ts';

interface Effect {
  readonly variable: BackgroundVariable;
  readonly finding: TestResult | CorrelationResult;
}

/** What background variables mean for the answers of a scope: a heading an item, a row a variable. */
export const background: TableMaker = (making) => {
  const sections = averagedItems(making.study)
    .map((item) => ({ item, effects: effectsOn(making, item) }))
    .filter(({ effects }) => effects.length > 0);
  if (sections.length > 0) return made(making, sections);
  making.report(fault('nothing-to-tabulate', { table: 'background', scope: making.scope }));
  return null;
};

type Sections = readonly { readonly item: AveragedItem; readonly effects: readonly Effect[] }[];

const widths = [46, 42, 42, 48, 60, 38, 42, 40];

function made(making: Making, sections: Sections): MadeTable {
  const group = making.plain('group', { labels: { ...labelsOf(making.study, making.scope) } });
  const bases = sections.flatMap(({ effects }) => effects.map(({ finding }) => baseOf(finding)));
  return {
    id: resultId('table', 'background', making.wave, making.scope),
    title: making.phrase('background-title', { group }),
    subtitle: making.phrase('background-subtitle', { test: testName(making) }),
    notes: [
      ...noteOf(making, 'note', [
        making.phrase('background-sides', {}),
        marksNote(making, 'background-note'),
        making.phrase('background-absent', { text: making.word('absent') }),
        ...smallNotes(making, bases),
      ]),
      ...sourceNote(making),
    ],
    width: 'wide',
    columns: columnsOf(widths),
    head: headsOf(making),
    rows: sections.flatMap(({ item, effects }) => [
      groupRow([{ type: 'text', text: item.topic }], widths.length + 1),
      ...effects.map((effect) => effectRow(making, effect)),
    ]),
    alt: making.plain('background-alt', { group }),
  };
}

/** Two rows of heads: means above, the columns below. */
function headsOf(making: Making): readonly (readonly Cell[])[] {
  const word = (key: string) => textCell(making.word(key));
  const above = [textCell('', 2), textCell(making.word('mean'), 2), textCell('', 5)];
  const keys = ['first-mean', 'second-mean', 'difference', 'correlation', 't', 'p', 'level-short'];
  return [above, ['background', 'base', ...keys].map(word)];
}

function effectsOn(making: Making, item: AveragedItem): readonly Effect[] {
  return making.study.background.flatMap((variable) => {
    const result = making.ledger.get(resultId('background', making.wave, making.scope, variable.id, item.id));
    return result?.kind === 'background' && !isChiSquare(result) && isThere(result)
      ? [{ variable, finding: result }]
      : [];
  });
}

function effectRow(making: Making, { variable, finding }: Effect): TableRow {
  const label = textCell(labelOf(making, variable));
  const isPair = finding.test === 't-test';
  const n = isPair ? basesCell(making, finding.id, ['a', 'b']) : printCell(making, finding.id, 'n');
  if (isVerdictOnly(finding)) return verdictRow(making, label, n, finding);
  if (!isShown(baseOf(finding))) return row(label, n, tooFewCell(making, widths.length - 1));
  if (finding.p === null) return row(label, n, whyCell(making, finding, widths.length - 1));
  return row(
    label,
    n,
    ...effectCells(making, finding),
    printCell(making, finding.id, 't'),
    printCell(making, finding.id, 'p'),
    levelCell(making, finding.id, finding.level),
  );
}

function verdictRow(making: Making, label: Cell, n: Cell, finding: Effect['finding']): TableRow {
  const level = levelCell(making, finding.id, finding.level);
  return row(label, n, heldCell(making, markOf(finding), widths.length - 2), level);
}

/** Both means and their difference, or a correlation; either is marked where it is significant. */
function effectCells(making: Making, finding: Effect['finding']): readonly Cell[] {
  if (finding.test === 't-test') {
    return [
      printCell(making, finding.id, 'mean-a'),
      printCell(making, finding.id, 'mean-b'),
      markedCell(making.print(finding.id, 'difference'), finding.direction),
      ...absentCells(making, 1),
    ];
  }
  return [...absentCells(making, 3), markedCell(making.print(finding.id, 'r'), markOf(finding))];
}

function markOf({ direction }: Effect['finding']): Cell['mark'] {
  const marks = { positive: 'higher', negative: 'lower', higher: 'higher', lower: 'lower' } as const;
  return direction === null ? null : marks[direction];
}

/** "Kvinde minus mand", "Alder". */
function labelOf(making: Making, variable: BackgroundVariable): string {
  if (variable.type === 'numeric') return variable.label;
  return making.plain('background-pair', categoryPair(variable));
}
