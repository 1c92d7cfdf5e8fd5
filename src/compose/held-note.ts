import type { Caption } from '../model/document.ts';
import type { Drawing } from '../model/drawing.ts';
import type { Making } from './make.ts';

/** A caption with a word on what is held back, where one of the texts of its figure or table is. */
export function withHeldNote(caption: Caption, texts: readonly string[], making: Making): Caption {
  if (making.study.disclosure === null) return caption;
  const text = making.word('held-back');
  if (!texts.includes(text)) return caption;
  const [label, children] = [making.word('note'), making.phrase('held-note', { text })];
  const known = caption.notes.find((note) => note.label === label);
  if (known === undefined) return { ...caption, notes: [{ label, children }, ...caption.notes] };
  const longer = { label, children: [...known.children, { type: 'text', text: ' ' } as const, ...children] };
  return { ...caption, notes: caption.notes.map((note) => (note === known ? longer : note)) };
}

/** Every text that a drawing shows. */
export function labelsIn(drawing: Drawing): readonly string[] {
  return textsIn(drawing);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
