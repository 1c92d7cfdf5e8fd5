import type { Layout } from '../../../src/write/pdf/layout.ts';
import type { Page } from '../../../src/write/pdf/paginate.ts';
import { moved, type Piece } from '../../../src/write/pdf/piece.ts';
import type { Tag } from '../../../src/write/pdf/tags/tag.ts';
import type { Kind } from './kinds.ts';
import type { Plant } from './set.ts';

type Placed = Page['placed'][number];

/** Faults that a layout might have, each planted in pages that have none. */
export const plants: readonly { readonly name: string; readonly kind: Kind; readonly plant: Plant }[] = [
  { name: 'a line half a line too high', kind: 'overlap', plant: on(isBody, (at) => lowered(at, -7.5)) },
  { name: 'a drawing on the text above it', kind: 'overlap', plant: on(isDrawing, (at) => lowered(at, -40)) },
  { name: 'a line beyond the right margin', kind: 'outside', plant: on(isBody, (at) => shifted(at, 60)) },
  { name: 'a line left of the left margin', kind: 'outside', plant: on(isBody, (at) => shifted(at, -130)) },
  {
    name: 'a line at the foot of the sheet',
    kind: 'outside',
    plant: on(isBody, (at) => lowered(at, 760 - at.y)),
  },
  {
    name: 'a drawing beyond the right margin',
    kind: 'outside',
    plant: on(isDrawing, (at) => shifted(at, 20)),
  },
  { name: 'the last line of a paragraph alone on a page', kind: 'widow', plant: widow },
  { name: 'the first line of a paragraph alone on a page', kind: 'orphan', plant: orphan },
  { name: 'a heading without its text', kind: 'stranded', plant: strandedHeading },
  { name: 'a footnote on the next page', kind: 'note', plant: noteOnNextPage },
  { name: 'a footnote above the text', kind: 'note', plant: on(isNote, (at) => ({ ...at, y: -10 })) },
  { name: 'a row over two pages', kind: 'row', plant: brokenRow },
  { name: 'a table that goes on without its head', kind: 'head', plant: withoutHead },
  { name: 'a drawing without its caption', kind: 'parted', plant: partedFigure },
  { name: 'a line left out', kind: 'lost', plant: on(isBody, () => null) },
  { name: 'a line set twice', kind: 'lost', plant: twice },
];

/** Changes the fifth piece that fits, so that it is in the midst of its page; a drawing is the first. */
function on(fits: (at: Placed) => boolean, change: (at: Placed) => Placed | null): Plant {
  return (layout) => {
    const all = layout.pages.flatMap(({ placed }) => placed.filter(fits));
    const chosen = all[4] ?? all[0];
    if (chosen === undefined) throw new Error('There is nothing to plant a fault in.');
    return {
      ...layout,
      pages: layout.pages.map(({ sheet, placed }) => ({
        sheet,
        placed: placed.flatMap((at) => (at === chosen ? (change(at) ?? []) : [at])),
      })),
    };
  };
}

function lowered(at: Placed, by: number): Placed {
  return { ...at, y: at.y + by };
}

function shifted({ piece, y }: Placed, by: number): Placed {
  const items = piece.items.map((item) => ({ ...item, x: item.x + by }));
  return { y, piece: { ...piece, items } };
}

function twice(layout: Layout): Layout {
  return on(isBody, (at) => ({
    ...at,
    piece: { ...at.piece, items: [...at.piece.items, ...moved(at.piece.items, 0)] },
  }))(layout);
}

/** All but the last line of what a paragraph has on its second page goes back to its first. */
function widow(layout: Layout): Layout {
  return atParting(layout, ({ later, placed }) => ({ count: later - 1, into: 'before', placed }));
}

/** All but the first line of what a paragraph has on its first page goes on to its second. */
function orphan(layout: Layout): Layout {
  return atParting(layout, ({ earlier, placed }) => ({ count: earlier - 1, into: 'after', placed }));
}

interface Parting {
  readonly earlier: number;
  readonly later: number;
  readonly placed: readonly Placed[];
}

