import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Page, paginate, type Rooms } from '../../../src/write/pdf/paginate.ts';
import { floating, type Piece, piece } from '../../../src/write/pdf/piece.ts';

const rule = piece(15, []);
const room: Rooms = {
  upright: { height: 100, noteRule: rule },
  turned: { height: 60, noteRule: rule },
};

/** Pieces that fit a page, in runs that may not. Each is another object, so that it can be found again. */
const pieces = fc
  .array(
    fc.record({
      height: fc.integer({ min: 1, max: 60 }),
      gap: fc.integer({ min: 0, max: 20 }),
      breakable: fc.boolean(),
      newPage: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
      note: fc.option(fc.integer({ min: 1, max: 15 }), { freq: 4 }),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map(({ height, gap, breakable, newPage, note }) =>
      piece(height, [], {
        gap,
        hold: breakable ? ('free' as const) : ('soft' as const),
        place: newPage ? 'new-page' : 'flow',
        notes: note === null ? [] : [[piece(note, [])]],
      }),
    ),
  );

function pageOf(pages: readonly Page[], wanted: Piece): number {
  return pages.findIndex((page) => page.placed.some((placed) => placed.piece === wanted));
}

/** Runs that must stay together. */
function groupsOf(all: readonly Piece[]): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [];
  for (const one of all) {
    const last = groups.at(-1);
    if (last === undefined || one.hold === 'free' || one.place === 'new-page') groups.push([one]);
    else last.push(one);
  }
  return groups;
}

/** Height of a run at the top of a page, its footnotes with it. */
function heightOf(group: readonly Piece[]): number {
  const notes = group.flatMap((one) => one.notes.flat());
  const text = group.reduce((sum, one, at) => sum + (at === 0 ? 0 : one.gap) + one.height, 0);
  return text + (notes.length === 0 ? 0 : rule.height + notes.reduce((sum, note) => sum + note.height, 0));
}

describe('laying pieces out on pages', () => {
  test('every piece stands on one page, in order', () => {
    fc.assert(
      fc.property(pieces, (all) => {
        const placed = paginate(all, room).flatMap((page) => page.placed.map((one) => one.piece));
        expect(placed.filter((one) => all.includes(one))).toEqual(all);
      }),
    );
  });

  test('nothing overlaps, and nothing that fits a page leaves it', () => {
    fc.assert(
      fc.property(pieces, (all) => {
        for (const page of paginate(all, room)) {
          page.placed.forEach(({ piece: one, y }, at) => {
            const previous = page.placed[at - 1];
            const end = previous === undefined ? 0 : previous.y + previous.piece.height;
            expect(y).toBeGreaterThanOrEqual(end - 0.01);
            expect(y + one.height).toBeLessThanOrEqual(room.upright.height + 0.01);
          });
        }
      }),
    );
  });

  test('what may not be parted stands on one page, unless it is higher than a page', () => {
    fc.assert(
      fc.property(pieces, (all) => {
        const pages = paginate(all, room);
        for (const group of groupsOf(all)) {
          const on = new Set(group.map((one) => pageOf(pages, one)));
          expect(on.size === 1 || heightOf(group) > room.upright.height).toBe(true);
        }
      }),
    );
  });

  test('a footnote stands on the page that refers to it', () => {
    fc.assert(
      fc.property(pieces, (all) => {
        const pages = paginate(all, room);
        for (const one of all) {
          for (const note of one.notes.flat()) expect(pageOf(pages, note)).toBe(pageOf(pages, one));
        }
      }),
    );
  });

  test('a page is not left while what comes next has room on it', () => {
    fc.assert(
      fc.property(pieces, (all) => {
        const pages = paginate(all, room);
        const groups = groupsOf(all);
        groups.forEach((group, at) => {
          const [first] = group;
          const before = groups[at - 1]?.at(-1);
          if (first === undefined || before === undefined || first.place === 'new-page') return;
          if (pageOf(pages, first) === pageOf(pages, before)) return;
          const page = pages[pageOf(pages, before)];
          const used = usedOn(page, [...(page?.placed.map((one) => one.piece) ?? []), ...group], all);
          expect(used).toBeGreaterThan(room.upright.height);
        });
      }),
    );
  });

  test('the head of a table stands again on each page that it goes on over', () => {
    const head = piece(10, []);
    const rows = Array.from({ length: 30 }, () => piece(10, [], { repeat: [head] }));
    const pages = paginate([head, ...rows], room);
    expect(pages.map((page) => page.placed.length)).toEqual([10, 10, 10, 4]);
    expect(pages.every((page) => page.placed[0]?.piece === head)).toBe(true);
  });

  test('what stands at the foot ends where the page ends', () => {
    const foot = [piece(10, [], { place: 'foot' }), piece(20, [], { hold: 'fast' })];
    const [page] = paginate([piece(30, []), ...foot], room);
    expect(page?.placed.map((one) => one.y)).toEqual([0, 70, 80]);
  });

  test('a piece higher than a page has a page of its own', () => {
    const pages = paginate([piece(10, []), piece(300, []), piece(10, [])], room);
    expect(pages.map((page) => page.placed.length)).toEqual([1, 1, 1]);
  });
});

describe('pages laid on their side', () => {
  const either = fc
    .array(fc.record({ height: fc.integer({ min: 1, max: 60 }), turned: fc.boolean(), held: fc.boolean() }), {
      maxLength: 40,
    })
    .map((all) =>
      all.map(({ height, turned, held }) =>
        piece(height, [], { sheet: turned ? 'turned' : 'upright', hold: held ? 'firm' : 'free' }),
      ),
    );

  test('hold all that is for them, with what holds on to it, and nothing leaves a page', () => {
    fc.assert(
      fc.property(either, (all) => {
        const pages = paginate(all, room);
        expect(pages.flatMap(({ placed }) => placed)).toHaveLength(all.length);
        for (const { sheet, placed } of pages) {
          for (const { piece: one, y } of placed) {
            if (sheet === 'upright') expect(one.sheet).toBe('upright');
            expect(y + one.height).toBeLessThanOrEqual(room[sheet].height + 0.01);
          }
        }
      }),
    );
  });

  test('what is free is on the page that it asks for', () => {
    fc.assert(
      fc.property(either, (all) => {
        const free = all.map((one) => ({ ...one, hold: 'free' as const }));
        for (const { sheet, placed } of paginate(free, room))
          expect(placed.every(({ piece: one }) => one.sheet === sheet)).toBe(true);
      }),
    );
  });
});

describe('what floats', () => {
  const heading = (): Piece =>
    piece(10, [], { marks: [{ anchor: 'a', level: 2, title: 'Afsnit', running: 'Afsnit' }] });
  const figure = (): readonly Piece[] => floating([piece(30, []), piece(20, [])], 5);
  const flowOf = fc
    .array(fc.constantFrom('line', 'line', 'line', 'figure', 'heading'), { maxLength: 40 })
    .map((kinds) =>
      kinds.flatMap((kind): readonly Piece[] => {
        if (kind === 'figure') return figure();
        return [kind === 'heading' ? heading() : piece(15, [])];
      }),
    );

  test('lets the text after it fill the page, and opens the next', () => {
    const [before, after, late] = [piece(70, []), piece(20, []), piece(40, [])];
    const moved = figure();
    const pages = paginate([before, ...moved, after, late], room).map((page) =>
      page.placed.map(({ piece: one }) => one),
    );
    expect(pages).toEqual([
      [before, after],
      [...moved, late],
    ]);
  });

  test('keeps its space to the text that goes on below it', () => {
    const pages = paginate([piece(70, []), ...figure(), piece(20, []), piece(40, [])], room);
    expect(pages[1]?.placed.map(({ y }) => y)).toEqual([0, 30, 55]);
  });

  test('passes no heading of a section', () => {
    const [before, next] = [piece(70, []), heading()];
    const pages = paginate([before, ...figure(), next], room).map((page) => page.placed.length);
    expect(pages).toEqual([1, 3]);
  });

  test('passes text only: all else keeps its order, and nothing is lost', () => {
    fc.assert(
      fc.property(flowOf, (all) => {
        const placed = paginate(all, room).flatMap((page) => page.placed.map(({ piece: one }) => one));
        expect(new Set(placed)).toEqual(new Set(all));
        expect(placed.length).toBe(all.length);
        const isFloat = (at: number): boolean =>
          typeof all[at]?.floats === 'number' || typeof all[at - 1]?.floats === 'number';
        const floatsAndHeadings = all.filter((one, at) => isFloat(at) || one.marks.length > 0);
        const rest = all.filter((_, at) => !isFloat(at));
        expect(placed.filter((one) => floatsAndHeadings.includes(one))).toEqual(floatsAndHeadings);
        expect(placed.filter((one) => rest.includes(one))).toEqual(rest);
      }),
    );
  });

  test('leaves no page while the text after it has room', () => {
    fc.assert(
      fc.property(flowOf, (all) => {
        const pages = paginate(all, room);
        pages.slice(0, -1).forEach((page, at) => {
          const end = Math.max(...page.placed.map(({ piece: one, y }) => y + one.height));
          const here = new Set(page.placed.map(({ piece: one }) => one));
          const last = all.findLastIndex((one) => here.has(one));
          const next = all[last + 1];
          if (next === undefined || next.floats !== null || next.marks.length > 0 || next.hold !== 'free')
            return;
          const comesNext = pages[at + 1]?.placed.some((placed) => placed.piece === next);
          expect(comesNext !== true || end + next.height > room.upright.height).toBe(true);
        });
      }),
    );
  });
});

/** How much of a page the given pieces would use, footnotes and their rule with them. */
function usedOn(page: Page | undefined, wanted: readonly Piece[], all: readonly Piece[]): number {
  const text = wanted.filter((one) => all.includes(one));
  const height = text.reduce((sum, one, at) => sum + (at === 0 ? 0 : one.gap) + one.height, 0);
  const notes = text.flatMap((one) => one.notes.flat());
  expect(page).toBeDefined();
  return height + (notes.length === 0 ? 0 : rule.height + notes.reduce((sum, note) => sum + note.height, 0));
}
