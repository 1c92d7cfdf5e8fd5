import { dirname, join, normalize } from 'node:path/posix';
import { expect, test } from 'vitest';
import { sampleDocument } from '../sample-document.ts';
import { fonts, written } from './given.ts';
import { opened, part } from './opened.ts';
import { all, child, type Element } from './xml.ts';

const file = opened(await written());

test('all parts are there that Word asks for', () => {
  expect(Object.keys(file.parts)).toEqual(
    expect.arrayContaining([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
      'word/document.xml',
      'word/styles.xml',
      'word/numbering.xml',
      'word/settings.xml',
      'word/fontTable.xml',
      'word/footnotes.xml',
    ]),
  );
});

test('every relation leads to a part, and every use of one to a relation', () => {
  for (const [path, relations] of file.xml) {
    if (!path.endsWith('.rels')) continue;
    const owner = normalize(path.replace('_rels/', '').replace(/\.rels$/, ''));
    const entries = all(relations, 'Relationship').map((one) => one.attributes);
    const ids = entries.map((entry) => entry['Id']);
    expect(new Set(ids).size, path).toBe(ids.length);
    for (const entry of entries.filter((one) => one['TargetMode'] !== 'External')) {
      expect(Object.keys(file.parts)).toContain(normalize(join(dirname(owner), entry['Target'] ?? '')));
    }
    expect(ids, owner).toEqual(expect.arrayContaining(usedRelations(file.xml.get(owner))));
  }
});

function usedRelations(element: Element | undefined): string[] {
  if (element === undefined) return [];
  const own = ['r:id', 'r:embed', 'r:link'].flatMap((name) => element.attributes[name] ?? []);
  return [...own, ...element.children.flatMap((one) => (typeof one === 'string' ? [] : usedRelations(one)))];
}

test('every part has a content type', () => {
  const types = part(file.xml, '[Content_Types].xml');
  const defaults = all(types, 'Default').map((one) => one.attributes['Extension'] ?? '');
  const overrides = all(types, 'Override').map((one) => one.attributes['PartName']);
  const untyped = Object.keys(file.parts).filter(
    (path) => !overrides.includes(`/${path}`) && !defaults.includes(path.split('.').at(-1) ?? ''),
  );
  expect(untyped).toEqual([]);
});

test('bookmarks and drawings are each unique', () => {
  const bookmarks = all(file.body, 'w:bookmarkStart');
  const ends = all(file.body, 'w:bookmarkEnd').map((one) => one.attributes['w:id']);
  const drawings = [...file.xml.values()]
    .flatMap((one) => all(one, 'wp:docPr'))
    .map((one) => one.attributes['id']);
  expect(bookmarks.length).toBeGreaterThan(20);
  expect(ends.toSorted()).toEqual(bookmarks.map((one) => one.attributes['w:id']).toSorted());
  for (const values of [ends, bookmarks.map((one) => one.attributes['w:name']), drawings]) {
    expect(new Set(values).size).toBe(values.length);
  }
});

test('the properties say whose document it is, in which language, and when it was published', () => {
  const core = part(file.xml, 'docProps/core.xml');
  const said = (name: string) => child(core, name)?.children.join('');
  expect(said('dc:title')).toBe(sampleDocument.title);
  expect(said('dc:creator')).toBe('Åse Ærø; Bo & Søn');
  expect(said('dc:language')).toBe('da-DK');
  expect(said('dcterms:created')).toBe('2026-11-22T00:00:00Z');
  expect(said('dcterms:modified')).toBe('2026-11-22T00:00:00Z');
});

test('the fonts are embedded whole, and come back by their keys', () => {
  const relations = all(part(file.xml, 'word/_rels/fontTable.xml.rels'), 'Relationship');
  const cuts = all(part(file.xml, 'word/fontTable.xml'), 'w:font').flatMap((font) =>
    ['w:embedRegular', 'w:embedBold', 'w:embedItalic'].flatMap((slot) => {
      const { attributes } = child(font, slot) ?? {};
      return attributes === undefined ? [] : [{ family: font.attributes['w:name'], slot, attributes }];
    }),
  );
  expect(cuts).toHaveLength(fonts.size);
  for (const cut of cuts) {
    const target = relations.find((one) => one.attributes['Id'] === cut.attributes['r:id'])?.attributes[
      'Target'
    ];
    const bytes = ungarbled(
      file.parts[`word/${target}`] ?? new Uint8Array(),
      cut.attributes['w:fontKey'] ?? '',
    );
    const font = [...fonts.values()].find((one) => Buffer.from(one.bytes).equals(bytes));
    expect(font?.word).toBe(cut.family);
    expect(font?.italic).toBe(cut.slot === 'w:embedItalic');
  }
  expect(all(part(file.xml, 'word/settings.xml'), 'w:embedTrueTypeFonts')).toHaveLength(1);
});

/** ECMA-376 part 4, 10.1: the key's digits in reverse order, byte by byte, over the first 32 bytes. */
function ungarbled(bytes: Uint8Array, key: string): Buffer {
  const digits = key.replaceAll(/[{}-]/g, '');
  return Buffer.from(
    bytes.map((byte, at) => {
      const from = 2 * (15 - (at % 16));
      return at < 32 ? byte ^ Number.parseInt(digits.slice(from, from + 2), 16) : byte;
    }),
  );
}

test('the same document gives the same bytes, whenever and wherever it is written', async () => {
  const first = Buffer.from(await written());
  expect(Buffer.from(await written()).equals(first)).toBe(true);
  const zone = process.env['TZ'];
  try {
    process.env['TZ'] = 'America/St_Johns';
    expect(Buffer.from(await written()).equals(first)).toBe(true);
  } finally {
    process.env['TZ'] = zone;
  }
});
