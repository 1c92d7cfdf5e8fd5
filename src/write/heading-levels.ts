import type { Block } from '../model/document.ts';

/**
 * The level of every heading as readers that listen are told it, from 1: one below the heading that it stands under.
 * Templates may set a small heading right under a chapter's title; to the eye it is on level 4, but levels may not be
 * skipped.
 */
export function headingLevels(blocks: readonly Block[]): ReadonlyMap<Block, number> {
  const found = new Map<Block, number>();
  let open: readonly number[] = [];
  for (const block of blocks) {
    const level = levelOf(block);
    if (level === null) continue;
    open = [...open.filter((above) => above < level), level];
    found.set(block, open.length);
  }
  return found;
}

function levelOf(block: Block): number | null {
  if (block.type === 'heading') return block.level;
  return block.type === 'chapter' || block.type === 'contents' ? 1 : null;
}
