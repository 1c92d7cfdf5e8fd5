import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, Caption, Cell, Document, Inline } from '../../../src/model/document.ts';
import { writeWord } from '../../../src/write/word/word.ts';
import { figuresFor, sampleDocument } from '../sample-document.ts';
import { fonts, theme } from './given.ts';
import { opened, texts } from './opened.ts';
import { all } from './xml.ts';

/** Any text, control characters and half surrogates too. */
const anyText = fc.string({ unit: 'binary', maxLength: 30 });
const anchors = ['kapitel-1', 'figur-1-1', 'ingen-steder'];

const inline: fc.Arbitrary<Inline> = fc.letrec<{ one: Inline }>((tie) => {
  const children = fc.array(tie('one'), { maxLength: 3 });
  return {
    one: fc.oneof(
      { depthSize: 'small' },
      fc.record({ type: fc.constant('text' as const), text: anyText }),
      fc.record({ type: fc.constant('print' as const), print: fc.nat(), text: anyText }),
      fc.record({ type: fc.constant('missing' as const), text: anyText }),
      fc.record({
        type: fc.constant('reference' as const),
        anchor: fc.constantFrom(...anchors),
        text: fc.oneof(anyText, fc.constant('figur 1.1')),
      }),
      fc.record({ type: fc.constant('emphasis' as const), children }),
      fc.record({ type: fc.constant('strong' as const), children }),
      fc.record({
        type: fc.constant('link' as const),
        url: fc.webUrl({ withQueryParameters: true }),
        children,
      }),
      fc.record({ type: fc.constant('claim' as const), id: anyText, is: anyText, children }),
      fc.record({
        type: fc.constant('note' as const),
        number: fc.integer({ min: 1, max: 99 }),
        children: fc.array(fc.record({ type: fc.constant('text' as const), text: anyText }), {
          maxLength: 2,
        }),
      }),
    ),
  };
}).one;

const inlines = fc.array(inline, { maxLength: 4 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value);

const caption: fc.Arbitrary<Caption> = fc.record({
  label: fc.oneof(fc.constant('Figur 1.1'), anyText),
  word: fc.constantFrom('Figur', 'Tabel'),
  chapter: fc.constantFrom('', '1', 'A'),
  sequence: fc.integer({ min: 1, max: 30 }),
  anchor: fc.constant('figur-1-1'),
  finding: maybe(inlines),
  title: inlines,
  subtitle: maybe(inlines),
  notes: fc.array(fc.record({ label: anyText, children: inlines }), { maxLength: 3 }),
});

const cell: fc.Arbitrary<Cell> = fc.record({
  children: inlines,
  span: fc.constant(1),
  mark: fc.constantFrom('higher', 'lower', null),
});

const table: fc.Arbitrary<Block> = fc.integer({ min: 1, max: 5 }).chain((width) => {
  const cells = fc.array(cell, { minLength: width, maxLength: width });
  const over = cell.map((one): readonly Cell[] => [{ ...one, span: width }]);
  return fc.record({
    type: fc.constant('table' as const),
    id: fc.constant('table/x'),
    caption,
    width: fc.constantFrom('narrow' as const, 'wide' as const),
    columns: fc.array(
      fc.record({
        align: fc.constantFrom('left' as const, 'right' as const),
        width: maybe(fc.integer({ min: 20, max: 90 })),
      }),
      { minLength: width, maxLength: width },
    ),
    head: fc.array(fc.oneof(cells, over), { maxLength: 2 }),
    rows: fc.array(
      fc.oneof(
        fc.record({ role: fc.constantFrom('row' as const, 'total' as const), cells }),
        fc.record({ role: fc.constant('group' as const), cells: over }),
      ),
      { minLength: 1, maxLength: 20 },
    ),
    alt: anyText,
  });
});

const paragraph = fc.record({
  type: fc.constant('paragraph' as const),
  role: fc.constantFrom('body' as const, 'lead' as const, 'result' as const),
  children: inlines,
});

/** Blocks that stand in others, and lists of them in lists. */
const inner: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', maxDepth: 12 },
    paragraph,
    fc.record({ type: fc.constant('quote' as const), children: inlines, source: inlines }),
    fc.record({
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(fc.array(tie('block'), { maxLength: 3 }), { maxLength: 3 }),
    }),
  ),
})).block;

