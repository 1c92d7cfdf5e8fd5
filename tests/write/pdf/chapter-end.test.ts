import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paginateChapters } from '../../../src/write/pdf/chapter-end.ts';
import { type Page, paginate, type Rooms } from '../../../src/write/pdf/paginate.ts';
import { type Piece, piece } from '../../../src/write/pdf/piece.ts';

const rule = piece(15, []);
const rooms: Rooms = { upright: { height: 100, noteRule: rule }, turned: { height: 60, noteRule: rule } };
const least = 0.33;

const lines = (count: number): readonly Piece[] => Array.from({ length: count }, () => piece(10, []));
const opening = (): Piece => piece(10, [], { place: 'new-page' });
const heading = (): Piece =>
  piece(10, [], { marks: [{ anchor: 'a', level: 2, title: 'Afsnit', running: 'Afsnit' }] });

function counts(pages: readonly Page[]): readonly number[] {
  return pages.map(({ placed }) => placed.length);
}

describe('the last page of a chapter', () => {
  test('takes as many lines from the page before it as a third of it wants', () => {
    expect(counts(paginateChapters(lines(21), rooms, least))).toEqual([10, 7, 4]);
    expect(counts(paginateChapters(lines(24), rooms, least))).toEqual([10, 10, 4]);
  });

  test('begins with the last section where the page before it stays full enough', () => {
    const late = [...lines(8), heading(), ...lines(2)];
    expect(counts(paginateChapters(late, rooms, 0.15))).toEqual([8, 3]);
    const early = [...lines(6), heading(), ...lines(4)];
    expect(counts(paginateChapters(early, rooms, 0.15))).toEqual([9, 2]);
  });

  test('is looked at for each chapter by itself', () => {
    const two = [...lines(11), opening(), ...lines(10)];
    expect(counts(paginateChapters(two, rooms, least))).toEqual([7, 4, 7, 4]);
  });

  test('takes no part of what stays together, and no more than half a page', () => {
    const together = [
      ...lines(3),
      ...lines(7).map((one, at): Piece => ({ ...one, hold: at === 0 ? 'free' : 'soft' })),
    ];
    expect(counts(paginateChapters([...together, ...lines(1)], rooms, least))).toEqual([10, 1]);
  });

  test('has the head of the table that goes on there', () => {
    const head = piece(10, []);
    const rows = Array.from({ length: 10 }, () => piece(10, [], { repeat: [head] }));
    const pages = paginateChapters([head, ...rows], rooms, least);
    expect(pages[1]?.placed[0]?.piece).toBe(head);
    expect(pages[1]?.placed.length).toBe(4);
  });

  test('counts no footnotes as lines that could move', () => {
    const noted = lines(9).map((one, at): Piece => (at === 2 ? { ...one, notes: [[piece(10, [])]] } : one));
    expect(counts(paginate(noted, rooms))).toEqual([9, 2]);
    expect(counts(paginateChapters(noted, rooms, least))).toEqual([7, 4]);
  });

  test('never makes a page more, loses a line or changes their order', () => {
    const pieces = fc.array(
      fc.record({
        height: fc.integer({ min: 1, max: 60 }),
        gap: fc.integer({ min: 0, max: 20 }),
        held: fc.boolean(),
        opens: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(pieces, (all) => {
        const set = all.map(({ height, gap, held, opens }) =>
          piece(height, [], { gap, hold: held ? 'soft' : 'free', place: opens ? 'new-page' : 'flow' }),
        );
        const [plain, evened] = [paginate(set, rooms), paginateChapters(set, rooms, least)];
        expect(evened.length).toBe(plain.length);
        const heights = evened.flatMap(({ placed }) => placed.map(({ piece: one }) => one.height));
        expect(heights).toEqual(set.map(({ height }) => height));
      }),
    );
  });
});
