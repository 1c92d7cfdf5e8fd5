import type { Anchor } from '../../model/document.ts';
import type { Figure } from '../../model/drawing.ts';
import type { ColourName } from '../../model/theme.ts';
import type { Line } from './line.ts';
import type { Slot, Tag } from './tags/tag.ts';

/** Something drawn. `x` counts from the left edge of the page, `y` from the top of the piece that holds it. */
export type Item =
  /** `y` is the baseline; `running`: it is a line of running text. */
  | {
      readonly type: 'line';
      readonly x: number;
      readonly y: number;
      readonly line: Line;
      readonly running?: boolean;
    }
  /** Decoration, unless it has a place in the structure. */
  | (Area & { readonly type: 'fill'; readonly colour: ColourName; readonly slot?: Slot })
  | (Area & { readonly type: 'frame'; readonly colour: ColourName; readonly thickness: number })
  | {
      readonly type: 'figure';
      readonly x: number;
      readonly y: number;
      readonly figure: Figure;
      readonly slot: Slot;
    }
  /** Says where a figure of several items stands. */
  | (Area & { readonly type: 'box'; readonly tag: Tag })
  /** The number of the page on which an anchor stands, ending at `x`. */
  | {
      readonly type: 'page-of';
      readonly x: number;
      readonly y: number;
      readonly anchor: Anchor;
      readonly set: SetNumber;
      /** Where dots that lead to it begin, and their colour; null: none do. */
      readonly leader: { readonly from: number; readonly colour: ColourName } | null;
    }
  /** An area that leads to an anchor. */
  | (Area & { readonly type: 'link'; readonly anchor: Anchor; readonly tag: Tag });

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Sets a page number once it is known. */
type SetNumber = (page: number) => Line;

/** Something that can be referred to, that readers find in the outline, or that the running header names. */
export interface Mark {
  readonly anchor: Anchor;
  /** 1 chapter, 2 and 3 section; null: not in the outline. */
  readonly level: 1 | 2 | 3 | null;
  /** As the outline names it: "3.2 Mødet med jobcentret". */
  readonly title: string;
  /** As the running header names it. */
  readonly running: string;
}

/** A part of the page that is never broken: a line, a figure, a row of a table. */
export interface Piece {
  readonly height: number;
  /** Space above, which falls away at the top of a page. */
  readonly gap: number;
  /** Whether a page may end above it. */
  readonly hold: Hold;
  /** Where it stands: in the flow, at the top of a new page, or at the foot of the page. */
  readonly place: 'flow' | 'new-page' | 'foot';
  /** Set once more at the top of the page where a page ends above this piece: the heads of a table. */
  readonly repeat: readonly Piece[];
  readonly items: readonly Item[];
  readonly marks: readonly Mark[];
  /** Footnotes that must stand on the same page, each as its pieces. */
  readonly notes: readonly (readonly Piece[])[];
  /**
   * With the pieces that stay with it, it may stand further on, at the top of the next page, after text that follows
   * them; there it has this space below it. Null: it stands where it is.
   */
  readonly floats: number | null;
  /** The page on which it stands: as all are, or laid on its side. */
  readonly sheet: Sheet;
  /** What the page on which it stands is, for its header and footer. */
  readonly opens: 'cover' | 'front' | 'band' | 'chapter' | null;
}

export type Sheet = 'upright' | 'turned';

/**
 * How a piece holds on to the one above it: a page may end between them (`free`), only within something higher than a page
 * (`soft`), only within a part of it that is (`firm`), or never, as within the first lines of a paragraph (`fast`), unless
 * that is higher than a page.
 */
export type Hold = (typeof holds)[number];
export const holds = ['free', 'soft', 'firm', 'fast'] as const;

/** What a block gives: pieces in order, with the space that it wants around it. */
export interface Flow {
  readonly before: number;
  readonly after: number;
  readonly pieces: readonly Piece[];
  readonly keepWithNext: Keeping;
}

/** Whether a page may end between a block and the next: never where it is kept, but a figure that floats may part. */
export type Keeping = 'kept' | 'kept-unless-floating' | 'free';

const empty: Piece = {
  height: 0,
  gap: 0,
  hold: 'free',
  place: 'flow',
  repeat: [],
  items: [],
  marks: [],
  notes: [],
  floats: null,
  sheet: 'upright',
  opens: null,
};

export function piece(height: number, items: readonly Item[], more: Partial<Piece> = {}): Piece {
  return { ...empty, height, items, ...more };
}

export function flow(
  pieces: readonly Piece[],
  before: number,
  after: number,
  keepWithNext: Keeping = 'free',
): Flow {
  return { pieces, before, after, keepWithNext };
}

