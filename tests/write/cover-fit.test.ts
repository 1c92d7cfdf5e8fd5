import { describe, expect, test } from 'vitest';
import type { Block, Cover } from '../../src/model/document.ts';
import { answerSize, labelAbove, labelInset, labelRoom, titleStyle } from '../../src/write/cover-fit.ts';
import type { Item } from '../../src/write/pdf/piece.ts';
import { documentOf, pagesOf, theme } from './pdf/fixture.ts';
import { sampleDocument } from './sample-document.ts';

const usual = theme.styles['cover-title'];
const sample = sampleDocument.blocks.find((block): block is Cover => block.type === 'cover');
if (sample === undefined) throw new Error('The sample has a cover.');

/** The lines of the cover in the PDF, with their places. */
function linesOf(cover: Block) {
  const [page] = pagesOf(documentOf([cover]));
  const items = page?.placed.flatMap(({ piece }): readonly Item[] => piece.items) ?? [];
  return items.flatMap((item) =>
    item.type === 'line' ? [{ y: item.y, text: item.line.stretches.map(({ text }) => text).join('') }] : [],
  );
}

describe('the title of the cover', () => {
  const sizeOf = (lines: number, from: number) =>
    titleStyle(usual, ({ size }) => ({ lines, whole: size <= from })).size;

  test('is smaller where it takes more lines, or where a word would be broken', () => {
    expect([3, 4, 5, 6].map((lines) => sizeOf(lines, 99))).toEqual([46, 38, 32, 26]);
    expect([46, 40, 33, 27, 20].map((from) => sizeOf(2, from))).toEqual([46, 38, 32, 26, 26]);
  });

  test('breaks no word of the PDF, however long', () => {
    const long = 'uddannelsesinstitutionsbibliotekernes';
    const lines = linesOf({ ...sample, title: `Oplevelsen af ${long}`, year: null, columns: [] });
    expect(lines.some(({ text }) => text.includes(long))).toBe(true);
  });
});

describe('the labels of the columns', () => {
  const ten = ['1, slet ikke tilfreds', '2', '3', '4', '5', '6', '7', '8', '9', '10, meget tilfreds'];
  const columns = ten.map((label) => ({
    value: 0.1,
    printed: [{ type: 'text', text: '10 %' }] as const,
    label,
  }));

  test('keep 3 mm from the edge of a column of 30 mm', () => {
    expect(labelInset(85.04)).toBeCloseTo(8.504, 2);
    expect(labelRoom(40)).toBeLessThan(40 - labelInset(40));
    expect(labelAbove(28.5)).toBeCloseTo((12.6 * 72) / 25.4, 1);
  });

  test('are smaller where a word would be broken', () => {
    expect(answerSize(() => true)).toBe(9);
    expect(answerSize((size) => size < 9)).toBe(8.5);
    expect(answerSize(() => false)).toBe(8.5);
  });

  test('break no word over ten columns, and end above their columns', () => {
    const lines = linesOf({ ...sample, columns });
    expect(lines.filter(({ text }) => text === 'tilfreds')).toHaveLength(2);
    expect(lines.filter(({ text }) => text === '10 %')).toHaveLength(10);
    const [first, ...others] = lines.filter(({ text }) => text === '10 %');
    expect(Math.max(...others.slice(0, -1).map(({ y }) => y))).toBeGreaterThan(first?.y ?? 0);
  });
});
