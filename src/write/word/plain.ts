import type { Inline } from '../../model/document.ts';

/** The words of inline content, without marks and footnotes. */
export function plain(children: readonly Inline[]): string {
  return children.map(words).join('');
}

function words(inline: Inline): string {
  if (inline.type === 'note') return '';
  return 'children' in inline ? plain(inline.children) : inline.text;
}
