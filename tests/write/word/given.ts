import { fileURLToPath } from 'node:url';
import { loadFonts } from '../../../src/load/fonts.ts';
import { readTheme } from '../../../src/load/theme.ts';
import type { Document } from '../../../src/model/document.ts';
import type { PageMap } from '../../../src/model/pages.ts';
import { type WordInput, writeWord } from '../../../src/write/word/word.ts';
import { figuresFor, sampleDocument } from '../sample-document.ts';

export const theme = readTheme(
  fileURLToPath(new URL('../../../templates', import.meta.url)),
  'rapport',
  new Map(),
);
export const fonts = loadFonts(theme);

/** Page numbers unlike any other number of the document, so that a test can tell them. */
export function invented(document: Document): PageMap {
  const anchors = document.blocks.flatMap((block) =>
    block.type === 'chapter' || block.type === 'heading' ? [block.anchor] : [],
  );
  return { count: 999, byAnchor: new Map(anchors.map((anchor, at) => [anchor, 301 + at])) };
}

/** The document as a Word file; by default the sample with invented page numbers. */
export async function written(
  document: Document = sampleDocument,
  more: Partial<WordInput> = {},
): Promise<Uint8Array> {
  const figures = figuresFor(document);
  return writeWord({
    document,
    figures,
    theme,
    fonts,
    pages: invented(document),
    traced: null,
    category: null,
    house: null,
    ...more,
  });
}
