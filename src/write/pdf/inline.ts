import type { Anchor, Inline } from '../../model/document.ts';
import { plain } from '../../model/plain.ts';
import type { ColourName, FamilyName, TextStyle } from '../../model/theme.ts';
import { type Attributes, type Role, type Slot, slotIn, type Tag, tagIn } from './tags/tag.ts';

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
  /** Where it belongs in the structure; null: it is an artifact. */
  readonly slot: Slot | null;
}

export type NoteInline = Extract<Inline, { type: 'note' }>;

/** The look of a style. */
export function lookOf(style: TextStyle): Look {
  const { family, weight, italic, size, tracking, colour } = style;
  return { family, weight, italic, size, tracking, colour, rise: 0, tint: null, url: null, anchor: null };
}

type InlineHandler<T extends Inline['type']> = (
  inline: Extract<Inline, { type: T }>,
  look: Look,
  tag: Tag | null,
  pageOf: PageOf,
) => readonly Run[];

/** The number of the page on which an anchor stands, as far as it is known. */
export type PageOf = (anchor: Anchor) => string;

type InlineHandlers = { [T in Inline['type']]: InlineHandler<T> };

/** How far a footnote's number stands above the line; it is set at the size of the notes, not shrunk. */
const noteRise = 3.2;
const noteSize = 8.5;

const handlers: InlineHandlers = {
  text: ({ text }, look, tag) => [runOf(text, look, tag)],
  print: ({ text }, look, tag) => [runOf(text, look, tag)],
  emphasis: ({ children }, look, tag, pageOf) =>
    runsOf(children, { ...look, italic: !look.italic }, tag, pageOf),
  strong: ({ children }, look, tag, pageOf) =>
    runsOf(children, { ...look, weight: Math.max(look.weight, 600) }, tag, pageOf),
  claim: ({ children }, look, tag, pageOf) => runsOf(children, look, tag, pageOf),
  link: ({ url, children }, look, tag, pageOf) => {
    const contents = plain(children) || url;
    return runsOf(children, { ...look, url, colour: 'identity' }, inner(tag, 'Link', { contents }), pageOf);
  },
  reference: ({ anchor, text }, look, tag) => [
    runOf(text, { ...look, anchor }, inner(inner(tag, 'Reference'), 'Link', { contents: text })),
  ],
  page: ({ anchor, text }, look, tag, pageOf) => {
    const words = `${text}\u00a0${pageOf(anchor)}`;
    return [runOf(words, { ...look, anchor }, inner(inner(tag, 'Reference'), 'Link', { contents: words }))];
  },
  note: (note, look, tag) => {
    const link = inner(inner(tag, 'Reference'), 'Link', { contents: plain(note.children) });
    const number = { ...raised(look), anchor: noteAnchor(note) };
    return [{ ...runOf(String(note.number), number, link), note }];
  },
  missing: ({ text }, look, tag) => [runOf(text, conspicuous(look), tag)],
};

/** Inline content as runs, in a given look, as content of an element; null: as an artifact. */
export function runsOf(
  children: readonly Inline[],
  look: Look,
  tag: Tag | null,
  pageOf: PageOf,
): readonly Run[] {
  return children.flatMap((inline) => handled(inline, look, tag, pageOf));
}

/** A text in a look, as content of an element. */
export function runOf(text: string, look: Look, tag: Tag | null): Run {
  return { text, look, note: null, slot: tag === null ? null : slotIn(tag) };
}

/** Where a footnote stands. The colon keeps it apart from anchors of the document. */
export function noteAnchor(note: NoteInline): Anchor {
  return `note:${note.number}`;
}

function handled<T extends Inline['type']>(
  inline: Extract<Inline, { type: T }>,
  look: Look,
  tag: Tag | null,
  pageOf: PageOf,
): readonly Run[] {
  const handler: InlineHandler<T> = handlers[inline.type as T];
  return handler(inline, look, tag, pageOf);
}

/** An artifact holds no elements. */
function inner(tag: Tag | null, role: Role, attributes: Attributes = {}): Tag | null {
  return tag === null ? null : tagIn(tag, role, attributes);
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
