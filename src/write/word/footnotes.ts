import { Paragraph } from 'docx';
import type { Block, Caption, Cell, Inline } from '../../model/document.ts';
import { tab } from './caption.ts';
import { inlines } from './inline.ts';
import type { Setting } from './setting.ts';
import { styleId } from './style-names.ts';

type Note = Extract<Inline, { type: 'note' }>;

/** All footnotes of the document, by number, as Word's own. */
export function footnotesOf(setting: Setting): Record<string, { readonly children: readonly Paragraph[] }> {
  const notes = setting.document.blocks.flatMap(inlinesOf).flatMap(notesIn);
  return Object.fromEntries(
    notes.map((note) => [String(note.number), { children: [footnote(note, setting)] }]),
  );
}

function footnote(note: Note, setting: Setting): Paragraph {
  return new Paragraph({
    style: styleId('footnote'),
    children: [tab(), ...inlines(note.children, 'footnote', setting)],
  });
}

function notesIn(inline: Inline): readonly Note[] {
  if (inline.type === 'note') return [inline];
  return 'children' in inline ? inline.children.flatMap(notesIn) : [];
}

/** All inline content of a block, in order. */
function inlinesOf(block: Block): readonly Inline[] {
  switch (block.type) {
    case 'cover':
      return [...block.columns.flatMap((column) => column.printed), ...block.base];
    case 'colophon':
      return [
        ...(block.box === null ? [] : inlinesOf(block.box)),
        ...block.rows.flatMap((row) => row.children),
      ];
    case 'chapter':
      return block.base;
    case 'heading':
    case 'paragraph':
      return block.children;
    case 'list':
      return block.items.flat().flatMap(inlinesOf);
    case 'quote':
      return [...block.children, ...block.source];
    case 'box':
      return block.blocks.flatMap(inlinesOf);
    case 'key-figures':
      return block.cells.flatMap((cell) => [...cell.value, ...cell.text, ...cell.base]);
    case 'figure':
      return captionInlines(block.caption);
    case 'table':
      return [
        ...captionInlines(block.caption),
        ...[...block.head, ...block.rows.map((row) => row.cells)].flatMap(cells),
      ];
    case 'bibliography':
      return block.entries.flatMap((entry) => entry.children);
    case 'contents':
    case 'chapter-contents':
    case 'caption-contents':
    case 'question':
      return [];
  }
}

function captionInlines(caption: Caption): readonly Inline[] {
  const notes = caption.notes.flatMap((note) => note.children);
  return [...(caption.finding ?? []), ...caption.title, ...(caption.subtitle ?? []), ...notes];
}

function cells(row: readonly Cell[]): readonly Inline[] {
  return row.flatMap((cell) => cell.children);
}
