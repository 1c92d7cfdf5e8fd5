import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/model/document.ts';
import { writePdf } from '../../../src/write/pdf/pdf.ts';
import { lists } from '../sample-lists.ts';
import { documentOf, inputOf, pagesOf, theme, wordsOf } from './fixture.ts';
import { inspect } from './inspect.ts';

const document = documentOf(lists);
const pages = pagesOf(document);

function wordsOfPage(page: number): readonly string[] {
  return wordsOf(pages)[page - 1] ?? [];
}

describe('a list of figures', () => {
  test('shows label, title and the page of each', async () => {
    const { pages: map } = await writePdf(inputOf(document));
    expect(map.byAnchor.get('tabel-1-1')).toBe(2);
    expect(wordsOfPage(1).join(' ')).toContain('Tabel 1.1 Svar i procent');
    const items = pages[0]?.placed.flatMap(({ piece }) => piece.items) ?? [];
    const [page, ...others] = items.filter((item) => item.type === 'page-of');
    expect(others).toEqual([]);
    expect(page).toMatchObject({ x: theme.page.width - theme.page.right, anchor: 'tabel-1-1' });
  });

  test('all of its links and those of citations lead to what is there', async () => {
    const found = inspect((await writePdf(inputOf(document))).bytes);
    expect([...new Set(found.leads)].toSorted()).toEqual(['cox', 'tabel-1-1', 'welch']);
    expect(found.leads.every((name) => found.destinations.includes(name))).toBe(true);
    expect(found.urls).toEqual(['https://doi.org/10.1093/biomet/34.1-2.28']);
  });
});

describe('a bibliography', () => {
  const entries = pages.flatMap((page) => page.placed).filter(({ piece }) => piece.items.length > 0);
  const linesFrom = (anchor: string) => {
    const start = entries.findIndex(({ piece }) => piece.marks.some((mark) => mark.anchor === anchor));
    return entries.slice(start);
  };
  const left = (at: number, anchor: string) => {
    const item = linesFrom(anchor)[at]?.piece.items[0];
    return item !== undefined && 'x' in item ? item.x : 0;
  };

  test('begins each work at the text edge and sets further lines in', () => {
    const edge = theme.page.left + theme.page.hanging;
    expect(left(0, 'welch')).toBeCloseTo(edge, 1);
    expect(left(1, 'welch')).toBeCloseTo(edge + 12, 1);
    expect(left(0, 'cox')).toBeCloseTo(edge, 1);
  });

  test('leaves the space of its style between works', () => {
    const [first, second] = ['cox', 'welch'].map((anchor) => linesFrom(anchor)[0]);
    const height = (second?.y ?? 0) - (first?.y ?? 0);
    const { leading, after } = theme.styles.bibliography;
    expect((height - after) % leading).toBeCloseTo(0, 1);
  });

  test('a title within emphasis that is emphasised stands upright', () => {
    const faces = linesFrom('cox')
      .flatMap(({ piece }) => piece.items)
      .flatMap((item) => (item.type === 'line' ? item.line.stretches : []))
      .map(({ text, look }) => [text.trim(), look.italic] as const);
    expect(faces.slice(0, 3)).toEqual([
      ['Cox, D. R. og Snell, E. J. (1984).', false],
      ['Applied', true],
      ['Statistics', false],
    ]);
  });

  test('an empty list sets nothing', () => {
    const blocks: readonly Block[] = [
      { type: 'bibliography', entries: [] },
      { type: 'caption-contents', of: 'figure', word: 'Figur', entries: [] },
    ];
    expect(pagesOf(documentOf(blocks)).flatMap((page) => page.placed)).toEqual([]);
  });
});
