import { loadFonts } from '../../../src/load/fonts.ts';
import { loadLanguage } from '../../../src/load/language.ts';
import { readTheme } from '../../../src/load/theme.ts';
import type { Block, Document } from '../../../src/model/document.ts';
import { newDocument } from '../../../src/write/pdf/engine/compact-document.ts';
import { layOut, type PdfInput } from '../../../src/write/pdf/layout.ts';
import type { Page } from '../../../src/write/pdf/paginate.ts';
import type { Item, Piece } from '../../../src/write/pdf/piece.ts';
import { figuresFor, sampleDocument } from '../sample-document.ts';

const templates = new URL('../../../templates', import.meta.url).pathname;
export const theme = readTheme(templates, 'rapport', new Map());
export const fonts = loadFonts(theme);
export const { hyphenation } = loadLanguage(templates, 'da');

/** The sample with other blocks. */
export function documentOf(blocks: readonly Block[], more: Partial<Document> = {}): Document {
  return { ...sampleDocument, ...more, blocks };
}

export function inputOf(document: Document): PdfInput {
  return { document, figures: figuresFor(document), theme, fonts, hyphenation };
}

/** An empty PDF that measures text. */
export function measuringPdf() {
  const options = {
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: 'da-DK',
    displayTitle: true,
    font: null,
    tagged: true,
    metadata: '',
    info: {},
  } as const;
  return newDocument(new Map([...fonts.values()].map((font) => [font.key, font.bytes])), options);
}

export function pagesOf(document: Document): readonly Page[] {
  return layOut(inputOf(document), measuringPdf()).pages;
}

/** The words on each page, in the order in which they are painted. */
export function wordsOf(pages: readonly Page[]): readonly (readonly string[])[] {
  return pages.map((page) => page.placed.flatMap(({ piece }) => pieceWords(piece)));
}

function pieceWords(piece: Piece): readonly string[] {
  return piece.items.flatMap(itemWords);
}

function itemWords(item: Item): readonly string[] {
  if (item.type !== 'line') return [];
  return item.line.stretches
    .map((stretch) => stretch.text)
    .join('')
    .split(/\s+/u)
    .filter((word) => word !== '');
}
