import type { Document } from '../../../model/document.ts';
import { type HousePlace, innerParagraph, paragraphText, placeholder } from '../../../model/house.ts';
import { escaped } from '../package/xml.ts';

/** What the places for a line of text are filled with. */
export function wordsOf(document: Document): Readonly<Record<HousePlace, string>> {
  return {
    title: document.title,
    subtitle: document.subtitle ?? '',
    authors: document.authors.join(', '),
    publisher: document.publisher,
    published: document.published,
    draft: document.draftMark ?? '',
    notice: document.noticeLabel ?? '',
  };
}

/**
 * A part of a template with its places filled: words in their paragraph, in the letters of where a place begins; blocks
 * instead of their paragraph.
 */
export function filled(
  xml: string,
  words: Readonly<Record<string, string>>,
  blocks: ReadonlyMap<string, string>,
): string {
  return xml.replace(innerParagraph, (paragraph) => {
    const text = paragraphText(paragraph);
    if (!text.includes('{{')) return paragraph;
    const alone = /^\s*\{\{\s*(\w+)\s*\}\}\s*$/.exec(text)?.[1];
    const block = alone === undefined ? undefined : blocks.get(alone);
    return block ?? withWords(paragraph, text, words);
  });
}

/** Word parts a place among runs as it likes: the first run takes the words, the others give up their share. */
function withWords(paragraph: string, text: string, words: Readonly<Record<string, string>>): string {
  const places = [...text.matchAll(placeholder)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    words: words[match[1] ?? ''] ?? '',
  }));
  let at = 0;
  return paragraph.replace(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g, (_, run: string) => {
    const start = at;
    at += run.length;
    const letters = [...run].map((letter, offset) => {
      const index = start + offset;
      const place = places.find(({ from, to }) => index >= from && index < to);
      if (place === undefined) return letter;
      return index === place.from ? escaped(place.words) : '';
    });
    return `<w:t xml:space="preserve">${letters.join('')}</w:t>`;
  });
}
