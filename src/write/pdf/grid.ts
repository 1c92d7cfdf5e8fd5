import type { PageGrid } from '../../model/theme.ts';

/** Where things stand on a page, in pt from its left and top edges. */
export interface Grid {
  readonly page: PageGrid;
  /** The left margin: numbers and labels hang here. */
  readonly left: number;
  /** The text edge: text and bars start here. */
  readonly text: number;
  /** The right margin. */
  readonly right: number;
  /** From the left to the right margin. */
  readonly full: number;
  /** From the text edge to the right margin. */
  readonly measure: number;
  /** The height that text may fill. */
  readonly height: number;
}

export function gridOf(page: PageGrid): Grid {
  const right = page.width - page.right;
  const text = page.left + page.hanging;
  const height = page.height - page.top - page.bottom;
  return { page, left: page.left, text, right, full: right - page.left, measure: right - text, height };
}

/** The page laid on its side, with margins as they are. */
export function turnedPage(page: PageGrid): PageGrid {
  return { ...page, width: page.height, height: page.width };
}

/** A field that covers the page or its head goes beyond the edges by this, so that no edge shows a seam. */
export const bleed = 3;

/** Millimetres in pt. */
export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}
