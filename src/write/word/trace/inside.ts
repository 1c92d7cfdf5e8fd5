import type { Block, Caption, Inline } from '../../../model/document.ts';

/**
 * The runs of inline content of a block, in order, but for its titles: those of headings, figures and tables, which
 * Word's own fields copy elsewhere.
 */
export function runsOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'cover':
      return [...block.columns.map((column) => column.printed), block.base];
    case 'colophon':
      return [...(block.box === null ? [] : runsOf(block.box)), ...block.rows.map((row) => row.children)];
    case 'chapter':
      return [block.base];
    case 'paragraph':
      return [block.children];
    case 'list':
      return block.items.flat().flatMap(runsOf);
    case 'quote':
      return [block.children, block.source];
    case 'box':
      return block.blocks.flatMap(runsOf);
    case 'key-figures':
      return block.cells.flatMap((cell) => [cell.value, cell.text, cell.base]);
    case 'figure':
      return captionRuns(block.caption);
    case 'table': {
      const cells = [...block.head, ...block.rows.map((row) => row.cells)].flat();
      return [...captionRuns(block.caption), ...cells.map((cell) => cell.children)];
    }
    case 'bibliography':
      return block.entries.map((entry) => entry.children);
    case 'heading':
    case 'contents':
    case 'chapter-contents':
    case 'caption-contents':
    case 'question':
      return [];
  }
}

/** The titles of a block, of which Word makes contents and running headers. */
export function titlesOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'heading':
      return [block.children];
    case 'figure':
    case 'table':
      return [block.caption.title];
    case 'box':
      return block.blocks.flatMap(titlesOf);
    case 'list':
      return block.items.flat().flatMap(titlesOf);
    default:
      return [];
  }
}

/** Every inline of a run with those inside it, footnotes too, in order. */
export function withInner(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline) => [inline, ...('children' in inline ? withInner(inline.children) : [])]);
}

function captionRuns(caption: Caption): readonly (readonly Inline[])[] {
  const notes = caption.notes.map((note) => note.children);
  return [caption.finding ?? [], caption.subtitle ?? [], ...notes];
}
