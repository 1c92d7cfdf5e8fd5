import type { Inline } from './document.ts';

/** The words of a run of text, without marks, footnotes and soft hyphens. */
export function plain(inlines: readonly Inline[]): string {
  return inlines.map(words).join('');
}

function words(inline: Inline): string {
  if (inline.type === 'note') return '';
  return 'children' in inline ? plain(inline.children) : unparted(inline.text);
}

/** A text without soft hyphens: whoever searches for a word finds it. */
export function unparted(text: string): string {
  return text.replaceAll('\u00ad', '');
}
