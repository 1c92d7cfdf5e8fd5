/** What a written report says, read from its file: texts without any white space, in reading order. */
export interface Said {
  /** Number and title. Levels count from 1. */
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  /** Finding, label with number, title and subtitle of figures and tables, as one text each. */
  readonly captions: readonly string[];
  /** What stands on the cover, its drawing left out. */
  readonly cover: readonly string[];
  /** Every paragraph, title, item, cell and line of contents after the cover, with its number. Drawings are not told. */
  readonly texts: readonly string[];
  /** Footnotes with their numbers. */
  readonly notes: readonly string[];
  /** The words of references within the document, contents and numbers of notes left out. */
  readonly references: readonly string[];
  /** What figures show, in words, and what is said of tables. */
  readonly alternatives: readonly string[];
  /** Lines of contents and lists, with the page that they name at their end. */
  readonly contents: readonly string[];
}

/** Programs set spaces and tabs each in their own way; the boxes of a questionnaire are drawn in one and letters in the other. */
export function unspaced(text: string): string {
  return text.replace(/[\s\u200b\u00ad☐]+/gu, '').replaceAll('\u2011', '-');
}

/** All numbers of a text, with signs, decimals and per cent. */
export function numbersIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => text.match(/[−<+]?\d+(?:[.,]\d+)*%?/gu) ?? []);
}
