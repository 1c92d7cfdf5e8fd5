import type { Anchor } from './document.ts';

/** Where the parts of a document stand once it is laid out on pages. */
export interface PageMap {
  /** How many pages there are, the cover among them. */
  readonly count: number;
  /** The page on which each anchor stands; the cover is page 1. */
  readonly byAnchor: ReadonlyMap<Anchor, number>;
}
