/** An institute's own Word template: its styles, headers, cover and numbering, with places for ours. */
export interface House {
  /** The name by which faults call it. */
  readonly file: string;
  /** The parts of its package by path. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Names of its styles by those of the theme, where they are not Word's own: `body: "Brødtekst"`. */
  readonly styles: Readonly<Record<string, string>>;
}

/** Places that stand for one line of text in a template. */
export const housePlaces = [
  'title',
  'subtitle',
  'authors',
  'publisher',
  'published',
  'draft',
  'notice',
] as const;

/** Places that stand for whole blocks, each alone in its paragraph. */
export const houseBlocks = ['colophon', 'contents', 'body'] as const;

export type HousePlace = (typeof housePlaces)[number];
export type HouseBlock = (typeof houseBlocks)[number];

/** "{{title}}" */
export const placeholder = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The innermost paragraphs of a part: those of text boxes, not the ones around them. */
export const innerParagraph = /<w:p(?: [^>]*)?>(?:(?!<w:p[ >]).)*?<\/w:p>/gs;

/** The words of a paragraph, as Word parts them among runs. */
export function paragraphText(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join('');
}
