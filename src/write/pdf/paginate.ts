import { type Hold, holds, type Piece, type Sheet } from './piece.ts';

/** A page, laid out: pieces with their distance from the top of the text area. */
export interface Page {
  readonly placed: readonly Placed[];
  readonly sheet: Sheet;
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

/** What pages have room for, upright and turned. */
export type Rooms = Readonly<Record<Sheet, Room>>;

/** Sums of heights differ by rounding; a page is not full for that. */
const tolerance = 0.01;

/** A page being filled. Nobody asks how an empty one lies. */
interface Draft {
  readonly sheet: Sheet;
  readonly placed: readonly Placed[];
  /** Where the next piece starts. */
  readonly y: number;
  readonly notes: readonly (readonly Piece[])[];
  /** At least so much space stands above the next piece. */
  readonly owed: number;
}

const blank: Draft = { sheet: 'upright', placed: [], y: 0, notes: [], owed: 0 };

type Group = readonly Piece[];

/** Pages so far, the last of them being filled, and a group that waits for the top of the next page. */
interface Progress {
  readonly drafts: readonly Draft[];
  readonly waiting: Group | null;
}

/**
 * Lays pieces out on pages. Pieces between which no page may end move to the next page together; only what is higher
 * than a page is broken all the same. Footnotes stand at the foot of the page that refers to them. What floats and finds
 * no room lets the text of its section go on and opens the next page. What wants a page laid on its side has one, with all that
 * holds on to it.
 */
export function paginate(pieces: readonly Piece[], rooms: Rooms): readonly Page[] {
  const start: Progress = { drafts: [blank], waiting: null };
  const end = groupsOf(pieces).reduce((progress, group) => withNext(progress, group, rooms), start);
  return released(end, rooms)
    .drafts.filter((draft) => draft.placed.length > 0)
    .map((draft) => finished(draft, rooms[draft.sheet]));
}

function withNext(before: Progress, group: Group, rooms: Rooms): Progress {
  const progress = isPassable(group) ? before : released(before, rooms);
  const { drafts, waiting } = progress;
  const current = drafts.at(-1) ?? blank;
  const hasRoom = fits(current, group, rooms);
  if (waiting === null && (group[0]?.floats ?? null) !== null && !hasRoom && current.placed.length > 0) {
    return { drafts, waiting: group };
  }
  const { drafts: open } = hasRoom ? progress : released(progress, rooms);
  const last = open.at(-1) ?? blank;
  return {
    drafts: [...open.slice(0, -1), ...withGroup(last, group, rooms)],
    waiting: hasRoom ? waiting : null,
  };
}

/** Running text, which something that floats may let pass: no heading of a section, figure or table. */
function isPassable(group: Group): boolean {
  return group.every(
    ({ floats, place, repeat, marks, sheet }) =>
      floats === null &&
      sheet === 'upright' &&
      place === 'flow' &&
      repeat.length === 0 &&
      marks.every(({ level }) => level === null),
  );
}

/** What waits now opens a page. */
function released({ drafts, waiting }: Progress, rooms: Rooms): Progress {
  if (waiting === null) return { drafts, waiting };
  const opened = withGroup(drafts.at(-1) ?? blank, waiting, rooms).map((draft) => ({
    ...draft,
    owed: waiting[0]?.floats ?? 0,
  }));
  return { drafts: [...drafts.slice(0, -1), ...opened], waiting: null };
}

/** Runs of pieces that stay together. */
function groupsOf(pieces: readonly Piece[]): readonly Group[] {
  return runs(pieces, ({ hold, place }) => hold === 'free' || place !== 'flow').map(onOneSheet);
}

/** A heading goes with its table to the page on which that lies. */
function onOneSheet(group: Group): Group {
  if (group.every(({ sheet }) => sheet === 'upright')) return group;
  return group.map((one) => (one.sheet === 'turned' ? one : { ...one, sheet: 'turned' }));
}

function sheetOf(group: Group): Sheet {
  return group[0]?.sheet ?? 'upright';
}

function runs(pieces: readonly Piece[], begins: (piece: Piece) => boolean): readonly Group[] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last === undefined || begins(piece)) groups.push([piece]);
    else last.push(piece);
  }
  return groups;
}

