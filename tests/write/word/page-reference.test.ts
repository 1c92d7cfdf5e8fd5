import { expect, test } from 'vitest';
import type { Document } from '../../../src/model/document.ts';
import { writeWord } from '../../../src/write/word/word.ts';
import { figuresFor, paragraph, sampleDocument, text } from '../sample-document.ts';
import { fonts, theme } from './given.ts';
import { opened } from './opened.ts';
import { all } from './xml.ts';

const document: Document = {
  ...sampleDocument,
  blocks: [
    ...sampleDocument.blocks,
    paragraph([...text('Se '), { type: 'page', anchor: 'kapitel-2', text: 'side' }]),
  ],
};

async function written(lineNumbers: boolean) {
  const none = { traced: null, house: null, category: null };
  const given = { ...none, document, figures: figuresFor(document), fonts };
  const pages = { count: 40, byAnchor: new Map([['kapitel-2', 34]]) };
  const look = { ...theme, layout: { ...theme.layout, lineNumbers } };
  return opened(await writeWord({ ...given, theme: look, pages })).body;
}

test('a page in running text is a field that shows the number of the PDF', async () => {
  const body = await written(false);
  const link = all(body, 'w:hyperlink').at(-1);
  if (link === undefined) throw new Error('There is no link.');
  expect(JSON.stringify(all(link, 'w:instrText'))).toMatch(/PAGEREF \S+ \\\\h/);
  const said = JSON.stringify(all(link, 'w:t'));
  expect(said).toContain('side\u00a0');
  expect(said).toContain('34');
  expect(all(body, 'w:lnNumType')).toEqual([]);
});

test('the lines of a draft are numbered anew on each page, where the theme wants it', async () => {
  const body = await written(true);
  const numbers = all(body, 'w:lnNumType');
  // The cover has none.
  expect(numbers).toHaveLength(all(body, 'w:sectPr').length - 1);
  expect(numbers[0]?.attributes).toMatchObject({
    'w:countBy': '1',
    'w:restart': 'newPage',
    'w:distance': '227',
  });
});
