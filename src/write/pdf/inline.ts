import type { Anchor, Inline } from '../../model/document.ts';
import type { ColourName, FamilyName, TextStyle } from '../../model/theme.ts';

/** How a run differs from the style that it stands in. */
export interface Look {
  readonly family: FamilyName;
  readonly weight: number;
  readonly italic: boolean;
  readonly size: number;
  readonly tracking: number;
  readonly colour: ColourName;
  /** Raised by so many points. */
  readonly rise: number;
  /** Colour behind the text; null: none. */
  readonly tint: ColourName | null;
  readonly url: string | null;
  readonly anchor: Anchor | null;
}

/** A text in one look. */
export interface Run {
  readonly text: string;
  readonly look: Look;
  /** The footnote whose number it is; null: it is none. */
  readonly note: NoteInline | null;
}

export type NoteInline = Extract<Inline, { type: 'note' }>;

/** The look of a style. */
export function lookOf(style: TextStyle): Look {
  const { family, weight, italic, size, tracking, colour } = style;
  return { family, weight, italic, size, tracking, colour, rise: 0, tint: null, url: null, anchor: null };
}

type InlineHandlers = {
  [T in Inline['type']]: (inline: Extract<Inline, { type: T }>, look: Look) => readonly Run[];
};

/** How far a footnote's number stands above the line; it is set at the size of the notes, not shrunk. */
const noteRise = 3.2;
const noteSize = 8.5;

const handlers: InlineHandlers = {
  text: ({ text }, look) => [{ text, look, note: null }],
  print: ({ text }, look) => [{ text, look, note: null }],
  emphasis: ({ children }, look) => runsOf(children, { ...look, italic: !look.italic }),
  strong: ({ children }, look) => runsOf(children, { ...look, weight: Math.max(look.weight, 600) }),
  claim: ({ children }, look) => runsOf(children, look),
  link: ({ url, children }, look) => runsOf(children, { ...look, url, colour: 'identity' }),
  reference: ({ anchor, text }, look) => [{ text, look: { ...look, anchor }, note: null }],
  note: (note, look) => [{ text: String(note.number), look: raised(look), note }],
  missing: ({ text }, look) => [{ text, look: conspicuous(look), note: null }],
};

/** Inline content as runs, in a given look. */
export function runsOf(children: readonly Inline[], look: Look): readonly Run[] {
  return children.flatMap((inline) => runOf(inline, look));
}

function runOf<T extends Inline['type']>(inline: Extract<Inline, { type: T }>, look: Look): readonly Run[] {
  const handler: (inline: Extract<Inline, { type: T }>, look: Look) => readonly Run[] =
    handlers[inline.type as T];
  return handler(inline, look);
}

function raised(look: Look): Look {
  return { ...look, family: 'sans', weight: 600, italic: false, size: noteSize, tracking: 0, rise: noteRise };
}

function conspicuous(look: Look): Look {
  return {
    ...look,
    family: 'sans',
    weight: 600,
    italic: false,
    tint: 'negative-tint',
    colour: 'negative-strong',
  };
}
