import type { Block } from '../../../model/document.ts';
import type { Role } from './tag.ts';

const roles = ['H1', 'H2', 'H3', 'H4'] as const;

/**
 * The level of every heading as readers that listen are told it: one below the heading that it stands under. Templates
 * may set a small heading right under a chapter's title; to the eye it is on level 4, but levels may not be skipped.
 */
export function headingRoles(blocks: readonly Block[]): ReadonlyMap<Block, Role> {
  const found = new Map<Block, Role>();
  let open: readonly number[] = [];
  for (const block of blocks) {
    const level = levelOf(block);
    if (level === null) continue;
    open = [...open.filter((above) => above < level), level];
    found.set(block, roles[open.length - 1] ?? 'H4');
  }
  return found;
}

function levelOf(block: Block): number | null {
  if (block.type === 'heading') return block.level;
  return block.type === 'chapter' || block.type === 'contents' ? 1 : null;
}
