import type { Outline } from './engine/library.ts';
import type { Mark } from './piece.ts';

/** The open entry of each level, so that the next entry finds where it belongs. */
export type OutlineState = readonly Outline[];

/** Adds a chapter or section to the outline, below the last one of a higher level. It leads to `top` on this page. */
export function addToOutline(
  open: OutlineState,
  mark: Mark,
  at: { readonly top: number; readonly pageWidth: number },
): OutlineState {
  if (mark.level === null) return open;
  const above = open.slice(0, mark.level);
  const parent = above.at(-1);
  if (parent === undefined) return open;
  // The library counts the left edge from the right, so that the page's width means its left edge.
  return [...above, parent.addItem(mark.title, { top: at.top, left: at.pageWidth })];
}
