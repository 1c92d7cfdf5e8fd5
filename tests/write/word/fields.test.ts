import { describe, expect, test } from 'vitest';
import { paragraph, plain, sampleDocument } from '../sample-document.ts';
import { invented, written } from './given.ts';
import { opened, texts } from './opened.ts';
import { all, child, type Element, val, words } from './xml.ts';

const file = opened(await written());

/** A field of a paragraph: what Word is to work out, and what stands until then. */
interface Field {
  readonly instruction: string;
  readonly result: string;
}

interface OpenField {
  instruction: string;
  result: string;
  separated: boolean;
}

/** The fields of an element, inner ones too. Throws where they do not nest. */
function fieldsIn(element: Element): readonly Field[] {
  const found: Field[] = [];
  const open: OpenField[] = [];
  for (const run of all(element, 'w:r')) {
    const type = child(run, 'w:fldChar')?.attributes['w:fldCharType'];
    if (type === 'begin') open.push({ instruction: '', result: '', separated: false });
    if (type === 'end') found.push(closed(open.pop()));
    const current = open.at(-1);
    if (type === 'separate' && current !== undefined) current.separated = true;
    if (type === undefined) read(run, open);
  }
  expect(open).toEqual([]);
  return found;
}

function closed(field: OpenField | undefined): Field {
  if (field?.separated !== true) throw new Error('a field ends that has not begun');
  return { instruction: field.instruction.trim(), result: field.result };
}

/** What stands after the separator belongs to the results of all open fields. */
function read(run: Element, open: readonly OpenField[]): void {
  const current = open.at(-1);
  if (current === undefined) return;
  if (!current.separated) current.instruction += child(run, 'w:instrText')?.children.join('') ?? '';
  else for (const one of open) one.result += words(run);
}

test('fields open, part and close in order in every part', () => {
  expect(texts(file).flatMap(fieldsIn).length).toBeGreaterThan(60);
  for (const one of texts(file)) {
    expect(all(one, 'w:instrText').length).toBe(all(one, 'w:fldChar').length / 3);
  }
});

test('no field asks the reader anything when the file is opened', () => {
  const settings = file.xml.get('word/settings.xml');
  expect(settings === undefined ? [1] : all(settings, 'w:updateFields')).toEqual([]);
  expect(
    texts(file)
      .flatMap((one) => all(one, 'w:fldChar'))
      .filter((one) => 'w:dirty' in one.attributes),
  ).toEqual([]);
});

test('every field that names a bookmark, and every link within the document, finds it', () => {
  const bookmarks = all(file.body, 'w:bookmarkStart').map((one) => one.attributes['w:name'] ?? '');
  const named = fieldsIn(file.body).flatMap(
    ({ instruction }) => /^(?:PAGE)?REF (\S+)/.exec(instruction)?.[1] ?? [],
  );
  const linked = all(file.body, 'w:hyperlink').flatMap((one) => one.attributes['w:anchor'] ?? []);
  expect(named.length).toBeGreaterThan(20);
  expect(bookmarks).toEqual(expect.arrayContaining([...named, ...linked]));
  for (const name of bookmarks) expect(name).toMatch(/^[\p{L}_][\p{L}\p{N}_]{0,39}$/u);
});

describe('contents', () => {
  const contents = sampleDocument.blocks.find((block) => block.type === 'contents');
  const entries = contents?.entries ?? [];
  const lines = all(file.body, 'w:p').filter((one) => /^TOC\d$/.test(style(one)));

  test('are one field with every entry, its number, its title and its page', () => {
    const pages = invented(sampleDocument).byAnchor;
    expect(lines.map(words)).toEqual(
      entries.map((entry) => `${entry.number ?? ''}\t${entry.title}\t${pages.get(entry.anchor)}`),
    );
    expect(lines.map(style)).toEqual(entries.map((entry) => `TOC${entry.level}`));
    const field = fieldsIn(file.body).find(({ instruction }) => instruction.startsWith('TOC'));
    expect(field?.instruction).toBe('TOC \\o "1-3" \\h \\z');
    expect(field?.result).toContain('Særlige tegn & forbehold');
  });

  test('without known pages say so in place of a number', async () => {
    const without = opened(await written(sampleDocument, { pages: null }));
    const first = all(without.body, 'w:p').find((one) => style(one) === 'TOC1');
    expect(first === undefined ? '' : words(first)).toBe('\tSammenfatning\t–');
  });
});

