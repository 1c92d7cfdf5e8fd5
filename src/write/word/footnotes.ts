import { Paragraph } from 'docx';
import type { Inline } from '../../model/document.ts';
import { tab } from './caption.ts';
import { inlines } from './inline.ts';
import type { Setting } from './setting.ts';
import { styleId } from './style-names.ts';
import { runsOf, titlesOf, withInner } from './trace/inside.ts';

type Note = Extract<Inline, { type: 'note' }>;

/** All footnotes of the document, by number, as Word's own. */
export function footnotesOf(setting: Setting): Record<string, { readonly children: readonly Paragraph[] }> {
  const notes = setting.document.blocks
    .flatMap((block) => [...titlesOf(block), ...runsOf(block)])
    .flatMap(withInner)
    .filter((inline): inline is Note => inline.type === 'note');
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
