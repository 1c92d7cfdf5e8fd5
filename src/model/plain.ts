import type { Inline } from './document.ts';

/** The words of a run of text, without marks and footnotes. */
export function plain(inlines: readonly Inline[]): string {
  return inlines.map(words).join('');
}

function words(inline: Inline): string {
  if (inline.type === 'note') return '';
  return 'children' in inline ? plain(inline.children) : inline.text;
}
