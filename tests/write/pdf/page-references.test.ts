import { expect, test } from 'vitest';
import type { Inline } from '../../../src/model/document.ts';
import { layOut } from '../../../src/write/pdf/layout.ts';
import { pageMapOf, settled } from '../../../src/write/pdf/page-references.ts';
import type { Page } from '../../../src/write/pdf/paginate.ts';
import { piece } from '../../../src/write/pdf/piece.ts';
import { paragraph, text } from '../sample-document.ts';
import { documentOf, inputOf, measuringPdf, wordsOf } from './fixture.ts';

const long = 'Lejerne blev spurgt om, hvor tilfredse de er med deres boligforhold. '.repeat(9);

function toPage(anchor: string): Inline {
  return { type: 'page', anchor, text: 'side' };
}

test('a text names the page on which a later chapter begins', () => {
  const paragraphs = Array.from({ length: 90 }, () => paragraph(long));
  const document = documentOf([
    paragraph([...text('Se '), toPage('kapitel-2'), ...text('.')]),
    ...paragraphs,
    { type: 'chapter', number: '2', label: '2', title: 'To', anchor: 'kapitel-2', part: 'chapter', base: [] },
  ]);
  const { pages } = layOut(inputOf(document), measuringPdf());
  const page = pageMapOf(pages).byAnchor.get('kapitel-2');
  expect(page).toBeGreaterThan(9);
  expect(wordsOf(pages)[0]?.slice(0, 3)).toEqual(['Se', 'side', `${page}.`]);
});

/** Pages of which the given one has the anchor. */
function pagesWith(anchorOn: number): readonly Page[] {
  const mark = { anchor: 'a', level: null, title: '', running: '' };
  return Array.from({ length: anchorOn }, (_, at) => ({
    sheet: 'upright',
    placed: [{ y: 0, piece: piece(1, [], at + 1 === anchorOn ? { marks: [mark] } : {}) }],
  }));
}

test('a document that names no page is laid out once, one that does until its numbers hold', () => {
  let times = 0;
  settled(() => {
    times += 1;
    return { pages: pagesWith(3) };
  });
  expect(times).toBe(1);
  settled((pageOf) => {
    times += 1;
    pageOf('a');
    return { pages: pagesWith(3) };
  });
  expect(times).toBe(3);
});

test('numbers that take turns are set as wide as the widest, and are right in the end', () => {
  // A number of one letter leaves room for the anchor on the page after it, one of two pushes it back, and so on for ever.
  const layout = settled((pageOf) => {
    const named = pageOf('a');
    return { pages: pagesWith(named.length === 1 ? 10 : 9), named };
  });
  expect(layout.named.trim()).toBe(String(layout.pages.length));
  expect(layout.named).toHaveLength(2);
});
