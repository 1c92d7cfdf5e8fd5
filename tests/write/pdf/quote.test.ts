import { expect, test } from 'vitest';
import type { Block } from '../../../src/model/document.ts';
import { paragraph, text } from '../sample-document.ts';
import { documentOf, pagesOf, wordsOf } from './fixture.ts';

const quote: Block = { type: 'quote', children: text('citat'), source: text('kilde') };
const long = paragraph(Array.from({ length: 60 }, (_, at) => `ord${at}`).join(' '));

test('the first quote has the last words above it on its page, wherever the page ends', () => {
  for (let filled = 0; filled < 45; filled += 1) {
    const filler = Array.from({ length: filled }, () => paragraph('fyld'));
    const pages = wordsOf(pagesOf(documentOf([...filler, long, quote])));
    const page = pages.find((words) => words.includes('citat'));
    expect(page).toContain('kilde');
    expect(page).toContain('ord59');
  }
});

test('of two quotes none stands alone at the top of a page', () => {
  const second: Block = { ...quote, children: text('andet') };
  for (let filled = 0; filled < 45; filled += 1) {
    const filler = Array.from({ length: filled }, () => paragraph('fyld'));
    const after = paragraph('efter');
    const pages = wordsOf(pagesOf(documentOf([...filler, long, quote, second, after])));
    expect(pages.find((words) => words.includes('andet'))).toContain('citat');
  }
});
