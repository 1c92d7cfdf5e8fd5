import { describe, expect, test } from 'vitest';
import type { Block, Document } from '../../../src/model/document.ts';
import type { Theme } from '../../../src/model/theme.ts';
import { readPages } from '../../proof/layout/read-pages.ts';
import { setDocument } from '../../proof/layout/set.ts';
import { paragraph, sampleDocument, text } from '../sample-document.ts';
import { documentOf, theme } from './fixture.ts';

const long = 'Lejerne blev spurgt om, hvor tilfredse de er med deres boligforhold. ';
const blocks: readonly Block[] = [
  { type: 'heading', level: 2, number: '1.1', anchor: 'afsnit', children: text('Afsnit') },
  ...Array.from({ length: 25 }, () => paragraph(long.repeat(3))),
  ...sampleDocument.blocks.filter(({ type }) => type === 'table' || type === 'box').slice(0, 2),
];
const draft = documentOf(blocks);
const final: Document = { ...draft, status: 'final', draftMark: null, draftWord: null };

function withLayout(more: Partial<Theme['layout']>): Theme {
  return { ...theme, layout: { ...theme.layout, ...more } };
}

async function shownIn(document: Document, look: Theme) {
  return (await readPages(await setDocument(document, look))).shown;
}

describe('the word behind a draft', () => {
  test('is the first thing that is painted on each page, turned, and an artifact', async () => {
    const shown = await shownIn(draft, withLayout({ watermark: true }));
    const pages = [...new Set(shown.map(({ page }) => page))];
    for (const page of pages) {
      const [first] = shown.filter((one) => one.page === page);
      expect([first?.text, first?.artifact, first?.level]).toEqual(['UDKAST', 'Watermark', false]);
    }
  });

  test('is not there in a final build, or where the theme does without', async () => {
    const all = [
      ...(await shownIn(final, withLayout({ watermark: true }))),
      ...(await shownIn(draft, withLayout({ watermark: false }))),
    ];
    expect(all.filter(({ artifact }) => artifact === 'Watermark')).toEqual([]);
  });
});

describe('numbers of lines', () => {
  const isNumber = ({ x, width }: { readonly x: number; readonly width: number }): boolean =>
    x + width < theme.page.left;

  test('count text and headings from 1 on each page, level with them, left of the margin', async () => {
    const shown = await shownIn(draft, withLayout({ lineNumbers: true }));
    const numbers = shown.filter((one) => isNumber(one) && one.artifact === 'Layout');
    const first = numbers.filter(({ page }) => page === 1).map((one) => Number(one.text));
    expect(first).toEqual(first.map((_, at) => at + 1));
    expect(numbers.find(({ page }) => page === 2)?.text.trim()).toBe('1');
    for (const { page, y, x, width } of numbers) {
      expect(x + width).toBeCloseTo(theme.page.left - (4 * 72) / 25.4, 1);
      const level = shown.filter((one) => one.page === page && one.y === y && one.element !== null);
      expect(level.every(({ element }) => /^(P|H\d)$/.test(element?.role ?? ''))).toBe(true);
      expect(level.length).toBeGreaterThan(0);
    }
    // Lines of tables and boxes have none.
    const cell = shown.find(({ element }) => element?.role === 'TD');
    expect(numbers.some(({ page, y }) => page === cell?.page && y === cell.y)).toBe(false);
  });

  test('are not there in a final build', async () => {
    expect((await shownIn(final, withLayout({ lineNumbers: true }))).filter(isNumber)).toEqual([]);
  });
});