function withGroup(page: Draft, group: readonly Piece[], rooms: Rooms): readonly Draft[] {
  const [first] = group;
  const isNew = page.placed.length > 0 && (first?.place === 'new-page' || page.sheet !== sheetOf(group));
  if (!isNew && fits(page, group, rooms)) return [put(page, group, rooms)];
  const next = put(blank, first?.repeat ?? [], rooms);
  if (page.placed.length > 0 && fits(next, group, rooms)) return [page, put(next, group, rooms)];
  return isNew ? [page, ...broken(next, group, rooms)] : broken(page, group, rooms);
}

/** A group higher than a page goes on where its pieces hold least; the parts in between are broken if they must be. */
function broken(page: Draft, group: readonly Piece[], rooms: Rooms, hold: Hold = 'soft'): readonly Draft[] {
  const [next] = holds.slice(holds.indexOf(hold) + 1);
  const drafts = [page];
  for (const part of runs(group, (piece) => next === undefined || !holdsMore(piece, hold))) {
    const current = drafts.pop() ?? blank;
    const repeated = put(blank, part[0]?.repeat ?? [], rooms);
    const hasRoom = fits(current, part, rooms);
    if (hasRoom || (next === undefined && current.placed.length === 0))
      drafts.push(put(current, part, rooms));
    else if (current.placed.length > 0 && fits(repeated, part, rooms))
      drafts.push(current, put(repeated, part, rooms));
    else if (next !== undefined) drafts.push(...broken(current, part, rooms, next));
    else drafts.push(current, put(blank, part, rooms));
  }
  return drafts;
}

function holdsMore(piece: Piece, hold: Hold): boolean {
  return holds.indexOf(piece.hold) > holds.indexOf(hold);
}

function fits(page: Draft, group: readonly Piece[], rooms: Rooms): boolean {
  const sheet = sheetOf(group);
  if (page.placed.length > 0 && page.sheet !== sheet) return false;
  const room = rooms[sheet];
  const after = put(page, group, { ...rooms, [sheet]: { ...room, height: Infinity } });
  return after.y + noteHeight(after.notes, room) <= room.height + tolerance;
}

function put(page: Draft, group: readonly Piece[], rooms: Rooms): Draft {
  const sheet = page.placed.length > 0 ? page.sheet : sheetOf(group);
  const room = rooms[sheet];
  const sunk = group[0]?.place === 'foot' ? Math.max(page.y, room.height - heightOf(group)) : page.y;
  const start = Number.isFinite(sunk) ? sunk : page.y;
  const placed: Placed[] = [];
  let y = start;
  for (const piece of group) {
    const isTop = page.placed.length === 0 && placed.length === 0;
    y += isTop ? 0 : Math.max(piece.gap, placed.length === 0 ? page.owed : 0);
    placed.push({ piece, y });
    y += piece.height;
  }
  const notes = [...page.notes, ...group.flatMap((piece) => piece.notes)];
  return { sheet, placed: [...page.placed, ...placed], y, notes, owed: 0 };
}

function heightOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.gap + piece.height, 0);
}

function noteHeight(notes: readonly (readonly Piece[])[], room: Room): number {
  return notes.length === 0 ? 0 : room.noteRule.height + heightOf(notes.flat());
}

/** The page with its footnotes at its foot. */
function finished({ sheet, placed, notes }: Draft, room: Room): Page {
  if (notes.length === 0) return { sheet, placed };
  let y = room.height - noteHeight(notes, room);
  const foot = [room.noteRule, ...notes.flat()].map((piece): Placed => {
    const at = { piece, y: y + piece.gap };
    y += piece.gap + piece.height;
    return at;
  });
  return { sheet, placed: [...placed, ...foot] };
}
