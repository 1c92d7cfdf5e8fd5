import { strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import type { Document } from '../../../src/model/document.ts';
import { figuresFor, sampleDocument, sampleFigures, specialCharacters } from '../sample-document.ts';
import { written } from './given.ts';
import { opened, texts } from './opened.ts';
import { all, child, type Element, isOn, val, words } from './xml.ts';

const file = opened(await written());
const tables = all(file.body, 'w:tbl');
const dataTables = tables.filter((one) => all(one, 'w:tblHeader').length > 0);
const blocks = sampleDocument.blocks.filter((block) => block.type === 'table');

test('every drawing says what it shows, or that it shows nothing', () => {
  const drawings = texts(file).flatMap((one) => all(one, 'wp:docPr'));
  const silent = drawings.filter(
    (one) => (one.attributes['descr'] ?? '') === '' && all(one, 'adec:decorative').length === 0,
  );
  expect(drawings.length).toBeGreaterThan(15);
  expect(silent).toEqual([]);
  const said = drawings.map((one) => one.attributes['descr']);
  const alts = sampleDocument.blocks.flatMap((block) =>
    block.type === 'figure' || block.type === 'cover' ? [block.alt] : [],
  );
  expect(said).toEqual(expect.arrayContaining(alts));
});

test('every table says what it shows', () => {
  expect(tables.length).toBeGreaterThan(6);
  for (const table of tables) {
    const properties = child(table, 'w:tblPr');
    expect(val(properties, 'w:tblCaption')).toMatch(/\S/);
    expect(val(properties, 'w:tblDescription')).toMatch(/\S/);
  }
  const descriptions = dataTables.map((one) => val(child(one, 'w:tblPr'), 'w:tblDescription'));
  expect(descriptions).toEqual(blocks.map((block) => block.alt));
});

test('head rows are repeated, no row is broken, and cells say the same as the document', () => {
  expect(dataTables).toHaveLength(blocks.length);
  blocks.forEach((block, at) => {
    const rows = dataTables[at] === undefined ? [] : all(dataTables[at], 'w:tr');
    const properties = rows.map((row) => child(row, 'w:trPr'));
    const heads = properties.map((one) => isOn(one, 'w:tblHeader'));
    expect(heads).toEqual([...block.head.map(() => true), ...block.rows.map(() => false)]);
    expect(properties.every((one) => isOn(one, 'w:cantSplit'))).toBe(true);
    const expected = [...block.head, ...block.rows.map((row) => row.cells)].map((cells) =>
      cells.map(
        (cell) =>
          `${{ higher: '▲\u00a0', lower: '▼\u00a0', none: '' }[cell.mark ?? 'none']}${cell.children.map((one) => ('text' in one ? one.text : '')).join('')}`,
      ),
    );
    expect(rows.map((row) => all(row, 'w:tc').map(words))).toEqual(expected);
  });
});

test('widths of cells, grid and table agree in every row', () => {
  for (const table of tables) {
    const grid = all(table, 'w:gridCol').map((one) => Number(one.attributes['w:w']));
    const total = grid.reduce((sum, width) => sum + width, 0);
    expect(Number(child(child(table, 'w:tblPr'), 'w:tblW')?.attributes['w:w'])).toBe(total);
    for (const row of all(table, 'w:tr')) {
      const widths = all(row, 'w:tc').map((one) =>
        Number(child(child(one, 'w:tcPr'), 'w:tcW')?.attributes['w:w']),
      );
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(total);
      expect(all(row, 'w:tc').reduce((sum, one) => sum + span(one), 0)).toBe(grid.length);
    }
  }
});

function span(cell: Element): number {
  return Number(val(child(cell, 'w:tcPr'), 'w:gridSpan') ?? 1);
}

test('a table is followed by a paragraph, so that Word does not join it to the next', () => {
  const blocksOf = child(file.body, 'w:body')?.children.filter((one) => typeof one !== 'string') ?? [];
  const names = blocksOf.map((one) => one.name);
  expect(names.filter((name, at) => name === 'w:tbl' && names[at + 1] !== 'w:p')).toEqual([]);
  for (const cell of tables.flatMap((one) => all(one, 'w:tc'))) {
    const last = cell.children.at(-1);
    expect(typeof last === 'string' ? last : last?.name).toBe('w:p');
  }
});

test('figures are drawn as outlines, with a picture of points beside, at their true size', () => {
  const svgs = Object.entries(file.parts).filter(([path]) => path.endsWith('.svg'));
  expect(svgs.length).toBeGreaterThan(1);
  for (const [path, bytes] of svgs) expect(strFromU8(bytes), path).not.toMatch(/<text|font-family/);
  const inline = all(file.body, 'wp:inline');
  expect(inline).toHaveLength(sampleFigures.size);
  for (const one of inline) {
    const extent = child(one, 'wp:extent')?.attributes;
    expect(Number(extent?.['cx']) / 12_700).toBeCloseTo(481.89, 1);
    expect(Number(extent?.['cy']) / 12_700).toBeCloseTo(90, 1);
    expect(all(one, 'a:blip').length).toBe(1);
    expect(all(one, 'asvg:svgBlip').length).toBe(1);
  }
});

test('caption, drawing and notes of a figure stay on one page', () => {
  const paragraphs = all(file.body, 'w:p');
  const at = paragraphs.findIndex((one) => words(one).startsWith('Figur 2.1\t'));
  const block = paragraphs.slice(at, at + 6);
  const stated = block.map((one) => isOn(child(one, 'w:pPr'), 'w:keepNext'));
  // Caption and subtitle are kept by their styles, the last note by nothing.
  expect(stated).toEqual([false, false, true, true, true, false]);
});

test('a figure without a drawing, or without the picture of points, is our bug', async () => {
  await expect(written(sampleDocument, { figures: new Map() })).rejects.toThrow('has not been drawn');
  const bare = new Map([...figuresFor(sampleDocument)].map(([id, figure]) => [id, { ...figure, png: null }]));
  await expect(written(sampleDocument, { figures: bare })).rejects.toThrow('has no picture');
});

test('characters that fonts and XML make trouble with come through unharmed', () => {
  const paragraphs = all(file.body, 'w:p').map(words);
  expect(paragraphs).toEqual(expect.arrayContaining([...specialCharacters]));
});

test('a final build has no mark of a draft', async () => {
  const { draftMark } = sampleDocument;
  const finished: Document = { ...sampleDocument, status: 'final', draftMark: null };
  const without = opened(await written(finished));
  const marked = (one: ReturnType<typeof opened>) =>
    [...one.xml.values()].filter((xml) => deepWords(xml).includes(draftMark ?? '?'));
  expect(marked(file).length).toBeGreaterThan(5);
  expect(marked(without)).toEqual([]);
});

/** Words of drawings, too. */
function deepWords(element: Element): string {
  return element.children.map((one) => (typeof one === 'string' ? one : deepWords(one))).join('');
}
