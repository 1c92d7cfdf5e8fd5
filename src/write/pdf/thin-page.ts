import { type Fault, fault } from '../../fault.ts';
import { type Context, onSheet } from './context.ts';
import type { Page } from './paginate.ts';

/** Warns of pages that a reader would take for nearly empty: filled to less than the theme's share. */
export function thinPages(pages: readonly Page[], context: Context): readonly Fault[] {
  const { thinPage } = context.theme.layout;
  let chapter = '';
  return pages.flatMap((page, at) => {
    chapter =
      page.placed.flatMap(({ piece }) => piece.marks).findLast(({ level }) => level === 1)?.running ??
      chapter;
    const filled = filledShare(page, onSheet(context, page.sheet).grid.height);
    // Before the first chapter stand contents, whose length nobody can change.
    if (chapter === '' || isSetByHand(page) || filled >= thinPage) return [];
    return [fault('page-thin', { page: at + 1, chapter, percent: Math.round(filled * 100) })];
  });
}

/** Cover and colophon are composed as a whole. */
function isSetByHand(page: Page): boolean {
  return page.placed.some(({ piece }) => piece.opens === 'cover' || piece.place === 'foot');
}

function filledShare(page: Page, height: number): number {
  return Math.max(0, ...page.placed.map(({ piece, y }) => y + piece.height)) / height;
}
