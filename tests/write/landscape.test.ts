import { describe, expect, test } from 'vitest';
import type { Block, Document, Table } from '../../src/model/document.ts';
import { all, child, isOn, valOf } from '../../src/proof/word/element.ts';
import { mainPart, openWord } from '../../src/proof/word/package.ts';
import { writePdf } from '../../src/write/pdf/pdf.ts';
import { lines, textOf } from '../proof/layout/lines.ts';
import { readPages } from '../proof/layout/read-pages.ts';
import { inputOf, theme } from './pdf/fixture.ts';
import { sampleDocument } from './sample-document.ts';
import { written } from './word/given.ts';

const wide = sampleDocument.blocks.find((block) => block.type === 'table');
if (wide === undefined) throw new Error('The sample has no table.');
const table: Table = { ...wide, width: 'landscape' };
const heading: Block = {
  type: 'heading',
  level: 2,
  number: '1.1',
  anchor: 'afsnit-1-1',
  children: [{ type: 'text', text: 'Den brede tabel' }],
};
const said = (text: string): Block => ({
  type: 'paragraph',
  role: 'body',
  children: [{ type: 'text', text }],
});
const opening = sampleDocument.blocks.find((block) => block.type === 'chapter' && block.part === 'chapter');
if (opening === undefined) throw new Error('The sample has no chapter.');
const second = { ...opening, anchor: 'kapitel-to' };
const document: Document = {
  ...sampleDocument,
  blocks: [opening, said('Før tabellen'), heading, table, said('Efter tabellen'), second, said('Sidst')],
};
const { width, height } = theme.page;

describe('a table on a page laid on its side, in the PDF', async () => {
  const { bytes } = await writePdf(inputOf(document));
  const read = await readPages(bytes);
  const all = lines(read);
  const pageWith = (words: string): number => all.find(({ text }) => text.includes(words))?.page ?? 0;

  test('the page is turned, those around it are not', () => {
    expect(read.sizes).toEqual([
      { width, height },
      { width: height, height: width },
      { width, height },
      { width, height },
    ]);
    expect(['Før', 'brede', 'Efter', 'Sidst'].map(pageWith)).toEqual([1, 2, 3, 4]);
  });

  test('its heading is on its page, and it fills the width', () => {
    const [found] = read.file.tree.all.filter(({ role }) => role === 'Table');
    expect(found?.page).toBe(2);
    expect(textOf(found ?? missing(), all)).toContain(table.caption.label);
    const right = Math.max(...read.shown.filter(({ page }) => page === 2).map((one) => one.x + one.width));
    expect(right).toBeGreaterThan(width);
    expect(right).toBeLessThanOrEqual(height - theme.page.right + 0.5);
  });

  test('header and footer keep to its margins, and its number goes on', () => {
    const running = read.shown.filter(
      ({ page, artifact }) => page === 2 && /Header|Footer/.test(artifact ?? ''),
    );
    expect(running.some(({ text, x }) => text.trim() === '2' && x === theme.page.left)).toBe(true);
    const ends = running.map((one) => one.x + one.width);
    expect(Math.max(...ends)).toBeCloseTo(height - theme.page.right, 0);
  });
});

describe('a table on a page laid on its side, in Word', async () => {
  const file = openWord(await written(document));
  const sections = all(file.xml.get(mainPart) ?? missing(), 'w:sectPr');

  test('is a section of its own, and the pages go on', () => {
    const sizes = sections.map((one) => child(one, 'w:pgSz')?.attributes);
    expect(sizes.map((size) => size?.['w:orient'] ?? 'portrait')).toEqual([
      'portrait',
      'landscape',
      'portrait',
      'portrait',
    ]);
    const [upright, turned] = sizes;
    expect([turned?.['w:w'], turned?.['w:h']]).toEqual([upright?.['w:h'], upright?.['w:w']]);
    expect(
      all(file.xml.get(mainPart) ?? missing(), 'w:pgNumType').flatMap(
        (one) => one.attributes['w:start'] ?? [],
      ),
    ).toEqual([]);
  });

  test('only where a chapter begins is there a first page', () => {
    expect(sections.map((one) => isOn(one, 'w:titlePg'))).toEqual([true, false, false, true]);
  });

  test('every section that lies otherwise than the one before has headers and footers of its own', () => {
    const kinds = sections.map((one) =>
      all(one, 'w:footerReference')
        .map((two) => two.attributes['w:type'])
        .toSorted(),
    );
    expect(kinds).toEqual([['default', 'first'], ['default'], ['default'], ['default', 'first']]);
    expect(sections.map((one) => all(one, 'w:headerReference').length > 0)).toEqual([true, true, true, true]);
  });

  test('its header ends at its right margin', () => {
    const id = all(sections[1] ?? missing(), 'w:headerReference')[0]?.attributes['r:id'];
    const path = file.relations.get(mainPart)?.find((one) => one.id === id)?.target ?? '';
    const tabs = all(file.xml.get(path) ?? missing(), 'w:tab').filter(
      (one) => one.attributes['w:pos'] !== undefined,
    );
    const full = (across: number): string =>
      String(Math.round((across - theme.page.left - theme.page.right) * 20));
    expect(tabs.map((one) => [one.attributes['w:val'], one.attributes['w:pos']])).toEqual([
      ['clear', full(width)],
      ['right', full(height)],
    ]);
  });

  test('its heading stands in its section', () => {
    const paragraphs = all(file.xml.get(mainPart) ?? missing(), 'w:p');
    const ends = paragraphs.flatMap((one, at) =>
      child(child(one, 'w:pPr'), 'w:sectPr') === null ? [] : [at],
    );
    const at = paragraphs.findIndex((one) => valOf(child(one, 'w:pPr'), 'w:pStyle') === 'Heading2');
    expect(at).toBeGreaterThan(ends[0] ?? 0);
    expect(at).toBeLessThan(ends[1] ?? 0);
  });
});

function missing(): never {
  throw new Error('It is not there.');
}
