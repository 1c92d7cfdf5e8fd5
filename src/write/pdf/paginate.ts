import type { Piece } from './piece.ts';

/** A page, laid out: pieces with their distance from the top of the text area. */
export interface Page {
  readonly placed: readonly Placed[];
}

interface Placed {
  readonly piece: Piece;
  readonly y: number;
}

/** The room that a page has. */
export interface Room {
  readonly height: number;
  /** What stands between the text and the footnotes of a page: a short rule and the space around it. */
  readonly noteRule: Piece;
}

/** Sums of heights differ by rounding; a page is not full for that. */
const tolerance = 0.01;

/** A page being filled. */
interface Draft {
  readonly placed: readonly Placed[];
  /** Where the next piece starts. */
  readonly y: number;
  readonly notes: readonly (readonly Piece[])[];
}

const blank: Draft = { placed: [], y: 0, notes: [] };

/**
 * Lays pieces out on pages. Pieces between which no page may end move to the next page together; only what is higher
 * than a page is broken all the same. Footnotes stand at the foot of the page that refers to them.
 */
export function paginate(pieces: readonly Piece[], room: Room): readonly Page[] {
  const drafts: Draft[] = [blank];
  for (const group of groupsOf(pieces)) {
    const current = drafts.pop() ?? blank;
    drafts.push(...withGroup(current, group, room));
  }
  return drafts.filter((draft) => draft.placed.length > 0).map((draft) => finished(draft, room));
}

/** Runs of pieces that stay together. */
function groupsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last === undefined || piece.breakable || piece.place !== 'flow') groups.push([piece]);
    else last.push(piece);
  }
  return groups;
}

function withGroup(page: Draft, group: readonly Piece[], room: Room): readonly Draft[] {
  const [first] = group;
  const isNew = first?.place === 'new-page' && page.placed.length > 0;
  if (!isNew && fits(page, group, room)) return [put(page, group, room)];
  const next = isNew ? blank : put(blank, first?.repeat ?? [], room);
  if (page.placed.length > 0 && fits(next, group, room)) return [page, put(next, group, room)];
  return isNew ? [page, ...broken(next, group, room)] : broken(page, group, room);
}

/** A group higher than a page goes on wherever the page ends. */
function broken(page: Draft, group: readonly Piece[], room: Room): readonly Draft[] {
  const drafts = [page];
  for (const piece of group) {
    const current = drafts.pop() ?? blank;
    if (current.placed.length === 0 || fits(current, [piece], room)) {
      drafts.push(put(current, [piece], room));
    } else {
      const repeated = put(blank, piece.repeat, room);
      drafts.push(current, put(fits(repeated, [piece], room) ? repeated : blank, [piece], room));
    }
  }
  return drafts;
}

function fits(page: Draft, group: readonly Piece[], room: Room): boolean {
  const after = put(page, group, { ...room, height: Infinity });
  return after.y + noteHeight(after.notes, room) <= room.height + tolerance;
}

function put(page: Draft, group: readonly Piece[], room: Room): Draft {
  const sunk = group[0]?.place === 'foot' ? Math.max(page.y, room.height - heightOf(group)) : page.y;
  const start = Number.isFinite(sunk) ? sunk : page.y;
  const placed: Placed[] = [];
  let y = start;
  for (const piece of group) {
    const isTop = page.placed.length === 0 && placed.length === 0;
    y += isTop ? 0 : piece.gap;
    placed.push({ piece, y });
    y += piece.height;
  }
  const notes = [...page.notes, ...group.flatMap((piece) => piece.notes)];
  return { placed: [...page.placed, ...placed], y, notes };
}

function heightOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.gap + piece.height, 0);
}

function noteHeight(notes: readonly (readonly Piece[])[], room: Room): number {
  return notes.length === 0 ? 0 : room.noteRule.height + heightOf(notes.flat());
}

/** The page with its footnotes at its foot. */
function finished({ placed, notes }: Draft, room: Room): Page {
  if (notes.length === 0) return { placed };
  let y = room.height - noteHeight(notes, room);
  const foot = [room.noteRule, ...notes.flat()].map((piece): Placed => {
    const at = { piece, y: y + piece.gap };
    y += piece.gap + piece.height;
    return at;
  });
  return { placed: [...placed, ...foot] };
}
