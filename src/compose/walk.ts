import type { Block, Caption, Inline, KeyFigures, Table } from '../model/document.ts';
import type { Label } from '../model/drawing.ts';
import { changedDrawing } from './walk-drawing.ts';

/** What is done to the texts of a block, in the order in which a reader meets them. */
export interface Changes {
  inlines(inlines: readonly Inline[]): readonly Inline[];
  label(label: Label): Label;
}

/** The block with all its texts changed; blocks within it likewise. */
export function changed(block: Block, changes: Changes): Block {
  const change = handlers[block.type] as (block: Block, changes: Changes) => Block;
  return change(block, changes);
}

/** The blocks that stand in a block, or itself where it holds none. */
export function withInner(block: Block): readonly Block[] {
  if (block.type === 'box') return block.blocks.flatMap(withInner);
  if (block.type === 'list') return block.items.flat().flatMap(withInner);
  return [block];
}

type Handlers = {
  readonly [T in Block['type']]: (
    block: Extract<Block, { type: T }>,
    changes: Changes,
  ) => Extract<Block, { type: T }>;
};

const handlers: Handlers = {
  cover: (block, { inlines }) => ({
    ...block,
    columns: block.columns.map((column) => ({ ...column, printed: inlines(column.printed) })),
    base: inlines(block.base),
  }),
  colophon: (block, changes) => ({
    ...block,
    box: block.box === null ? null : handlers.box(block.box, changes),
    rows: block.rows.map((row) => ({ ...row, children: changes.inlines(row.children) })),
  }),
  contents: (block) => block,
  chapter: (block, { inlines }) => ({ ...block, base: inlines(block.base) }),
  'chapter-contents': (block) => block,
  'caption-contents': (block) => block,
  heading: (block, { inlines }) => ({ ...block, children: inlines(block.children) }),
  paragraph: (block, { inlines }) => ({ ...block, children: inlines(block.children) }),
  list: (block, changes) => ({
    ...block,
    items: block.items.map((item) => item.map((one) => changed(one, changes))),
  }),
  quote: (block, { inlines }) => {
    const children = inlines(block.children);
    return { ...block, children, source: inlines(block.source) };
  },
  box: (block, changes) => ({ ...block, blocks: block.blocks.map((one) => changed(one, changes)) }),
  'key-figures': (block, changes) => ({
    ...block,
    cells: block.cells.map((cell) => keyFigure(cell, changes)),
  }),
  figure: (block, changes) => {
    const caption = captionHead(block.caption, changes);
    const drawing = changedDrawing(block.drawing, changes.label);
    return { ...block, drawing, caption: captionFoot(caption, changes) };
  },
  table: (block, changes) => {
    const caption = captionHead(block.caption, changes);
    const head = block.head.map((row) => cells(row, changes));
    const rows = block.rows.map((row) => ({ ...row, cells: cells(row.cells, changes) }));
    return { ...block, head, rows, caption: captionFoot(caption, changes) };
  },
  question: (block) => block,
  bibliography: (block, { inlines }) => ({
    ...block,
    entries: block.entries.map((entry) => ({ ...entry, children: inlines(entry.children) })),
  }),
};

function keyFigure(cell: KeyFigures['cells'][number], { inlines }: Changes): KeyFigures['cells'][number] {
  const value = inlines(cell.value);
  const text = inlines(cell.text);
  return { value, text, base: inlines(cell.base) };
}

function captionHead(caption: Caption, { inlines }: Changes): Caption {
  const finding = caption.finding === null ? null : inlines(caption.finding);
  const title = inlines(caption.title);
  const subtitle = caption.subtitle === null ? null : inlines(caption.subtitle);
  return { ...caption, finding, title, subtitle };
}

function captionFoot(caption: Caption, { inlines }: Changes): Caption {
  return { ...caption, notes: caption.notes.map((note) => ({ ...note, children: inlines(note.children) })) };
}

function cells(row: Table['head'][number], { inlines }: Changes): Table['head'][number] {
  return row.map((cell) => ({ ...cell, children: inlines(cell.children) }));
}
