import type { Anchor } from '../../model/document.ts';
import type { PageMap } from '../../model/pages.ts';
import type { PageOf } from './inline.ts';
import type { Page } from './paginate.ts';

/** The pages on which anchors stand. */
export function pageMapOf(pages: readonly Page[]): PageMap {
  const byAnchor = new Map<Anchor, number>();
  pages.forEach((page, at) => {
    for (const { piece } of page.placed) {
      for (const mark of piece.marks) byAnchor.set(mark.anchor, at + 1);
    }
  });
  return { count: pages.length, byAnchor };
}

/**
 * Lays out until the page numbers that texts name are those of the layout: once where none is named, else mostly twice.
 * Numbers that go on changing the layout, as where 9 and 10 take turns, are set as wide as the widest after three times:
 * digits are all of one width, so that the layout no longer hangs on which they are.
 */
export function settled<L extends { readonly pages: readonly Page[] }>(layOut: (pageOf: PageOf) => L): L {
  const first = attempt(layOut, new Map(), 0);
  const widest = String(first.layout.pages.length + 1).length;
  let last = first;
  for (const width of [0, 0, widest, widest]) {
    if (last.isSettled) break;
    last = attempt(layOut, last.found, width);
  }
  return last.layout;
}

function attempt<L extends { readonly pages: readonly Page[] }>(
  layOut: (pageOf: PageOf) => L,
  known: ReadonlyMap<Anchor, number>,
  width: number,
) {
  const named = new Map<Anchor, string>();
  const layout = layOut((anchor) => {
    const number = String(known.get(anchor) ?? 0);
    named.set(anchor, number);
    // A space as wide as a digit.
    return number.padStart(width, '\u2007');
  });
  const found = pageMapOf(layout.pages).byAnchor;
  const isSettled = [...named].every(([anchor, number]) => number === String(found.get(anchor) ?? 0));
  return { layout, found, isSettled };
}
