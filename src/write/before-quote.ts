import type { Block } from '../model/document.ts';

/** The paragraphs right above a quote: their last lines go with it to the next page, so that no quote opens one without a word. */
export function beforeQuotes(blocks: readonly Block[]): ReadonlySet<Block> {
  return new Set(blocks.filter(({ type }, at) => type === 'paragraph' && blocks[at + 1]?.type === 'quote'));
}
