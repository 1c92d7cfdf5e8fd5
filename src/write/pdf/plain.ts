import type { Inline } from '../../model/document.ts';

/** The words of inline content, without its footnotes. */
export function plainText(children: readonly Inline[]): string {
  return children.map((inline) => (inline.type === 'note' ? '' : wordsOf(inline))).join('');
}

function wordsOf(inline: Inline): string {
  return 'children' in inline ? plainText(inline.children) : inline.text;
}
