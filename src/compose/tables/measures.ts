import type { Cell, Inline } from '../../model/document.ts';
import { everyone, resultId } from '../../model/id.ts';
import { isMeasured, type MeasuredItem } from '../../model/item.ts';
import type { ScopeOfStudy } from '../../model/study.ts';
import { sortOf } from '../drawings/item.ts';
import { noteOf, sourceNote } from '../drawings/parts.ts';
import { labelsOf, testedScopes } from '../drawings/scopes.ts';
import { isTest } from '../finding.ts';
import { isVerdictOnly } from '../held-back.ts';
import type { MadeTable, Making, TableMaker } from '../make.ts';
import { baseOf, isShown } from '../small.ts';
import {
  absentCells,
  absentNote,
  columnsOf,
  headRow,
  heldCell,
  inlineCell,
  markedCell,
  scopeRow,
  smallNotes,
  tooFewCell,
} from './cells.ts';
import { levelCell, printCell } from './controlled.ts';
import { momentCells } from './moment-cells.ts';
import { marksNote, testName } from './test-cells.ts';
import { whyCell } from './why.ts';

/** A number or an index in every scope: base, mean, spread and median, and how the mean differs from that of the rest. */
export const measures: TableMaker = (making) => {
  const item = sortOf(making, 'measures', isMeasured);
  return item === null ? null : made(making, item);
};

const widths = [40, 66, 58, 52, 56, 52, 52];

function made(making: Making, item: MeasuredItem): MadeTable {
  const all = { scope: everyone, labels: labelsOf(making.study, everyone) };
  const scopes = [all, ...testedScopes(making.study)].filter(({ scope }) => baseIn(making, item, scope) > 0);
  const rows = scopes.map((one) => scopeRow(one, scopes, cellsOf(making, item, one)));
  const heads = ['group', 'base', 'mean', 'spread', 'median-head', 'difference', 'p', 'level-short'];
  const unit = item.type === 'numeric' ? item.unit : '';
  return {
    id: resultId('table', 'measures', making.wave, everyone, item.id),
    title: making.phrase('measures-title', { measure: item.measure }),
    subtitle: making.phrase('measures-subtitle', { test: testName(making), unit }),
    notes: [
      ...noteOf(making, 'note', [
        ...indexTexts(making, item),
        marksNote(making, 'measures-note', {}, []),
        ...smallNotes(
          making,
          scopes.map(({ scope }) => baseIn(making, item, scope)),
        ),
        absentNote(making, rows),
      ]),
      ...sourceNote(making),
    ],
    width: 'wide',
    columns: columnsOf(widths),
    head: [headRow(heads.map((key) => making.word(key)))],
    rows,
    alt: making.plain('measures-alt', { topic: item.topic }),
  };
}

/** What an index is made of, and how well its items hang together. */
function indexTexts(making: Making, item: MeasuredItem): readonly (readonly Inline[])[] {
  if (item.type !== 'index') return [];
  const items = making.study.items.filter(({ id }) => item.items.includes(id)).map(({ topic }) => topic);
  const id = resultId('alpha', making.wave, making.scope, item.id);
  const alpha = making.ledger.get(id);
  const isThere = alpha?.kind === 'alpha' && alpha.value !== null && isShown(alpha.n);
  return [
    making.phrase('measures-index', { items, minimum: item.minimum }),
    isThere
      ? making.phrase('measures-alpha', { value: making.print(id, 'alpha'), base: making.print(id, 'n') })
      : [],
  ];
}

function cellsOf(making: Making, item: MeasuredItem, one: ScopeOfStudy): readonly Cell[] {
  const mean = resultId('mean', making.wave, one.scope, item.id);
  const head = [inlineCell([making.print(mean, 'n')])];
  const result = making.ledger.get(mean);
  if (result === undefined || !isShown(baseOf(result)))
    return [...head, tooFewCell(making, widths.length - 1)];
  return [
    ...head,
    ...momentCells(making, mean),
    printCell(making, resultId('median', making.wave, one.scope, item.id), 'median'),
    ...testCells(making, item, one.scope),
  ];
}

/** Everyone is compared with nobody. */
function testCells(making: Making, item: MeasuredItem, scope: string): readonly Cell[] {
  const test = making.ledger.get(resultId('difference', making.wave, scope, item.id));
  if (test === undefined || !isTest(test)) return absentCells(making, 3);
  if (isVerdictOnly(test))
    return [heldCell(making, test.direction, 2), levelCell(making, test.id, test.level)];
  if (!isShown(baseOf(test))) return [tooFewCell(making, 3)];
  if (test.p === null) return [whyCell(making, test, 3)];
  return [
    markedCell(making.print(test.id, 'difference'), test.direction),
    printCell(making, test.id, 'p'),
    levelCell(making, test.id, test.level),
  ];
}

function baseIn(making: Making, item: MeasuredItem, scope: string): number {
  const mean = making.ledger.get(resultId('mean', making.wave, scope, item.id));
  return mean === undefined ? 0 : baseOf(mean);
}