function atParting(
  layout: Layout,
  choose: (parting: Parting) => { readonly count: number; readonly into: 'before' | 'after' },
): Layout {
  const at = layout.pages.findIndex(({ placed }, page) => {
    const [end, start] = [flowOf(placed).at(-1), flowOf(layout.pages[page + 1]?.placed ?? [])[0]];
    return end !== undefined && start !== undefined && isBody(end) && tagOf(end.piece) === tagOf(start.piece);
  });
  const [first, second] = [layout.pages[at]?.placed ?? [], layout.pages[at + 1]?.placed ?? []];
  const tag = tagOf(flowOf(second)[0]?.piece ?? null);
  const own = (placed: readonly Placed[]) => placed.filter(({ piece }) => tagOf(piece) === tag);
  const { count, into } = choose({ earlier: own(first).length, later: own(second).length, placed: first });
  const going = into === 'before' ? own(second).slice(0, count) : own(first).slice(-count);
  return carried(layout, {
    from: into === 'before' ? at + 1 : at,
    to: into === 'before' ? at : at + 1,
    going,
  });
}

function strandedHeading(layout: Layout): Layout {
  const from = layout.pages.findIndex(({ placed }) =>
    placed.some(({ piece }) => tagOf(piece)?.role === 'H2'),
  );
  const placed = layout.pages[from]?.placed ?? [];
  const heading = placed.findIndex(({ piece }) => tagOf(piece)?.role === 'H2');
  return carried(layout, { from, to: from + 1, going: placed.slice(heading + 1) });
}

function noteOnNextPage(layout: Layout): Layout {
  const from = layout.pages.findIndex(({ placed }) => placed.some(isNote));
  return carried(layout, { from, to: from + 1, going: (layout.pages[from]?.placed ?? []).filter(isNote) });
}

function brokenRow(layout: Layout): Layout {
  const from = layout.pages.findIndex(({ placed }) => placed.at(-1)?.piece.repeat.length);
  return carried(layout, { from, to: from + 1, going: (layout.pages[from]?.placed ?? []).slice(-1) });
}

function withoutHead(layout: Layout): Layout {
  const heads = new Set(layout.pages.flatMap(({ placed }) => placed.flatMap(({ piece }) => piece.repeat)));
  return {
    ...layout,
    pages: layout.pages.map(({ sheet, placed }) => ({
      sheet,
      placed: placed.filter(({ piece }) => !heads.has(piece)),
    })),
  };
}

function partedFigure(layout: Layout): Layout {
  const from = layout.pages.findIndex(({ placed }) => placed.some(isDrawing));
  const placed = layout.pages[from]?.placed ?? [];
  return carried(layout, { from, to: from + 1, going: placed.slice(placed.findIndex(isDrawing)) });
}

/** Pieces taken from a page to the foot of an earlier one, or to the head of a later one, whose own make room. */
function carried(
  layout: Layout,
  { from, to, going }: { readonly from: number; readonly to: number; readonly going: readonly Placed[] },
): Layout {
  const height = going.reduce((sum, { piece }) => sum + piece.height, 0);
  const foot = Math.max(0, ...flowOf(layout.pages[to]?.placed ?? []).map(({ piece, y }) => y + piece.height));
  let y = to < from ? foot : 0;
  const arriving = going.map(({ piece }) => {
    const at = { piece, y };
    y += piece.height;
    return at;
  });
  const pages = layout.pages.map(({ sheet, placed }, at) => {
    if (at === from) return { sheet, placed: placed.filter((one) => !going.includes(one)) };
    if (at !== to) return { sheet, placed };
    return {
      sheet,
      placed:
        to < from ? [...placed, ...arriving] : [...arriving, ...placed.map((one) => lowered(one, height))],
    };
  });
  return { ...layout, pages };
}

function flowOf(placed: readonly Placed[]): readonly Placed[] {
  return placed.filter((at) => !isNote(at) && at.piece.items.some(({ type }) => type === 'line'));
}

function isBody({ piece }: Placed): boolean {
  return tagOf(piece)?.role === 'P' && tagOf(piece)?.parent?.role === 'Document';
}

function isDrawing({ piece }: Placed): boolean {
  return piece.items.some(({ type }) => type === 'figure');
}

function isNote({ piece }: Placed): boolean {
  return /^(Note|Lbl)$/.test(tagOf(piece)?.role ?? '') && tagOf(piece)?.parent?.role !== 'LI';
}

/** The element to which the first text of a piece belongs. */
function tagOf(piece: Piece | null): Tag | null {
  const line = piece?.items.find((item) => item.type === 'line');
  return line?.type === 'line' ? (line.line.stretches[0]?.slot?.tag ?? null) : null;
}
