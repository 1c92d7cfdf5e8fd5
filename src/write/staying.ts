import type { Block } from '../model/document.ts';

/** How much of a block stays on the page with the next one: its last lines, or all of it. */
export type Staying = ReadonlyMap<Block, 'end' | 'whole'>;

/** So many paragraphs announce a table; more of them are text of their own. */
const announcing = 2;

/**
 * The blocks that stay with the next one, so that nothing opens a page that means nothing there: the paragraph above a
 * quote with it; the last two quotes with each other; a heading with its table, where no more stands between them than a
 * paragraph or two.
 */
export function stayingBlocks(blocks: readonly Block[]): Staying {
  const entries = blocks.flatMap((block, at): readonly (readonly [Block, 'end' | 'whole'])[] => {
    const next = blocks[at + 1];
    if (next?.type === 'table') return announcementIn(blocks.slice(0, at + 1)).map((one) => [one, 'whole']);
    if (next?.type !== 'quote') return [];
    const isLastPair = block.type === 'quote' && blocks[at + 2]?.type !== 'quote';
    return block.type === 'paragraph' || isLastPair ? [[block, 'end']] : [];
  });
  return new Map(entries);
}

/** The paragraphs at the end of blocks that stand right under a heading, if they are as few as announce a table. */
export function announcementIn(blocks: readonly Block[]): readonly Block[] {
  const start = blocks.findLastIndex(({ type }) => type !== 'paragraph') + 1;
  const isUnderHeading = blocks[start - 1]?.type === 'heading';
  return isUnderHeading && blocks.length - start <= announcing ? blocks.slice(start) : [];
}
