import { type Context, styleOf } from './context.ts';
import { type NoteInline, noteAnchor } from './inline.ts';
import { beside, kept, type Piece, padded } from './piece.ts';
import { noteParent, type Tag, tagIn } from './tags/tag.ts';
import { text } from './text.ts';

/** The number hangs so far left of the note. */
const hanging = 14;

/** A footnote of a text in an element: its number, and its text hanging beside it. Its number in the text leads to it. */
export function footnote(context: Context, note: NoteInline, textTag: Tag | null): readonly Piece[] {
  const anchor = noteAnchor(note);
  const tag = textTag === null ? null : tagIn(noteParent(textTag), 'Note', { id: anchor });
  const label = tag === null ? null : tagIn(tag, 'Lbl');
  const style = styleOf(context, 'footnote');
  const { text: x, measure } = context.grid;
  const numberStyle = { ...style, weight: 600 };
  const number = text(context, String(note.number), numberStyle, { x, width: hanging, tag: label });
  const lines = text(context, note.children, style, { x: x + hanging, width: measure - hanging, tag });
  const mark = { anchor, level: null, title: '', running: '' };
  const set = lines.map((line, at) => (at === 0 ? { ...beside([...number, line]), marks: [mark] } : line));
  return kept(set.map((one, at) => (at === set.length - 1 ? padded(one, 0, style.after) : one)));
}
