import type { Anchor, Block, Caption, Document } from '../../model/document.ts';

/** What a reference can point to. */
export interface Target {
  /** "3", "3.2", "3.4"; null: it has no number. */
  readonly number: string | null;
  /**
   * How Word finds the number again: a heading's is that of its list, a caption's is the bookmarked text. A work in the
   * bibliography has none.
   */
  readonly kind: 'heading' | 'caption' | 'work';
  /** As Word numbers the heading: an appendix is "Bilag A". */
  readonly label: string | null;
}

/** All anchors of a document with their numbers. */
export function targetsOf(document: Document): ReadonlyMap<Anchor, Target> {
  return new Map(document.blocks.flatMap(targetsIn));
}

/** A caption's number: "3.4", or "4" where its chapter has none. */
export function captionNumber(caption: Caption): string {
  return [caption.chapter, String(caption.sequence)].filter((part) => part !== '').join('.');
}

/** An anchor as the name of a bookmark, in which Word allows letters, digits and "_" only. */
export function bookmarkName(anchor: Anchor): string {
  return anchor.replace(/[^\p{L}\p{N}_]/gu, '_').slice(0, 40);
}

function targetsIn(block: Block): readonly (readonly [Anchor, Target])[] {
  switch (block.type) {
    case 'chapter':
      return [[block.anchor, { number: block.number, label: block.label, kind: 'heading' }]];
    case 'heading':
      return [[block.anchor, { number: block.number, label: block.number, kind: 'heading' }]];
    case 'figure':
    case 'table':
      return [[block.caption.anchor, { number: captionNumber(block.caption), label: null, kind: 'caption' }]];
    case 'bibliography':
      return block.entries.map(({ anchor }) => [anchor, { number: null, label: null, kind: 'work' }]);
    case 'box':
      return block.blocks.flatMap(targetsIn);
    case 'list':
      return block.items.flat().flatMap(targetsIn);
    default:
      return [];
  }
}
