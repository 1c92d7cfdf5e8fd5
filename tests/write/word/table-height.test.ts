import { expect, test } from 'vitest';
import type { Table, TableRow } from '../../../src/model/document.ts';
import { cell, paragraph, row, sampleDocument, text } from '../sample-document.ts';
import { written } from './given.ts';
import { opened } from './opened.ts';
import { all, child, type Element, isOn } from './xml.ts';

const sample = sampleDocument.blocks.find((block): block is Table => block.type === 'table');
if (sample === undefined) throw new Error('The sample has tables.');

const rowsOf = (count: number, words = 'navn'): readonly TableRow[] =>
  Array.from({ length: count }, (_, at) => row('row', `${words} ${at}`, '1'));

function tableOf(rows: readonly TableRow[]): Table {
  const columns = [
    { align: 'left', width: null },
    { align: 'right', width: 60 },
  ] as const;
  const caption = { ...sample?.caption, notes: [{ label: 'Note', children: text('En note.') }] };
  return {
    ...sample,
    caption,
    width: 'narrow',
    columns,
    head: [[cell('hoved'), cell('tal')]],
    rows,
  } as Table;
}

/** For each row whether it stays with the next one. */
async function keptRows(table: Table): Promise<readonly boolean[]> {
  const { body } = opened(await written({ ...sampleDocument, blocks: [table, paragraph('sidst')] }));
  return all(body, 'w:tr').map((one: Element) =>
    all(one, 'w:p').every((p) => isOn(child(p, 'w:pPr'), 'w:keepNext')),
  );
}

test('every row of a table that fits a page stays with the next, and the last with the notes', async () => {
  expect(new Set(await keptRows(tableOf(rowsOf(25))))).toEqual(new Set([true]));
});

test('in a table higher than a page most rows may part', async () => {
  const kept = await keptRows(tableOf(rowsOf(45)));
  expect(kept.filter((one) => !one).length).toBeGreaterThan(35);
  expect(kept.slice(-3)).toEqual([true, true, true]);
});

test('rows of several lines count as high as they are', async () => {
  const long = 'et navn, der er så langt, at det står på flere linjer i den smalle kolonne af en tabel';
  expect(new Set(await keptRows(tableOf(rowsOf(20, long))))).toEqual(new Set([true, false]));
});
