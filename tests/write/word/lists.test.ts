import { expect, test } from 'vitest';
import { sampleDocument } from '../sample-document.ts';
import { lists } from '../sample-lists.ts';
import { written } from './given.ts';
import { opened, part } from './opened.ts';
import { all, child, val, words } from './xml.ts';

const document = { ...sampleDocument, blocks: lists };
const pages = { count: 9, byAnchor: new Map([['tabel-1-1', 7]]) };
const file = opened(await written(document, { pages }));
const paragraphs = all(file.body, 'w:p');

function styledAs(style: string) {
  return paragraphs.filter((one) => val(child(one, 'w:pPr'), 'w:pStyle') === style);
}

test('a list of tables is a field of Word over the captions, with its entries and pages in place', () => {
  const [entry, ...others] = styledAs('TableofFigures');
  expect(others).toEqual([]);
  const instructions = all(entry ?? file.body, 'w:instrText').map((one) => one.children.join('').trim());
  expect(instructions).toEqual(['TOC \\h \\z \\c "Tabel"', 'PAGEREF tabel_1_1 \\h']);
  expect(entry === undefined ? '' : words(entry)).toBe('Tabel\u00a01.1\tSvar i procent\t7');
  const caption = styledAs('Caption')[0];
  expect(all(caption ?? file.body, 'w:instrText').map((one) => one.children.join(''))).toContainEqual(
    expect.stringContaining('SEQ Tabel'),
  );
});

test('the field opens and closes once, over paragraphs of a style that Word has itself', () => {
  const marks = all(file.body, 'w:fldChar').map((one) => one.attributes['w:fldCharType']);
  expect(marks.filter((mark) => mark === 'begin')).toHaveLength(
    marks.filter((mark) => mark === 'end').length,
  );
  const styles = all(part(file.xml, 'word/styles.xml'), 'w:style');
  const names = styles.map((style) => [style.attributes['w:styleId'], val(style, 'w:name')]);
  expect(names).toContainEqual(['TableofFigures', 'table of figures']);
  expect(names).toContainEqual(['Bibliography', 'Bibliography']);
});

test('a bibliography is hanging paragraphs, each bookmarked where its citation leads', () => {
  const entries = styledAs('Bibliography');
  const bookmarks = entries.map((one) =>
    all(one, 'w:bookmarkStart').map((mark) => mark.attributes['w:name']),
  );
  expect(bookmarks).toEqual([['cox'], ['welch']]);
  const links = all(file.body, 'w:hyperlink').flatMap((one) => one.attributes['w:anchor'] ?? []);
  expect(links).toEqual(['tabel_1_1', 'cox', 'welch']);
  const style = all(part(file.xml, 'word/styles.xml'), 'w:style').find(
    (one) => one.attributes['w:styleId'] === 'Bibliography',
  );
  const indent = style === undefined ? undefined : all(style, 'w:ind')[0];
  expect(indent?.attributes).toMatchObject({ 'w:left': String(2268 + 240), 'w:hanging': '240' });
});

test('footers tell the page on first pages and others, once for the whole document', () => {
  const sections = all(file.body, 'w:sectPr').map((section) =>
    all(section, 'w:footerReference').map((one) => one.attributes['w:type']),
  );
  expect(sections[0]?.toSorted()).toEqual(['default', 'first']);
  expect(sections.slice(1).flat()).toEqual([]);
});
