/** The standard structure types (ISO 32000-1, 14.8.4) that a publication uses. */
export type Role =
  | 'Document'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'BlockQuote'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'TOC'
  | 'TOCI'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Caption'
  | 'Reference'
  | 'Link'
  | 'Note';

/** What assistive technology is told of an element besides its content. */
export interface Attributes {
  /** Stands for what cannot be read aloud. */
  readonly alt?: string;
  /** Unique in the document; a note must have one. */
  readonly id?: string;
  /** Which cells a head is of. */
  readonly scope?: 'Row' | 'Column';
  /** Columns that a cell covers. */
  readonly span?: number;
  /** What a table shows, in words. */
  readonly summary?: string;
  /** How the items of a list are marked. */
  readonly numbering?: 'Decimal' | 'Disc' | 'None';
  /** What a link leads to, in words. */
  readonly contents?: string;
}

/** An element of the structure: the logical order of the document, whatever the order in which it is painted. */
export interface Tag {
  readonly role: Role;
  readonly parent: Tag | null;
  readonly attributes: Attributes;
  /** Grows as blocks are set: what is set first is read first. */
  readonly children: (Tag | Slot)[];
}

/** A place for painted content among the children of an element. */
export interface Slot {
  readonly tag: Tag;
}

/** The element that holds all others. */
export function rootTag(): Tag {
  return { role: 'Document', parent: null, attributes: {}, children: [] };
}

/** A new element, the last of its parent. */
export function tagIn(parent: Tag, role: Role, attributes: Attributes = {}): Tag {
  const tag: Tag = { role, parent, attributes, children: [] };
  parent.children.push(tag);
  return tag;
}

/** Where the next content of an element goes: after all that it holds so far. */
export function slotIn(tag: Tag): Slot {
  const last = tag.children.at(-1);
  if (last !== undefined && !isTag(last)) return last;
  const slot: Slot = { tag };
  tag.children.push(slot);
  return slot;
}

export function isTag(child: Tag | Slot): child is Tag {
  return 'role' in child;
}

/** The element in which the notes of a text stand: right after a paragraph, but never outside its cell or list item. */
export function noteParent(tag: Tag): Tag {
  return /^(P|H\d|Lbl)$/.test(tag.role) && tag.parent !== null ? tag.parent : tag;
}
