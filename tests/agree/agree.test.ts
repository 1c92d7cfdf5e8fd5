import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Block, Document } from '../../src/model/document.ts';
import type { PageMap } from '../../src/model/pages.ts';
import { writePdf } from '../../src/write/pdf/pdf.ts';
import { housing, jobcentre } from '../support/paths.ts';
import { folder, kildetal } from '../support/program.ts';
import { inputOf } from '../write/pdf/fixture.ts';
import { sampleDocument } from '../write/sample-document.ts';
import { written } from '../write/word/given.ts';
import { pdfSaid } from './pdf-said.ts';
import { numbersIn, type Said } from './said.ts';
import { wordSaid } from './word-said.ts';

/** `npm run proof` reads the long report too. */
const studies = process.env['MODE'] === 'proof' ? { housing, jobcentre } : { housing };

describe.each(Object.entries(studies))('the report of %s, as it is published', async (_, study) => {
  const out = folder();
  const built = kildetal(['build', study, '--out', out]);
  const pdf = await pdfSaid(readFileSync(join(out, 'rapport.pdf')));
  const word = wordSaid(readFileSync(join(out, 'rapport.docx')));
  const prints: readonly { readonly text: string }[] = JSON.parse(
    readFileSync(join(out, 'prints.json'), 'utf8'),
  );

  afterAll(() => rmSync(out, { recursive: true }));

  test('is built', () => expect([built.status, built.stderr]).toEqual([0, expect.any(String)]));

  agreeing(pdf, word);

  test('holds enough for that to say something', () => {
    expect(pdf.headings.length).toBeGreaterThan(50);
    expect(pdf.captions.length).toBeGreaterThan(25);
    expect(pdf.references.length).toBeGreaterThan(30);
    expect(pdf.contents.filter((line) => /\p{L}\d+$/u.test(line)).length).toBeGreaterThan(50);
    // Numbers of drawings are printed too, and stand in neither text.
    expect(numbersIn(pdf.texts).length).toBeGreaterThan(prints.length / 2);
  });
});

describe('a document of every block, with footnotes', async () => {
  const { bytes, pages } = await writePdf(inputOf(sampleDocument));
  const pdf = await pdfSaid(bytes);
  agreeing(pdf, wordSaid(await written(sampleDocument, { pages })));

  test('has footnotes', () => expect(pdf.notes.length).toBeGreaterThan(1));

  test.each<[keyof Said, Document, PageMap]>([
    ['contents', sampleDocument, onePageOn(pages)],
    ['headings', withoutOne('heading'), pages],
    ['captions', withoutOne('figure'), pages],
    ['texts', withoutOne('quote'), pages],
  ])('whose %s differ is seen to differ', async (kind, document, map) => {
    expect(wordSaid(await written(document, { pages: map }))[kind]).not.toEqual(pdf[kind]);
  });
});

/** Word and PDF say the same, in the same order, with the same numbers. */
function agreeing(pdf: Said, word: Said): void {
  const same = ['headings', 'captions', 'notes', 'references', 'contents', 'texts'] as const;
  test.each(same)('the same %s', (kind) => expect(word[kind]).toEqual(pdf[kind]));

  test('every printed number in order', () => expect(numbersIn(word.texts)).toEqual(numbersIn(pdf.texts)));

  test('the same said of figures and tables', () => {
    const told = new Set(pdf.alternatives);
    expect(word.alternatives.filter((text) => told.has(text))).toEqual(pdf.alternatives);
  });

  test('what the cover says', () =>
    expect(new Set(word.cover)).toEqual(new Set([...word.cover, ...pdf.cover])));
}

function onePageOn({ count, byAnchor }: PageMap): PageMap {
  return { count, byAnchor: new Map([...byAnchor].map(([anchor, page]) => [anchor, page + 1])) };
}

/** The sample without its first block of a type. */
function withoutOne(type: Block['type']): Document {
  const at = sampleDocument.blocks.findIndex((block) => block.type === type);
  return { ...sampleDocument, blocks: sampleDocument.blocks.filter((_, place) => place !== at) };
}
