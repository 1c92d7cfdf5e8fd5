import { type Context, styleOf } from './context.ts';
import type { NoteInline } from './inline.ts';
import { beside, kept, type Piece, padded } from './piece.ts';
import { text } from './text.ts';

/** The number hangs so far left of the note. */
const hanging = 14;

/** A footnote: its number, and its text hanging beside it. */
export function footnote(context: Context, note: NoteInline): readonly Piece[] {
  const style = styleOf(context, 'footnote');
  const { text: x, measure } = context.grid;
  const number = text(context, String(note.number), { ...style, weight: 600 }, { x, width: hanging });
  const lines = text(context, note.children, style, { x: x + hanging, width: measure - hanging });
  const set = lines.map((line, at) => (at === 0 ? { ...beside([...number, line]) } : line));
  return kept(set.map((one, at) => (at === set.length - 1 ? padded(one, 0, style.after) : one)));
}
