import type { Inline } from '../model/document.ts';

/** Inlines as bare words: for titles in contents, text alternatives and messages. Footnotes are left out. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(plainInline).join('');
}

function plainInline(inline: Inline): string {
  if (inline.type === 'note') return '';
  return 'text' in inline ? inline.text : plainText(inline.children);
}