const block: fc.Arbitrary<Block> = fc.oneof(
  inner,
  table,
  fc.record({
    type: fc.constant('heading' as const),
    level: fc.constantFrom(2 as const, 3 as const, 4 as const),
    number: maybe(fc.constantFrom('1.1', 'A.1')),
    anchor: fc.constant('afsnit'),
    children: inlines,
  }),
  fc.record({
    type: fc.constant('chapter' as const),
    number: maybe(fc.constantFrom('1', 'A')),
    label: maybe(fc.constantFrom('1', 'Bilag A')),
    title: anyText,
    anchor: fc.constant('kapitel-1'),
    part: fc.constantFrom('front' as const, 'chapter' as const, 'appendix' as const),
    base: inlines,
  }),
  fc.record({
    type: fc.constant('box' as const),
    tone: fc.constantFrom('information' as const, 'warning' as const),
    title: anyText,
    blocks: fc.array(inner, { maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('key-figures' as const),
    cells: fc.array(fc.record({ value: inlines, text: inlines, base: inlines }), { maxLength: 4 }),
  }),
  fc.record({
    type: fc.constant('question' as const),
    label: anyText,
    wording: anyText,
    askedIf: maybe(anyText),
    answers: fc.array(fc.record({ label: anyText, code: anyText }), { maxLength: 3 }),
    instruction: maybe(anyText),
    followUps: fc.array(fc.record({ askedIf: anyText, wording: anyText }), { maxLength: 2 }),
  }),
  fc.record({
    type: fc.constantFrom('contents' as const),
    title: anyText,
    anchor: fc.constant('indhold'),
    entries: fc.array(
      fc.record({
        level: fc.constantFrom(1 as const, 2 as const, 3 as const),
        number: maybe(anyText),
        title: anyText,
        anchor: fc.constantFrom(...anchors),
      }),
      { maxLength: 4 },
    ),
  }),
  fc.record({
    type: fc.constant('cover' as const),
    title: anyText,
    year: maybe(anyText),
    subtitle: maybe(anyText),
    publisher: anyText,
    noticeLabel: maybe(anyText),
    columns: fc.array(
      fc.record({ value: fc.double({ min: 0, max: 1, noNaN: true }), printed: inlines, label: anyText }),
      { maxLength: 7 },
    ),
    base: inlines,
    alt: anyText,
  }),
  caption.map(
    (one): Block => ({
      type: 'figure',
      id: 'figure/x',
      caption: one,
      drawing: { kind: 'distribution', rows: [], sums: [] },
      alt: 'x',
    }),
  ),
);

test('any document is written as well-formed XML, in which fields, notes and grids hold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { maxLength: 6 }), anyText, async (blocks, title) => {
      const document: Document = { ...sampleDocument, title, blocks };
      const figures = figuresFor(document);
      const file = opened(
        await writeWord({
          document,
          figures,
          theme,
          fonts: few,
          pages: null,
          traced: null,
          category: null,
          house: null,
        }),
      );
      for (const one of texts(file)) {
        const kinds = all(one, 'w:fldChar').map((mark) => mark.attributes['w:fldCharType']);
        const count = (kind: string) => kinds.filter((other) => other === kind).length;
        expect([count('separate'), count('end')]).toEqual([count('begin'), count('begin')]);
      }
      const notes = new Set(
        texts(file)
          .flatMap((one) => all(one, 'w:footnote'))
          .map((one) => one.attributes['w:id']),
      );
      for (const note of all(file.body, 'w:footnoteReference'))
        expect(notes).toContain(note.attributes['w:id']);
    }),
    { numRuns: 40 },
  );
});

/** Only the cuts by which the writer measures: packing all of them takes most of the time. */
const few = new Map([...fonts].filter(([key]) => ['sans-400', 'sans-600', 'sans-700'].includes(key)));
