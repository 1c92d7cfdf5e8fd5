import { PDFArray, PDFDict, PDFString } from '@cantoo/pdf-lib';
import { type Case, testCases } from './cases.ts';
import { name } from './mutate.ts';

const cases: readonly Case[] = [
  ['a row that is none', ['09-004'], ({ element }) => element('TR').set(name('S'), name('P'))],
  ['a row lacks a cell', ['01-005', '09-004'], ({ elements: all }) => kids(all('TR').at(-1)).remove(0)],
  [
    'a cell covers a column too many',
    ['09-004'],
    ({ element, document }) => element('TD').set(name('A'), document.context.obj({ O: 'Table', ColSpan: 2 })),
  ],
  [
    'a caption in the middle of a table',
    ['09-004'],
    ({ element }) => {
      const list = kids(element('Table'));
      const caption = list.get(0);
      list.remove(0);
      list.insert(1, caption);
    },
  ],
  ['an item outside a list', ['09-005'], ({ element }) => element('L').set(name('S'), name('Div'))],
  ['a list holds text', ['09-005'], ({ element }) => element('LI').set(name('S'), name('P'))],
  [
    'a list does not say how its items are marked',
    ['09-005'],
    ({ elements: all }) => labelled(all('L')).delete(name('A')),
  ],
  [
    'an entry of contents that is none',
    ['09-006'],
    ({ element }) => element('TOCI').set(name('S'), name('P')),
  ],
  ['a figure without words', ['13-004'], ({ element }) => element('Figure').delete(name('Alt'))],
  [
    'a figure with empty words',
    ['13-004'],
    ({ element }) => element('Figure').set(name('Alt'), PDFString.of(' ')),
  ],
  [
    'the first heading is of the second level',
    ['14-002'],
    ({ element }) => element('H1').set(name('S'), name('H2')),
  ],
  ['a level is skipped', ['14-003'], ({ element }) => element('H2').set(name('S'), name('H3'))],
  ['headings with levels and without', ['14-007'], ({ element }) => element('H3').set(name('S'), name('H'))],
  [
    'two headings without a level in one part',
    ['14-006', '14-007'],
    ({ elements: all }) => {
      for (const heading of all('H3').slice(0, 2)) heading.set(name('S'), name('H'));
    },
  ],
  ['a head of no row and no column', ['15-003'], ({ element }) => element('TH').delete(name('A'))],
  [
    'a formula without words',
    ['17-002'],
    ({ element }) => element('BlockQuote').set(name('S'), name('Formula')),
  ],
  ['a note without an id', ['19-003'], ({ element }) => element('Note').delete(name('ID'))],
  [
    'two notes with one id',
    ['19-004'],
    ({ elements: all }) => {
      for (const note of all('Note')) note.set(name('ID'), PDFString.of('note'));
    },
  ],
];

testCases('elements', cases);

function kids(element: PDFDict | undefined): PDFArray {
  if (element === undefined) throw new Error('There is no such element.');
  return element.lookup(name('K'), PDFArray);
}

/** A list whose first item has a label. */
function labelled(lists: readonly PDFDict[]): PDFDict {
  const found = lists.find((list) => {
    const items = list.lookup(name('K'));
    const item = items instanceof PDFArray ? items.lookup(0, PDFDict) : items;
    const parts = item instanceof PDFDict ? item.lookup(name('K')) : undefined;
    return parts instanceof PDFArray && parts.lookup(0, PDFDict).get(name('S')) === name('Lbl');
  });
  if (found === undefined) throw new Error('There is no list with labels.');
  return found;
}
