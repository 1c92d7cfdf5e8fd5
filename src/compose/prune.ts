import type { Block } from '../model/document.ts';
import type { DraftChapter } from './numbering.ts';
import { withInner } from './walk.ts';

/**
 * Takes out lists that list nothing, as a bibliography where nothing is cited, and the headings and chapters in which
 * they were all that stood, and chapters that are empty from the start: what has nothing to say is not there.
 */
export function withoutEmptyLists(drafts: readonly DraftChapter[]): readonly DraftChapter[] {
  const all = drafts.flatMap((draft) => draft.blocks).flatMap(withInner);
  const isEmpty = (block: Block): boolean => {
    if (block.type === 'bibliography') return block.entries.length === 0;
    return block.type === 'caption-contents' && !all.some((one) => one.type === block.of);
  };
  return drafts.flatMap((draft) => {
    if (draft.blocks.length === 0) return [];
    if (!draft.blocks.some(isEmpty)) return [draft];
    const blocks = pruned(draft.blocks, isEmpty);
    return blocks.length === 0 ? [] : [{ ...draft, blocks }];
  });
}

/** From the last block to the first, so that a heading knows what is left of its section. */
function pruned(blocks: readonly Block[], isEmpty: (block: Block) => boolean): readonly Block[] {
  const left: Block[] = [];
  let emptied = false;
  for (const block of blocks.toReversed()) {
    const isIdle = emptied && endsBefore(block, left[0]);
    if (isEmpty(block) || isIdle) emptied = true;
    else {
      left.unshift(block);
      emptied = false;
    }
  }
  return left;
}

/** Whether nothing of the section that a heading begins comes after it. */
function endsBefore(block: Block, next: Block | undefined): boolean {
  if (block.type === 'chapter') return next === undefined;
  if (block.type !== 'heading') return false;
  return next === undefined || (next.type === 'heading' && next.level <= block.level);
}