test('captions say what the document says, their numbers being fields', () => {
  const captions = sampleDocument.blocks.flatMap((block) =>
    block.type === 'figure' || block.type === 'table' ? [block.caption] : [],
  );
  const paragraphs = all(file.body, 'w:p').filter((one) => style(one) === 'Caption');
  expect(paragraphs.map(words)).toEqual(captions.map((one) => `${one.label}\t${plain(one.title)}`));
  // Word's list of figures takes the whole paragraph of a number: what a figure means has one of its own.
  const findings = all(file.body, 'w:p').filter((one) => style(one) === 'Kildetal-finding');
  expect(findings.map(words)).toEqual(
    captions.flatMap(({ finding }) => (finding === null ? [] : [`\t${plain(finding)}`])),
  );
  expect(paragraphs.map(fieldsIn)).toEqual(
    captions.map((one) => [
      { instruction: 'STYLEREF 1 \\s', result: one.chapter },
      {
        instruction: `SEQ ${one.word} \\* ARABIC ${one.sequence === 1 ? '\\r 1' : '\\s 1'}`,
        result: String(one.sequence),
      },
    ]),
  );
});

test('a reference keeps its words and has its number from the caption', () => {
  const link = all(file.body, 'w:hyperlink').find((one) => one.attributes['w:anchor'] === 'figur_2_1');
  expect(link === undefined ? '' : words(link)).toBe('figur 2.1');
  expect(link === undefined ? [] : fieldsIn(link)).toEqual([
    { instruction: 'REF figur_2_1 \\h \\* MERGEFORMAT', result: '2.1' },
  ]);
  const bookmarked = all(file.body, 'w:p').find((one) => words(one).startsWith('Figur 2.1\t'));
  expect(
    bookmarked === undefined ? [] : all(bookmarked, 'w:bookmarkStart').map((one) => one.attributes['w:name']),
  ).toEqual(['figur_2_1']);
});

test('a reference to an appendix, which Word would name in full, is a link without a field', async () => {
  const { contents, blocks } = withReferences(['bilag A', 'Bilag A', 'kapitel 2', 'noget andet']);
  const document = { ...sampleDocument, blocks: [...contents, ...blocks] };
  const links = all(opened(await written(document)).body, 'w:hyperlink').slice(-4);
  expect(links.map(words)).toEqual(['bilag A', 'Bilag A', 'kapitel 2', 'noget andet']);
  expect(links.map((one) => fieldsIn(one).map(({ instruction }) => instruction))).toEqual([
    [],
    ['REF bilag_a \\n \\h'],
    ['REF kapitel_2 \\n \\h'],
    [],
  ]);
});

/** The sample's blocks, and after them references in these words to the appendix or chapter that they name. */
function withReferences(texts: readonly string[]) {
  const children = texts.map((text) => ({
    type: 'reference' as const,
    anchor: text.startsWith('kapitel') ? 'kapitel-2' : 'bilag-a',
    text,
  }));
  return { contents: sampleDocument.blocks, blocks: [paragraph(children)] };
}

test('a running header asks for a section only where its chapter has one', () => {
  const count = [...file.xml.keys()].filter((path) => path.startsWith('word/header')).length;
  const headers = [...Array(count).keys()]
    .flatMap((at) => file.xml.get(`word/header${at + 1}.xml`) ?? [])
    .map(fieldsIn);
  const running = headers
    .filter((fields) => fields.length > 0)
    .map((fields) => fields.map(({ instruction }) => instruction));
  const full = ['STYLEREF 1 \\n \\t', 'STYLEREF 1', 'STYLEREF 2 \\n \\t', 'STYLEREF 2'];
  expect(running).toEqual([
    ['STYLEREF 1'],
    full,
    full,
    full,
    ['STYLEREF 1 \\n \\t', 'STYLEREF 1'],
    ['STYLEREF 1 \\n \\t', 'STYLEREF 1'],
  ]);
});

test('notes are footnotes of Word, each referred to once, in order', () => {
  const referred = all(file.body, 'w:footnoteReference').map((one) => one.attributes['w:id']);
  expect(referred).toEqual(['1', '2']);
  const footnotes = file.xml.get('word/footnotes.xml');
  const notes = (footnotes === undefined ? [] : all(footnotes, 'w:footnote')).filter(
    (one) => !('w:type' in one.attributes),
  );
  expect(notes.map((one) => words(one).trim())).toEqual([
    'Andelen er af alle svar, også »ved ikke«.',
    'En fodnote med et tal, der skal stå rigtigt: −0,05.',
  ]);
});

function style(paragraph: Element): string {
  return val(child(paragraph, 'w:pPr'), 'w:pStyle') ?? '';
}