/** Joins blocks. Between two stands the larger of the spaces that they want. */
export function joinFlows(flows: readonly Flow[]): Flow {
  const full = flows.filter((one) => one.pieces.length > 0);
  const pieces = full.flatMap((one, at) => {
    const previous = full[at - 1];
    const gap = previous === undefined ? 0 : Math.max(previous.after, one.before);
    return withStart(one.pieces, gap, previous?.keepWithNext ?? 'free');
  });
  const [first, last] = [full[0], full.at(-1)];
  return flow(pieces, first?.before ?? 0, last?.after ?? 0, last?.keepWithNext ?? 'free');
}

function withStart(pieces: readonly Piece[], gap: number, keeping: Keeping): readonly Piece[] {
  return pieces.map((one, at) =>
    at === 0 ? held({ ...one, gap: one.gap + gap }, holdOf(keeping, one)) : one,
  );
}

function holdOf(keeping: Keeping, { floats }: Piece): Hold {
  if (keeping === 'kept') return 'firm';
  return keeping === 'free' || floats !== null ? 'free' : 'soft';
}

/** Pieces that stay on one page, unless they are higher than a page: then each part of them stays whole. */
export function kept(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((one, at) => (at === 0 ? one : held(one, 'soft')));
}

/** Pieces that are one part: a title's lines, a figure with its caption. */
export function whole(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((one, at) => (at === 0 ? one : held(one, 'firm')));
}

/** A piece that holds at least so. */
export function held(one: Piece, hold: Hold): Piece {
  return holds.indexOf(one.hold) >= holds.indexOf(hold) ? one : { ...one, hold };
}

/** Pieces for a page laid on its side, their heads and footnotes with them. */
export function onTurned(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((one) => ({ ...one, sheet: 'turned', repeat: onTurned(one.repeat) }));
}

/** Pieces that stay on one page and may float. */
export function floating(pieces: readonly Piece[], after: number): readonly Piece[] {
  return kept(pieces).map((one, at) => (at === 0 ? { ...one, floats: after } : one));
}

/** The same pieces with their gaps made part of their height, so that what is drawn behind them has no holes. */
export function solid(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((one) => ({
    ...one,
    height: one.height + one.gap,
    gap: 0,
    items: moved(one.items, one.gap),
  }));
}

/** Draws under each piece, given its height and whether it is the first or the last. */
export function backed(
  pieces: readonly Piece[],
  back: (height: number, first: boolean, last: boolean) => readonly Item[],
): readonly Piece[] {
  return pieces.map((one, at) => ({
    ...one,
    items: [...back(one.height, at === 0, at === pieces.length - 1), ...one.items],
  }));
}

/** One piece of several that stand side by side from the same top. */
export function beside(pieces: readonly Piece[]): Piece {
  return piece(
    Math.max(0, ...pieces.map((one) => one.height)),
    pieces.flatMap((one) => one.items),
    { marks: pieces.flatMap((one) => one.marks), notes: pieces.flatMap((one) => one.notes) },
  );
}

/** One piece of several that stand one below the other. */
export function stacked(pieces: readonly Piece[]): Piece {
  let height = 0;
  const items: Item[] = [];
  for (const one of pieces) {
    items.push(...moved(one.items, height + one.gap));
    height += one.gap + one.height;
  }
  return piece(height, items, {
    marks: pieces.flatMap((one) => one.marks),
    notes: pieces.flatMap((one) => one.notes),
  });
}

/** Space above and below a piece, as part of it. */
export function padded(one: Piece, above: number, below: number): Piece {
  return { ...one, height: one.height + above + below, items: moved(one.items, above) };
}

/** The same piece once more, for the eye alone: it has no place in the structure and leads nowhere. */
export function asArtifact(one: Piece): Piece {
  const items = one.items.flatMap((item): readonly Item[] => {
    if (item.type === 'link' || item.type === 'box') return [];
    return [item.type === 'line' ? { ...item, line: lineAsArtifact(item.line) } : item];
  });
  return { ...one, items, marks: [], notes: one.notes.map((note) => note.map(asArtifact)) };
}

function lineAsArtifact(line: Line): Line {
  const stretches = line.stretches.map((stretch) => ({
    ...stretch,
    slot: null,
    look: { ...stretch.look, url: null, anchor: null },
  }));
  return { ...line, stretches };
}

export function moved(items: readonly Item[], down: number): readonly Item[] {
  return down === 0 ? items : items.map((item) => ({ ...item, y: item.y + down }));
}
