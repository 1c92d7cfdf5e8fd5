import { expect, test } from 'vitest';
import type { Block } from '../../../src/model/document.ts';
import { plain, sampleDocument } from '../sample-document.ts';
import { written } from './given.ts';
import { opened, part, texts } from './opened.ts';
import { all, child, type Element, isOn, val, words } from './xml.ts';

const file = opened(await written());
const styles = all(part(file.xml, 'word/styles.xml'), 'w:style');
const styleIds = styles.map((style) => style.attributes['w:styleId']);

test('every style that is used or built upon is defined, once', () => {
  const used = texts(file).flatMap((one) =>
    ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((name) => all(one, name)),
  );
  const named = styles.flatMap((style) =>
    ['w:basedOn', 'w:next', 'w:link'].flatMap((name) => child(style, name) ?? []),
  );
  expect(used.length).toBeGreaterThan(100);
  expect(styleIds).toEqual(expect.arrayContaining([...used, ...named].map((one) => one.attributes['w:val'])));
  expect(new Set(styleIds).size).toBe(styleIds.length);
});

test('headings, captions, quotes, lists and contents have the styles that Word knows', () => {
  const used = new Set(all(file.body, 'w:pStyle').map((one) => one.attributes['w:val']));
  const known = [
    'Title',
    'Heading1',
    'Heading2',
    'Heading3',
    'Heading4',
    'Caption',
    'Quote',
    'ListBullet',
    'ListNumber',
    'TOC1',
    'TOC2',
    'TOC3',
  ];
  expect([...used]).toEqual(expect.arrayContaining(known));
});

test('everything is in the language of the document unless it says otherwise', () => {
  const defaults = child(child(part(file.xml, 'word/styles.xml'), 'w:docDefaults'), 'w:rPrDefault');
  expect(all(defaults ?? file.body, 'w:lang').map((one) => one.attributes['w:val'])).toEqual(['da-DK']);
  expect(texts(file).flatMap((one) => all(one, 'w:lang'))).toEqual([]);
});

test('the style of each heading is bound to a level of one list, and the level to the style', () => {
  const numbering = part(file.xml, 'word/numbering.xml');
  const bound = ['Heading1', 'Heading2', 'Heading3'].map((id, level) => {
    const style = styles.find((one) => one.attributes['w:styleId'] === id);
    const list = child(child(style, 'w:pPr'), 'w:numPr');
    expect(val(list, 'w:ilvl') ?? '0').toBe(String(level));
    const levels = levelsOf(numbering, val(list, 'w:numId') ?? '');
    expect(val(levels[level], 'w:pStyle')).toBe(id);
    return val(list, 'w:numId');
  });
  expect(new Set(bound).size).toBe(1);
});

test('Word counts headings as the document does', () => {
  const expected = sampleDocument.blocks.flatMap((block) => {
    if (block.type === 'chapter') return [[block.label, block.title]];
    return block.type === 'heading' && block.level < 4 ? [[block.number, plain(block.children)]] : [];
  });
  expect(countedHeadings()).toEqual(expected);
});

/** Number and title of each heading, counted through its list as Word does. */
function countedHeadings(): readonly (readonly (string | null | undefined)[])[] {
  const numbering = part(file.xml, 'word/numbering.xml');
  const counts = new Map<string, number[]>();
  const paragraphs = all(file.body, 'w:p').filter((one) => /^Heading[123]$/.test(styleOf(one)));
  return paragraphs.map((paragraph) => {
    const own = child(child(paragraph, 'w:pPr'), 'w:numPr');
    const style = styles.find((one) => one.attributes['w:styleId'] === styleOf(paragraph));
    const list = own ?? child(child(style, 'w:pPr'), 'w:numPr');
    const id = val(list, 'w:numId') ?? '0';
    const level = Number(val(list, 'w:ilvl') ?? 0);
    if (id === '0') return [null, words(paragraph)];
    const count = counts.get(id) ?? [];
    count[level] = (count[level] ?? 0) + 1;
    counts.set(id, count.slice(0, level + 1));
    return [numberOf(levelsOf(numbering, id), level, count), words(paragraph)];
  });
}

function numberOf(levels: readonly Element[], level: number, count: readonly number[]): string | undefined {
  return val(levels[level], 'w:lvlText')?.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const value = count[at] ?? 0;
    return val(levels[at], 'w:numFmt') === 'upperLetter' ? String.fromCodePoint(64 + value) : String(value);
  });
}

function levelsOf(numbering: Element, id: string): readonly Element[] {
  const list = all(numbering, 'w:num').find((one) => one.attributes['w:numId'] === id);
  const definition = all(numbering, 'w:abstractNum').find(
    (one) => one.attributes['w:abstractNumId'] === val(list, 'w:abstractNumId'),
  );
  expect(val(definition, 'w:multiLevelType')).toBe('multilevel');
  return definition === undefined ? [] : all(definition, 'w:lvl');
}

function styleOf(paragraph: Element): string {
  return val(child(paragraph, 'w:pPr'), 'w:pStyle') ?? '';
}

test('list items are numbered by Word: dashes in the style of lists, ordered ones from 1 in each list', () => {
  const numbering = part(file.xml, 'word/numbering.xml');
  const items = all(file.body, 'w:p').filter((one) => /^List/.test(styleOf(one)));
  const lists = items.map((item) => child(child(item, 'w:pPr'), 'w:numPr'));
  expect(items.every((item) => !/^[–\d]/.test(words(item)))).toBe(true);
  const texts = lists.map((list) =>
    val(levelsOf(numbering, val(list, 'w:numId') ?? '')[Number(val(list, 'w:ilvl'))], 'w:lvlText'),
  );
  expect(texts).toEqual(['–', '–', '%2.', '%2.', '%1.', '%1.']);
  const ids = lists.map((list) => val(list, 'w:numId'));
  expect(ids[2]).toBe(ids[3]);
  expect(ids[3]).not.toBe(ids[4]);
});

test('a chapter begins on a new page with a header of its own; appendices keep their letters', () => {
  const sections = all(file.body, 'w:sectPr');
  const openings = sampleDocument.blocks.filter((block: Block) =>
    ['cover', 'colophon', 'contents', 'chapter'].includes(block.type),
  );
  expect(sections).toHaveLength(openings.length);
  const first = sections.map((section) => isOn(section, 'w:titlePg'));
  expect(first).toEqual(openings.map((block) => block.type !== 'cover'));
});

test('a heading that is typed anew can be seen: no style of a heading has the colour of the paper', () => {
  const colours = ['Heading1', 'Heading2', 'Heading3', 'Heading4'].map((id) => {
    const style = styles.find((one) => one.attributes['w:styleId'] === id);
    return child(child(style, 'w:rPr'), 'w:color')?.attributes['w:themeColor'];
  });
  expect(colours).toEqual(['text1', 'text1', 'text1', 'text1']);
});
