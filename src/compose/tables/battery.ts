import type { Cell, Inline, TableRow } from '../../model/document.ts';
import { everyone, resultId, type Scope } from '../../model/id.ts';
import type { Item } from '../../model/item.ts';
import { isHeldBack } from '../../model/reason.ts';
import type { TestResult } from '../../model/results/tested.ts';
import type { ScopeOfStudy } from '../../model/study.ts';
import { type Battery, batteryOf } from '../batteries.ts';
import { titleValues } from '../drawings/battery.ts';
import { itemOf } from '../drawings/item.ts';
import { noteOf, sourceNote } from '../drawings/parts.ts';
import { withParts } from '../drawings/scopes.ts';
import { scoresOf } from '../drawings/scores.ts';
import type { MadeTable, Making, TableMaker } from '../make.ts';
import { isShown } from '../small.ts';
import { columnsOf, headRow, inlineCell, markedCell, row, textCell } from './cells.ts';
import { numberWidths } from './head-width.ts';
import { wavesIn } from './since.ts';
import { marksNote, testName } from './test-cells.ts';

/** The means of the items of a battery, among everyone and in each group; marked where the group's test shows a difference. */
export const battery: TableMaker = (making) => {
  const item = itemOf(making, 'battery');
  const found = item === null ? null : batteryOf(making.study, item);
  return found === null ? null : made(making, found);
};

/** The width of a wide table, and what the names of the items need of it. */
const wideWidth = 481.89;
const topicWidth = 130;

function made(making: Making, found: Battery): MadeTable {
  const scopes = withParts(making.study, everyone);
  const changes = found.items.flatMap((item) => changeOf(making, item) ?? []);
  const isChanging = changes.length > 0;
  const heads = [
    ...scopes.map(({ labels }) => labels.short),
    ...(isChanging ? [making.plain('battery-change', {})] : []),
  ];
  const title = titleValues(making, found);
  return {
    id: resultId('table', 'battery', making.wave, everyone, found.id),
    title: making.phrase('battery-means-title', title),
    subtitle: making.phrase('battery-means-subtitle', { ends: endsOf(making, found) }),
    notes: [
      ...noteOf(making, 'note', notesOf(making, found, scopes, isChanging)),
      ...sourceNote(making, wavesIn(making, changes)),
    ],
    width: 'wide',
    columns: columnsOf(numberWidths(heads, wideWidth - topicWidth)),
    head: [headRow([making.word('question'), ...heads])],
    rows: found.items.map((item) => itemRow(making, found, item, scopes)),
    alt: making.plain('battery-means-alt', title),
  };
}

function itemRow(
  making: Making,
  { items, bare }: Battery,
  item: Item,
  scopes: readonly ScopeOfStudy[],
): TableRow {
  const isChanging = items.some((one) => changeOf(making, one) !== null);
  const change = changeOf(making, item);
  return row(
    textCell(item.topic),
    ...scopes.map(({ scope }) => meanCell(making, item, scope, bare)),
    ...(isChanging ? [change === null ? textCell('') : changeCell(making, change, bare)] : []),
  );
}

/** Without marks where nobody knows what is high and low. */
function meanCell(making: Making, item: Item, scope: Scope, bare: boolean): Cell {
  const id = resultId('mean', making.wave, scope, item.id);
  if (!isThere(making, id)) return textCell('–');
  const mark = scope === everyone || bare ? null : directionOf(making, item, scope);
  return mark === null ? inlineCell([making.print(id, 'mean')]) : markedCell(making.print(id, 'mean'), mark);
}

function isThere({ ledger }: Making, id: string): boolean {
  const mean = ledger.get(id);
  return mean?.kind === 'mean' && mean.value !== null && !isHeldBack(mean) && isShown(mean.n);
}

/** Each group is tested against the others; two groups against each other, which is one test. */
function directionOf(making: Making, item: Item, scope: Scope): Cell['mark'] {
  const [a, b, ...others] = making.study.groups;
  if (a === undefined || b === undefined) return null;
  if (others.length > 0)
    return markOf(making.ledger.get(resultId('difference', making.wave, scope, item.id)));
  const mark = markOf(making.ledger.get(resultId('comparison', making.wave, `${a.id}~${b.id}`, item.id)));
  if (scope === a.id || mark === null) return mark;
  return mark === 'higher' ? 'lower' : 'higher';
}

function markOf(test: ReturnType<Making['ledger']['get']>): 'higher' | 'lower' | null {
  const isTest = test?.kind === 'difference' || test?.kind === 'comparison';
  return isTest && test.test === 't-test' && isShown(Math.min(test.a.n, test.b.n)) ? test.direction : null;
}

/** What has changed among everyone since the wave before; null where it is not known. */
function changeOf({ study, ledger }: Making, item: Item): TestResult | null {
  const waves = study.waves.slice(-2).map(({ id }) => id);
  const change =
    waves.length < 2 ? undefined : ledger.get(resultId('change', waves.join('-'), everyone, item.id));
  return change?.kind === 'change' && change.test === 't-test' && isShown(Math.min(change.a.n, change.b.n))
    ? change
    : null;
}

function changeCell(making: Making, change: TestResult, bare: boolean): Cell {
  return markedCell(making.print(change.id, 'difference'), bare ? null : change.direction);
}

/** What the least and the greatest score stand for. */
function endsOf(making: Making, { scale }: Battery): readonly string[] {
  const { all, textOf } = scoresOf(making, scale);
  return [Math.min(...all), Math.max(...all)].map(textOf);
}

function notesOf(
  making: Making,
  { items, scale, bare, ranking }: Battery,
  scopes: readonly ScopeOfStudy[],
  isChanging: boolean,
): readonly (readonly Inline[])[] {
  const isWhole = items.every((item) =>
    scopes.every(({ scope }) => isThere(making, resultId('mean', making.wave, scope, item.id))),
  );
  const dontKnow = scale.answers.find(({ side }) => side === 'dont-know');
  const [from = '', to = ''] = making.study.waves.slice(-2).map(({ label }) => label);
  const pair = scopes.length === 3;
  return [
    ...(scopes.length < 3
      ? []
      : [making.phrase(pair ? 'battery-tests-pair' : 'battery-tests', { test: testName(making) })]),
    isChanging ? making.phrase('change-last', { from, to }) : [],
    ...(scopes.length < 3 && !isChanging
      ? []
      : [bare ? making.phrase('battery-bare', {}) : marksNote(making, 'battery-marks', {}, items)]),
    ranking ? making.phrase('battery-ranking', {}) : [],
    dontKnow === undefined ? [] : making.phrase('battery-dont-know', { label: dontKnow.label }),
    isWhole ? [] : making.phrase('battery-few', {}),
  ];
}
