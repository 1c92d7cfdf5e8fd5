import { type Page, paginate, type Rooms } from './paginate.ts';
import type { Piece } from './piece.ts';

/** The page before the last gives lines to the last, or the whole of its last section if it stays so full. */
const fullEnough = 0.75;

/**
 * Lays chapters out on pages. A chapter that ends on a page filled to less than `least` has that page share with the one
 * before it, so that a reader does not turn to a few lines: a section begins there, or else as many lines go there as are
 * missing. No page more comes of it.
 */
export function paginateChapters(pieces: readonly Piece[], rooms: Rooms, least: number): readonly Page[] {
  return chaptersOf(pieces).flatMap((chapter) => {
    const pages = paginate(chapter, rooms);
    const start = newStart(chapter, pages, rooms, least);
    if (start === null) return pages;
    const moved = chapter.map((one): Piece => (one === start ? { ...one, place: 'new-page' } : one));
    const evened = paginate(moved, rooms);
    return evened.length > pages.length ? pages : evened;
  });
}

/** What begins a new page begins a chapter, as far as pages go. */
function chaptersOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const chapters: Piece[][] = [];
  for (const one of pieces) {
    const last = chapters.at(-1);
    if (last === undefined || one.place === 'new-page') chapters.push([one]);
    else last.push(one);
  }
  return chapters;
}

/** Where the last page is to begin instead; null: where it does. */
function newStart(
  chapter: readonly Piece[],
  pages: readonly Page[],
  rooms: Rooms,
  least: number,
): Piece | null {
  const [before, last] = pages.slice(-2);
  if (before === undefined || last === undefined || before.sheet !== last.sheet) return null;
  const { height } = rooms[last.sheet];
  const missing = least * height - endOf(last);
  if (missing <= 0 || isSetByHand(before) || isSetByHand(last)) return null;
  // Heads of tables that stand there again, and footnotes, are none of the chapter's own pieces.
  const own = before.placed.filter(({ piece }) => chapter.includes(piece));
  const end = endOf({ ...before, placed: own });
  const starts = own.filter(({ piece, y }) => y > 0 && piece.hold === 'free' && end - y >= missing);
  const sections = starts.filter(({ piece, y }) => isHeading(piece) && y >= fullEnough * height);
  const [place] = [...sections.slice(-1), ...starts.slice(-1)];
  return place === undefined || place.y < height / 2 ? null : place.piece;
}

function isHeading({ marks }: Piece): boolean {
  return marks.some(({ level }) => level !== null);
}

function isSetByHand({ placed }: Page): boolean {
  return placed.some(({ piece }) => piece.opens === 'cover' || piece.place === 'foot');
}

function endOf({ placed }: Page): number {
  return Math.max(0, ...placed.map(({ piece, y }) => y + piece.height));
}
