import type { Block, ContentsEntry } from '../model/document.ts';
import { plainText } from './plain.ts';
import { withInner } from './walk.ts';

/**
 * Fills the contents of the document and of each chapter, and the lists of figures and tables. Only numbered chapters show their sections: front matter and
 * appendices are one line each.
 */
export function withContents(chapters: readonly (readonly Block[])[]): readonly Block[] {
  const entries = chapters.map(entriesOf);
  const all = entries.flat();
  const captions = { figure: captionEntries(chapters, 'figure'), table: captionEntries(chapters, 'table') };
  return chapters.flatMap((blocks, index) => {
    const own = (entries[index] ?? []).filter((entry) => entry.level === 2);
    return blocks.map((block) => filled(block, { all, own, captions }));
  });
}

type Entries = readonly ContentsEntry[];

interface Filling {
  readonly all: Entries;
  readonly own: Entries;
  readonly captions: Readonly<Record<'figure' | 'table', Entries>>;
}

function filled(block: Block, { all, own, captions }: Filling): Block {
  if (block.type === 'contents') return { ...block, entries: all };
  if (block.type === 'caption-contents') return { ...block, entries: captions[block.of] };
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

/** Label and title of every figure or table; what they mean stands only with themselves. */
function captionEntries(chapters: readonly (readonly Block[])[], of: 'figure' | 'table'): Entries {
  return chapters
    .flat()
    .flatMap(withInner)
    .flatMap((block) => {
      if (block.type !== of || !('caption' in block)) return [];
      const { label, title, anchor } = block.caption;
      return [{ level: 2 as const, number: label, title: plainText(title), anchor }];
    });
}
