import type { Block, Document, Inline } from '../../../src/model/document.ts';

/** All words that a PDF of the document must hold once, besides its contents. A footnote's number stands twice. */
export function documentWords({ blocks }: Document): string {
  return blocks.map(blockWords).join(' ');
}

function blockWords(block: Block): string {
  switch (block.type) {
    case 'contents':
      return block.title;
    case 'chapter':
      return [block.part === 'chapter' ? block.number : block.label, block.title, words(block.base)].join(
        ' ',
      );
    case 'heading':
      return [block.number, words(block.children)].join(' ');
    case 'paragraph':
      return words(block.children);
    case 'list':
      return block.items
        .map((item, at) => `${block.ordered ? at + 1 : ''} ${item.map(blockWords).join(' ')}`)
        .join(' ');
    case 'quote':
      return `${words(block.children)} ${words(block.source)}`;
    case 'box':
      return `${block.title} ${block.blocks.map(blockWords).join(' ')}`;
    case 'key-figures':
      return block.cells.map((cell) => [cell.value, cell.text, cell.base].map(words).join(' ')).join(' ');
    case 'figure':
      return captionWords(block.caption);
    case 'table':
      return [
        captionWords(block.caption),
        ...[...block.head, ...block.rows.map(({ cells }) => cells)]
          .flat()
          .map(({ children }) => words(children)),
      ].join(' ');
    default:
      throw new Error(`No words of ${block.type} are known.`);
  }
}

function captionWords(caption: Extract<Block, { type: 'figure' }>['caption']): string {
  const { label, finding, title, subtitle, notes } = caption;
  const below = notes.map((note) => `${note.label} ${words(note.children)}`);
  return [label, words(finding ?? []), words(title), words(subtitle ?? []), ...below].join(' ');
}

function words(children: readonly Inline[]): string {
  return children.map(inlineWords).join('');
}

function inlineWords(inline: Inline): string {
  if (inline.type === 'note') return `${inline.number} ${inline.number} ${words(inline.children)}`;
  return 'children' in inline ? words(inline.children) : inline.text;
}
