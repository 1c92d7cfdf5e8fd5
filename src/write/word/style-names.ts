import type { StyleName } from '../../model/theme.ts';

/** A style of the theme as Word has it. */
interface WordStyle {
  readonly id: string;
  readonly name: string;
}

/** Styles that Word has itself: readers find them under the names of their own language. */
const builtIn: Partial<Record<StyleName, WordStyle>> = {
  'cover-title': { id: 'Title', name: 'Title' },
  'cover-subtitle': { id: 'Subtitle', name: 'Subtitle' },
  'chapter-title': { id: 'Heading1', name: 'heading 1' },
  'heading-2': { id: 'Heading2', name: 'heading 2' },
  'heading-3': { id: 'Heading3', name: 'heading 3' },
  'heading-4': { id: 'Heading4', name: 'heading 4' },
  title: { id: 'TOCHeading', name: 'TOC Heading' },
  body: { id: 'BodyText', name: 'Body Text' },
  list: { id: 'ListBullet', name: 'List Bullet' },
  caption: { id: 'Caption', name: 'caption' },
  quote: { id: 'Quote', name: 'Quote' },
  footnote: { id: 'FootnoteText', name: 'footnote text' },
  'contents-1': { id: 'TOC1', name: 'toc 1' },
  'contents-2': { id: 'TOC2', name: 'toc 2' },
  'contents-3': { id: 'TOC3', name: 'toc 3' },
  running: { id: 'Header', name: 'header' },
  bibliography: { id: 'Bibliography', name: 'Bibliography' },
};

/** The id by which paragraphs name a style of the theme. */
export function styleId(name: StyleName): string {
  return wordStyle(name).id;
}

export function wordStyle(name: StyleName): WordStyle {
  return builtIn[name] ?? { id: `Kildetal-${name}`, name: `Kildetal ${name}` };
}

/** A style of the theme in its stronger cut, for the cells of totals and of what has been tested. */
export function strongStyle(name: StyleName): WordStyle {
  const { id, name: title } = wordStyle(name);
  return { id: `${id}-strong`, name: `${title} strong` };
}

/** Styles beside those of the theme. */
export const footerStyle = 'Footer';
export const numberedListStyle = 'ListNumber';
export const captionEntryStyle = 'TableofFigures';
export const coverNumberStyles = {
  ink: 'Kildetal-cover-number',
  white: 'Kildetal-cover-number-over',
} as const;
export const pictureStyle = 'Kildetal-picture';
export const spaceStyle = 'Kildetal-space';
export const linkStyle = 'Hyperlink';
export const labelStyle = 'Kildetal-label';
export const missingStyle = 'Kildetal-missing';
