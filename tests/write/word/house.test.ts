import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadHouse } from '../../../src/load/house.ts';
import { proveWord } from '../../../src/proof/word/proof.ts';
import { broken } from '../../proof/word/mutate.ts';
import { templates } from '../../support/paths.ts';
import { houseTemplate, type Look, usual } from './house-template.ts';
import { opened } from './opened.ts';
import { traceable } from './traceable.ts';
import { all, child, val, words } from './xml.ts';

const folder = mkdtempSync(join(tmpdir(), 'kildetal-house-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Unlike the usual one in all that a template can choose, with places parted among runs as Word parts them. */
const different: Look = {
  font: 'Georgia',
  colour: '1B4D8F',
  page: { width: 12240, height: 15840, margin: 2000 },
  names: ['heading 1', 'Afsnit', 'Underafsnit'],
  body: 'Brødtekst',
  chapter: 'Del %1',
  header: '{{publisher}} {{draft}}',
  cover: [['Rapport: {', { text: '{ti', bold: true }, 'tle}} af {{authors', '}}'], ['{{subtitle}}']],
};
const names = { 'heading-2': 'Afsnit', 'heading-3': 'Underafsnit', body: 'Brødtekst', quote: 'Brødtekst' };

function saved(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

function codes(bytes: Uint8Array | string, styles = {}): readonly unknown[] {
  try {
    loadHouse(saved('x.docx', bytes), styles);
    return [];
  } catch (error) {
    return (error as { faults: readonly { code: string; values: object }[] }).faults.map(
      ({ code, values }) => ({ code, ...values }),
    );
  }
}

describe.each([
  ['the example', usual, {}],
  ['a different one', different, names],
] as const)('a report in %s', async (_, look, styles) => {
  const house = loadHouse(saved('house.docx', houseTemplate(look)), styles);
  const { bytes, document } = await traceable({ house });
  const file = opened(bytes);
  const { body } = file;
  const theirs = opened(houseTemplate(look));

  test('keeps every point of the proof, and is the same bytes again', async () => {
    expect(proveWord(bytes).filter(({ verdict }) => verdict === 'failed')).toEqual([]);
    expect((await traceable({ house })).bytes).toEqual(bytes);
  });

  test('has the page, header and footer of the template', () => {
    const [section, ...others] = all(body, 'w:sectPr');
    expect(others).toEqual([]);
    expect(child(section, 'w:pgSz')?.attributes['w:w']).toBe(String(look.page.width));
    expect(all(section ?? body, 'w:headerReference').length).toBe(1);
    const header = [...file.xml].find(([path]) => /header\d+\.xml$/.test(path))?.[1];
    expect(words(header ?? body)).toBe(
      look.header
        .replace('{{title}}', document.title)
        .replace('{{publisher}}', document.publisher)
        .replace('{{draft}}', document.draftMark ?? ''),
    );
  });

  test('has its places filled, however Word parts them', () => {
    const text = words(body);
    expect(text).not.toMatch(/\{\{|\}\}/);
    expect(text).toContain(document.title);
    expect(text).toContain(document.subtitle);
    if (look === different)
      expect(text).toContain(`Rapport: ${document.title} af ${document.authors.join(', ')}`);
  });

  test('sets headings and text in the styles of the template, untouched', () => {
    const ids = new Map(
      all(file.xml.get('word/styles.xml') ?? body, 'w:style').map((style) => [val(style, 'w:name'), style]),
    );
    const before = all(theirs.xml.get('word/styles.xml') ?? body, 'w:style');
    for (const style of before) expect(ids.get(val(style, 'w:name'))).toEqual(style);
    const heads = document.blocks.filter((block) => block.type === 'heading' && block.level === 2);
    const id = ids.get(look.names[1])?.attributes['w:styleId'];
    const set = all(body, 'w:p').filter((one) => val(child(one, 'w:pPr'), 'w:pStyle') === id);
    expect(set.length).toBe(heads.length);
    const text = ids.get(look.body)?.attributes['w:styleId'];
    expect(
      all(body, 'w:p').filter((one) => val(child(one, 'w:pPr'), 'w:pStyle') === text).length,
    ).toBeGreaterThan(20);
  });

  test('brings its figures, notes, lists and the part of prints', () => {
    const figures = document.blocks.filter(({ type }) => type === 'figure').length;
    expect(all(body, 'wp:inline').length).toBe(figures);
    expect(file.xml.get('customXml/kildetal-item1.xml')?.name).toBe('marks');
    expect(all(body, 'w:sdt').length).toBeGreaterThan(300);
    const right = look.page.width - 2 * look.page.margin;
    for (const extent of all(body, 'wp:extent'))
      expect(Number(extent.attributes['cx']) / 635).toBeLessThanOrEqual(right + 1);
  });
});

test('the example beside the templates is what its script makes', () => {
  expect(new Uint8Array(readFileSync(join(templates, 'rapport', 'house.docx')))).toEqual(
    new Uint8Array(houseTemplate(usual)),
  );
});

describe('a template that cannot be used is told of', () => {
  test('which is no Word file, or not there', () => {
    expect(codes('hej')).toMatchObject([{ code: 'house-unreadable' }]);
    expect(() => loadHouse(join(folder, 'ingen.docx'), {})).toThrow();
  });

  test('which has no place for the text, or one that nothing fills', () => {
    const look = { ...usual, cover: [['{{titel}}']] };
    expect(codes(houseTemplate(look, []))).toMatchObject([
      { code: 'house-placeholder-unknown', placeholder: '{{titel}}' },
      { code: 'house-without-body' },
    ]);
  });

  test('by the names of the styles that it lacks, and of the nearest', () => {
    expect(codes(houseTemplate(different), { ...names, body: 'Brødtext' })).toMatchObject([
      { code: 'house-style-missing', style: 'body', name: 'Brødtext', near: 'Brødtekst' },
    ]);
    const without = broken(houseTemplate(usual), (parts) =>
      parts.change('word/styles.xml', (text) => text.replace(/"heading 2"/gi, '"Mellemrubrik"')),
    );
    expect(codes(without)).toMatchObject([{ code: 'house-style-missing', style: 'heading-2' }]);
  });
});
