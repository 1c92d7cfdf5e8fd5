import { isBare } from '../../model/bare.ts';
import type { Cell, Inline, Table } from '../../model/document.ts';
import type { Item } from '../../model/item.ts';
import type { TestResult } from '../../model/results/tested.ts';
import { correctedNote } from '../corrected-note.ts';
import { isVerdictOnly } from '../held-back.ts';
import type { Making } from '../make.ts';
import { baseOf, isShown } from '../small.ts';
import { testWord } from '../test-word.ts';
import { heldCell, inlineCell, markedCell, textCell, tooFewCell } from './cells.ts';
import { whyCell } from './why.ts';

/** Widths of difference, t, df, p and level, in a wide table. */
const testWidths = [52, 42, 66, 48, 72];

/** The heads of the columns that every test has. */
export function testHeads(making: Making): readonly string[] {
  return ['difference', 't', 'df', 'p', 'level-head'].map((key) => making.word(key));
}

/** Difference (marked where significant), t, degrees of freedom, p and level; one cell where either side has too few. */
export function testCells(making: Making, test: TestResult): readonly Cell[] {
  const level =
    test.level === null
      ? textCell(making.word('not-significant'))
      : inlineCell([making.print(test.id, 'level')]);
  if (isVerdictOnly(test)) return [heldCell(making, test.direction, testWidths.length - 1), level];
  if (!isShown(baseOf(test))) return [tooFewCell(making, testWidths.length)];
  if (test.p === null) return [whyCell(making, test, testWidths.length)];
  return [
    markedCell(making.print(test.id, 'difference'), test.direction),
    inlineCell([making.print(test.id, 't')]),
    inlineCell([making.print(test.id, 'df')]),
    inlineCell([making.print(test.id, 'p')]),
    level,
  ];
}

/** "Welchs t-test", as the study has chosen. */
export function testName(making: Making): string {
  return making.plain(testWord(making.study), {});
}

/** "5 %- eller 10 %-niveau": the levels that the study tests at, in words of the language. */
function thresholds(making: Making): readonly { readonly label: string }[] {
  return making.study.tests.levels.map((level) => ({ label: String(level) }));
}

/** The columns of a table of tests: what is tested, numbers of its own, then the test. */
export function testColumns(own: readonly number[]): Table['columns'] {
  const numbers = [...own, ...testWidths].map((width) => ({ align: 'right', width }) as const);
  return [{ align: 'left', width: null }, ...numbers];
}

/**
 * A note that explains the marks, and what they do not say of answers that are codes without a text.
 * @param items whose means are marked
 */
export function marksNote(
  making: Making,
  key: string,
  values: Readonly<Record<string, string>> = {},
  items: readonly Item[] = making.study.items,
): readonly Inline[] {
  const marks = making.phrase(key, { ...values, thresholds: thresholds(making) });
  const unnamed = items.some(({ scale }) => isBare(scale)) ? making.phrase('marks-bare', {}) : [];
  const others = [unnamed, correctedNote(making)].filter((one) => one.length > 0);
  return [...marks, ...others.flatMap((one): readonly Inline[] => [{ type: 'text', text: ' ' }, ...one])];
}
