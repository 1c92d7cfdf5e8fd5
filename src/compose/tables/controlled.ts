import type { Cell, Inline, Table } from '../../model/document.ts';
import type { TestResult } from '../../model/results/tested.ts';
import { verdictOf } from '../finding.ts';
import { isVerdictOnly } from '../held-back.ts';
import type { Making, PrintForm } from '../make.ts';
import { baseOf, isShown } from '../small.ts';
import { columnsOf, heldCell, inlineCell, markedCell, textCell, tooFewCell } from './cells.ts';
import { reasonCell, whyCell } from './why.ts';

/** n, of one side or of both; both means, difference, t, p, level; then the adjusted difference and what becomes of it. */
const baseWidths = { own: 26, both: 40 } as const;
const widths = [40, 38, 44, 34, 40, 36];
const adjustedWidths = [36, 56];

/** Whether tests of the study are adjusted for anything. */
function isControlled({ study }: Making): boolean {
  return study.tests.controls.length > 0;
}

export function controlledColumns(making: Making, { base }: Sides): Table['columns'] {
  const left = isControlled(making) ? adjustedWidths : [];
  return columnsOf([baseWidths[base], ...widths, ...left]);
}

/** Two rows of heads: what belongs together above, the columns below. */
export function controlledHead(
  making: Making,
  first: string,
  sides: readonly [string, string],
): readonly (readonly Cell[])[] {
  const word = (key: string) => textCell(making.word(key));
  const above = [
    textCell(''),
    textCell(''),
    textCell(making.word('mean'), 2),
    textCell(making.word('test'), 4),
    ...(isControlled(making) ? [textCell(making.word('with-control'), 2)] : []),
  ];
  const below = [
    textCell(first),
    word('base'),
    ...sides.map((side) => textCell(side)),
    ...['difference', 't', 'p', 'level-short'].map(word),
    ...(isControlled(making) ? ['difference', 'control-result'].map(word) : []),
  ];
  return [above, below];
}

/** Whose answers are counted, those of side a or of both sides; and which of the two stands first. */
export interface Sides {
  readonly base: 'own' | 'both';
  readonly order: readonly ['a', 'b'] | readonly ['b', 'a'];
}

/**
 * The cells of a test: its base, the means of both sides, difference (marked where significant), t, p, level, and what is
 * left under control.
 */
export function controlledCells(making: Making, test: TestResult, { base, order }: Sides): readonly Cell[] {
  const n = base === 'own' ? printCell(making, test.id, 'n-a') : basesCell(making, test.id, order);
  const left = isControlled(making) ? adjustedWidths.length : 0;
  if (isVerdictOnly(test)) return [n, ...verdictCells(making, test)];
  if (!isShown(baseOf(test))) return [n, tooFewCell(making, widths.length + left)];
  const means = order.map((side) => printCell(making, test.id, `mean-${side}`));
  if (test.p === null) {
    return [n, ...means, whyCell(making, test, widths.length - 2 + left)];
  }
  return [
    n,
    ...means,
    markedCell(making.print(test.id, 'difference'), test.direction),
    printCell(making, test.id, 't'),
    printCell(making, test.id, 'p'),
    levelCell(making, test.id, test.level),
    ...(isControlled(making) ? adjustedCells(making, test) : []),
  ];
}

/** What a test shows, in place of the numbers that are held back. */
function verdictCells(making: Making, test: TestResult): readonly Cell[] {
  const level = levelCell(making, test.id, test.level);
  const shown = [heldCell(making, test.direction, widths.length - 1), level];
  if (!isControlled(making)) return shown;
  const isThere = test.adjusted !== null;
  return [...shown, textCell(''), isThere ? inlineCell(verdict(making, test)) : textCell('')];
}

/** "178/185": how many answers there are on either side. */
export function basesCell(making: Making, id: string, [first, second]: Sides['order']): Cell {
  return inlineCell([
    making.print(id, `n-${first}`),
    { type: 'text', text: '/' },
    making.print(id, `n-${second}`),
  ]);
}

function adjustedCells(making: Making, test: TestResult): readonly Cell[] {
  const isThere = test.adjusted !== null && test.adjusted.p !== null;
  if (!isThere) return [reasonCell(making, test.adjusted?.reason, adjustedWidths.length)];
  return [printCell(making, test.id, 'adjusted-difference'), inlineCell(verdict(making, test))];
}

/** "består, 10 %": what becomes of a significant difference, and the level at which it persists. */
function verdict(making: Making, test: TestResult): readonly Inline[] {
  const found = verdictOf(test);
  const none: Inline = { type: 'text', text: making.word('not-significant') };
  if (found === null) return [none];
  const text = making.word(`verdict-${found}`);
  const hasLevel = test.adjusted !== null && test.adjusted.level !== null;
  if (!hasLevel) return [{ type: 'text', text }];
  return [{ type: 'text', text: `${text}, ` }, making.print(test.id, 'adjusted-threshold')];
}

export function levelCell(making: Making, id: string, level: number | null): Cell {
  return level === null ? textCell(making.word('not-significant')) : printCell(making, id, 'threshold');
}

export function printCell(making: Making, id: string, form: PrintForm): Cell {
  return inlineCell([making.print(id, form)]);
}

/** What the note says of the columns under control: the controls by name. */
export function controlNotes(making: Making): readonly (readonly Inline[])[] {
  if (!isControlled(making)) return [];
  const { background, tests } = making.study;
  const labels = background.filter(({ id }) => tests.controls.includes(id)).map(({ label }) => label);
  return [making.phrase('control-note', { labels })];
}
