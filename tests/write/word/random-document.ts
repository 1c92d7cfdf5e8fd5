import fc from 'fast-check';
import type { Block, Caption, Document, Inline } from '../../../src/model/document.ts';
import { sampleDocument } from '../sample-document.ts';

/** Words as people write them, in two alphabets and with signs that XML and Word have to be told of. */
const words = fc
  .array(
    fc.constantFrom('svar', 'Ældre', '5 %', 'a & b', '<n>', '"ja"', '–0,27', 'Ωμέγα', 'x'.repeat(20), 'og'),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(' '));

const run: fc.Arbitrary<Inline> = words.map((text) => ({ type: 'text', text }));
const inline: fc.Arbitrary<Inline> = fc.oneof(
  run,
  fc.record({ type: fc.constant('print' as const), print: fc.constant(0), text: words }),
  fc.record({ type: fc.constantFrom('emphasis' as const, 'strong' as const), children: fc.tuple(run) }),
  fc.record({ type: fc.constant('note' as const), number: fc.constant(0), children: fc.tuple(run) }),
  fc.record({
    type: fc.constant('claim' as const),
    id: words,
    is: fc.constant('higher'),
    children: fc.tuple(run),
  }),
);
/** Words first, so that no paragraph is empty. */
const inlines = fc.tuple(run, fc.array(inline, { maxLength: 3 })).map(([first, rest]) => [first, ...rest]);
const plain = fc.tuple(run);

const caption: fc.Arbitrary<Caption> = fc.record({
  label: fc.constant(''),
  word: fc.constant(''),
  chapter: fc.constant(''),
  sequence: fc.constant(0),
  anchor: fc.constant(''),
  finding: fc.option(inlines),
  title: plain,
  subtitle: fc.option(inlines),
  notes: fc.array(fc.record({ label: fc.constantFrom('Note', 'Kilde'), children: inlines }), {
    maxLength: 2,
  }),
});

const paragraph = fc.record({
  type: fc.constant('paragraph' as const),
  role: fc.constantFrom('body' as const, 'lead' as const, 'result' as const),
  children: inlines,
});

const table: fc.Arbitrary<Block> = fc.integer({ min: 1, max: 4 }).chain((width) => {
  const cell = fc.record({
    children: inlines,
    span: fc.constant(1),
    mark: fc.constantFrom('higher', 'lower', null),
  });
  const cells = fc.array(cell, { minLength: width, maxLength: width });
  return fc.record({
    type: fc.constant('table' as const),
    id: fc.constant('table/x'),
    caption,
    width: fc.constantFrom('narrow' as const, 'wide' as const, 'landscape' as const),
    columns: fc.constant(Array.from({ length: width }, () => ({ align: 'left' as const, width: null }))),
    head: fc.tuple(cells),
    rows: fc.array(fc.record({ role: fc.constantFrom('row' as const, 'total' as const), cells }), {
      minLength: 1,
      maxLength: 4,
    }),
    alt: words,
  });
});

const figure: fc.Arbitrary<Block> = fc.record({
  type: fc.constant('figure' as const),
  id: fc.constant('figure/x'),
  caption,
  drawing: fc.constant({ kind: 'distribution' as const, rows: [], sums: [] }),
  alt: words,
});

const block: fc.Arbitrary<Block> = fc.oneof(
  paragraph,
  table,
  figure,
  fc.record({
    type: fc.constant('heading' as const),
    level: fc.constantFrom(2 as const, 3 as const, 4 as const),
    number: fc.constant(null),
    anchor: fc.constant(''),
    children: plain,
  }),
  fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(fc.tuple(paragraph), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('quote' as const), children: inlines, source: inlines }),
  fc.record({
    type: fc.constant('box' as const),
    tone: fc.constantFrom('information' as const, 'warning' as const),
    title: words,
    blocks: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    type: fc.constant('key-figures' as const),
    cells: fc.array(fc.record({ value: inlines, text: inlines, base: inlines }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
);

const chapter = fc.record({ title: words, base: inlines, blocks: fc.array(block, { maxLength: 8 }) });

/** A document of a few chapters, numbered as compose would number it. */
export const randomDocument: fc.Arbitrary<Document> = fc
  .tuple(words, fc.array(chapter, { minLength: 1, maxLength: 3 }))
  .map(([title, chapters]) => {
    const count = counter();
    const blocks = chapters.flatMap(({ title: heading, base, blocks: inside }, at): readonly Block[] => [
      {
        type: 'chapter',
        number: `${at + 1}`,
        label: `${at + 1}`,
        title: heading,
        anchor: `kapitel-${at + 1}`,
        part: 'chapter',
        base,
      },
      ...numberedBlocks(inside, `${at + 1}`),
    ]);
    return { ...sampleDocument, title, blocks: blocks.map((one) => withNumbers(one, count)) };
  });

function numberedBlocks(blocks: readonly Block[], chapter: string): readonly Block[] {
  const count = counter();
  return blocks.map((one, at): Block => {
    if (one.type === 'heading') return { ...one, anchor: `afsnit-${chapter}-${at}` };
    if (one.type !== 'figure' && one.type !== 'table') return one;
    const word = one.type === 'figure' ? 'Figur' : 'Tabel';
    const sequence = count(word);
    const anchor = `${one.type}-${chapter}-${sequence}`;
    return {
      ...one,
      caption: { ...one.caption, word, chapter, sequence, anchor, label: `${word} ${chapter}.${sequence}` },
    };
  });
}

function counter(): (what: string) => number {
  const counts = new Map<string, number>();
  return (what) => {
    const next = (counts.get(what) ?? 0) + 1;
    counts.set(what, next);
    return next;
  };
}

/** Prints and footnotes numbered through the document, wherever they stand. */
function withNumbers<T>(value: T, count: (what: string) => number): T {
  if (Array.isArray(value)) return value.map((one) => withNumbers(one, count)) as T;
  if (value === null || typeof value !== 'object') return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withNumbers(one, count)]));
  if (inner['type'] === 'print') return { ...inner, print: count('print') } as T;
  return (inner['type'] === 'note' ? { ...inner, number: count('note') } : inner) as T;
}
