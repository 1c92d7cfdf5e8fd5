import { describe, expect, test } from 'vitest';
import type { Block, Inline, TableRow } from '../../src/model/document.ts';
import { documentOf, theme } from '../write/pdf/fixture.ts';
import { paragraph, sampleDocument, text } from '../write/sample-document.ts';
import { layoutFaults } from './layout/faults.ts';
import { plants } from './layout/plants.ts';
import { faultsOf, faultsOfSeed, setDocument } from './layout/set.ts';
import { broken, name } from './mutate.ts';

/** `npm run proof -- layout` does the same for 200. */
test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('the random document %i has no fault of layout', async (seed) => {
  expect(await faultsOfSeed(seed)).toEqual([]);
});

const line = 'Lejerne blev spurgt om, hvor tilfredse de er med deres boligforhold. ';

function noted(number: number): Inline {
  return { type: 'note', number, children: text(`Note ${number}. ${line}`) };
}

function last<T extends Block['type']>(type: T): Extract<Block, { type: T }> {
  const found = sampleDocument.blocks.findLast(
    (block): block is Extract<Block, { type: T }> => block.type === type,
  );
  if (found === undefined) throw new Error(`The sample has no ${type}.`);
  return found;
}

/** A table whose rows have several lines. */
const table = {
  ...last('table'),
  continued: '(fortsat)',
  rows: last('table').rows.map((row): TableRow => {
    const [head, ...others] = row.cells;
    const high =
      head === undefined || row.role === 'group' ? head : { ...head, children: text(line.repeat(2)) };
    return { ...row, cells: [...(high === undefined ? [] : [high]), ...others] };
  }),
};
const paragraphs = (count: number): readonly Block[] =>
  Array.from({ length: count }, (_, at) =>
    paragraph([...text(line.repeat(7)), ...(at % 4 === 1 ? [noted(Math.floor(at / 4) + 1)] : [])]),
  );

/** Several pages of what each fault needs: parted paragraphs, footnotes, a figure, a table of high rows over two pages. */
const subject = documentOf([
  {
    type: 'chapter',
    number: '1',
    label: '1',
    title: 'Prøve',
    anchor: 'kapitel-1',
    part: 'chapter',
    base: [],
  },
  { type: 'heading', level: 2, number: '1.1', anchor: 'afsnit', children: text('Afsnit') },
  ...paragraphs(14),
  last('figure'),
  table,
]);

describe('faults that are planted', () => {
  test('the pages have none before', async () => {
    expect(await faultsOf(subject, theme)).toEqual([]);
  });

  test.each(plants)('$name is found', async ({ kind, plant }) => {
    const kinds = (await faultsOf(subject, theme, plant)).map((fault) => fault.kind);
    expect(kinds).toContain(kind);
  });

  test('a figure without words is found', async () => {
    const bytes = await broken(await setDocument(subject, theme), ({ element }) => {
      element('Figure').delete(name('Alt'));
    });
    const faults = await layoutFaults(bytes, { page: theme.page, words: '' });
    expect(faults.filter(({ kind }) => kind === 'structure').map(({ text: point }) => point)).toEqual([
      '13-004',
    ]);
  });
});
