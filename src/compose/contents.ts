import type { Block, ContentsEntry } from '../model/document.ts';
import { plainText } from './plain.ts';

/**
 * Fills the contents of the document and of each chapter. Only numbered chapters show their sections: front matter and
 * appendices are one line each.
 */
export function withContents(chapters: readonly (readonly Block[])[]): readonly Block[] {
  const entries = chapters.map(entriesOf);
  const all = entries.flat();
  return chapters.flatMap((blocks, index) => {
    const own = (entries[index] ?? []).filter((entry) => entry.level === 2);
    return blocks.map((block) => filled(block, all, own));
  });
}

function filled(block: Block, all: readonly ContentsEntry[], own: readonly ContentsEntry[]): Block {
  if (block.type === 'contents') return { ...block, entries: all };
  return block.type === 'chapter-contents' ? { ...block, entries: own } : block;
}

function entriesOf(blocks: readonly Block[]): readonly ContentsEntry[] {
  const chapter = blocks.find((block) => block.type === 'chapter');
  if (chapter === undefined) return [];
  const { label, title, anchor, part } = chapter;
  const first: ContentsEntry = { level: 1, number: label, title, anchor };
  return part === 'chapter' ? [first, ...blocks.flatMap(sectionEntry)] : [first];
}

function sectionEntry(block: Block): readonly ContentsEntry[] {
  if (block.type !== 'heading' || block.level === 4) return [];
  const { level, number, anchor } = block;
  return [{ level, number, title: plainText(block.children), anchor }];
}
