import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Table, TableRow } from '../../../src/model/document.ts';
import { cell, paragraph, row, sampleDocument } from '../sample-document.ts';
import { documentOf, pagesOf, wordsOf } from './fixture.ts';

const sample = sampleDocument.blocks.find((block): block is Table => block.type === 'table');
if (sample === undefined) throw new Error('The sample has tables.');
const base: Table = {
  ...sample,
  columns: [
    { align: 'left', width: null },
    { align: 'right', width: 60 },
  ],
};

function tableOf(rows: readonly TableRow[]): Table {
  return { ...base, head: [[cell('hoved'), cell('tal')]], rows };
}

/** Rows whose first word is their number; every so often a group. */
const rows = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 120 }).map((kinds) =>
  kinds.map((kind, at): TableRow => {
    const isGroup = kind === 0 && kinds[at + 1] !== 0 && at < kinds.length - 1;
    return isGroup ? { role: 'group', cells: [cell(`r${at}`, { span: 2 })] } : row('row', `r${at}`, '1');
  }),
);

function pagesWith(before: number, table: Table): readonly (readonly string[])[] {
  const filler = Array.from({ length: before }, () => paragraph('fyld'));
  return wordsOf(pagesOf(documentOf([...filler, table])));
}

describe('a table over several pages', () => {
  test('has every row once, in order, and its head on every page', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 30 }), (all, before) => {
        const pages = pagesWith(before, tableOf(all));
        const set = pages.flat().filter((word) => /^r\d+$/u.test(word));
        expect(set).toEqual(all.map((_, at) => `r${at}`));
        for (const page of pages) {
          if (page.some((word) => /^r\d+$/u.test(word))) expect(page).toContain('hoved');
        }
      }),
      { numRuns: 40 },
    );
  });

  test('parts no group from its first two rows, and no head from the first two rows', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 30 }), (all, before) => {
        const pages = pagesWith(before, tableOf(all));
        const pageOf = (at: number): number => pages.findIndex((page) => page.includes(`r${at}`));
        all.forEach(({ role }, at) => {
          const next = Math.min(at + 2, all.length - 1);
          if (role === 'group' || at === 0)
            expect(pageOf(Math.min(next, at === 0 ? 1 : next))).toBe(pageOf(at));
        });
      }),
      { numRuns: 40 },
    );
  });

  test('tells again of the group that goes on, and only of that', () => {
    const rows: readonly TableRow[] = Array.from({ length: 120 }, (_, at) =>
      at % 40 === 5 ? { role: 'group', cells: [cell(`g${at}`, { span: 2 })] } : row('row', `r${at}`, '1'),
    );
    const pages = pagesWith(3, { ...tableOf(rows), continued: '(fortsat)' });
    const within = pages.map((page) => page.filter((word) => /^([gr]\d+|\(fortsat\))$/u.test(word)));
    const goOn = within.slice(1).filter(([first]) => first !== undefined);
    expect(goOn.length).toBeGreaterThan(1);
    for (const [first = '', second, third = ''] of goOn) {
      const row = Number(third.slice(1));
      const group = row - ((row - 5) % 40);
      expect([first, second, third]).toEqual([`g${group}`, '(fortsat)', `r${row}`]);
    }
    expect(within.flat().filter((word) => word === '(fortsat)').length).toBe(goOn.length);
  });

  test('is not parted where it is small', () => {
    const table = tableOf(Array.from({ length: 15 }, (_, at) => row('row', `r${at}`, '1')));
    for (const before of [0, 15, 18, 20, 25]) {
      const pages = pagesWith(before, table).filter((page) => page.includes('hoved'));
      expect(pages.length).toBe(1);
    }
  });

  test('marks a tested result with an arrow, on a tint and strong', () => {
    const marked: TableRow = { role: 'row', cells: [cell('r0'), cell('2,29', { mark: 'lower' })] };
    const [page] = pagesOf(documentOf([tableOf([marked, row('row', 'r1', '1')])]));
    const items = page?.placed.flatMap(({ piece }) => piece.items) ?? [];
    const lines = items.flatMap((item) => (item.type === 'line' ? item.line.stretches : []));
    expect(lines.find((stretch) => stretch.text === '▼\u00a02,29')?.look.weight).toBe(600);
    expect(items.filter((item) => item.type === 'fill' && item.colour === 'positive-tint').length).toBe(1);
  });
});
