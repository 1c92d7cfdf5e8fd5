import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBytes } from '../../src/load/data/open.ts';
import { listing } from '../../src/load/listing.ts';
import type { ReadingOptions } from '../../src/model/wave.ts';
import { faultsOf } from './folder.ts';

function opened(text: string, options: ReadingOptions = {}) {
  return openBytes('', Buffer.from(text), { file: 'svar.csv', options, columns: [] });
}

function rowsOf(source: ReturnType<typeof opened>): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  source.eachRow((fields) => rows.push(fields), listing('svar.csv'));
  return rows;
}

const text = `'nr';'q1; om "skat"';'navn'\n'1';2;'It''s'\n'2';3;'b;"c"'\n'3';3;'b\nc'\n`;

test('single quotes are found out, and told', () => {
  const source = opened(text);
  expect(source.columns.map(({ name }) => name)).toEqual(['nr', 'q1; om "skat"', 'navn']);
  expect(rowsOf(source)).toEqual([
    ['1', '2', "It's"],
    ['2', '3', 'b;"c"'],
    ['3', '3', 'b\nc'],
  ]);
  expect(source.reading.quote).toBe("'");
  expect(source.notes.map(({ code, values }) => [code, values])).toEqual([['quote-guessed', { quote: "'" }]]);
  expect(source.place(30, 1).source).toContain("'");
});

test('the study can say which it is, and then nothing is told', () => {
  expect(opened(text, { quote: "'" }).notes).toEqual([]);
  const bare = opened(`nr,q1\n1,'a'\n2,'b'\n`, { quote: '"' });
  expect(rowsOf(bare)).toEqual([
    ['1', "'a'"],
    ['2', "'b'"],
  ]);
  expect(bare.notes).toEqual([]);
});

test.each([
  ['double quotes', `"nr","q1"\n1,"it's 'so'"\n`],
  ['apostrophes in words', `nr,q1\n1,don't\n2,rock 'n' roll\n3,'tis\n`],
  ['a lone field in single quotes', `nr,q1\n1,'a'\n2,b\n`],
])('%s are no single quotes', (_, given) => {
  expect(opened(given).reading.quote).toBeUndefined();
});

test('a quote that is never closed is told where it stands, as it is written', () => {
  const found = faultsOf(() => rowsOf(opened(`'nr','q1'\n'1','a'\n'2','b\n`)));
  expect(found).toMatchObject([{ code: 'quote-open', place: { line: 3, source: "'2','b" } }]);
});

test('whatever is written in single quotes is read back', () => {
  const field = fc.string({ unit: fc.constantFrom(...`ab ø'";,\n|`), maxLength: 8 });
  const rows = fc.array(fc.tuple(field, field, field), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(rows, (given) => {
      const lines = [['a', 'b', 'c'], ...given].map((row) =>
        row.map((one) => `'${one.replaceAll("'", "''")}'`).join(';'),
      );
      const filled = given.filter((row) => row.some((one) => one !== ''));
      expect(rowsOf(opened(`${lines.join('\n')}\n`, { delimiter: ';', quote: "'", header: 1 }))).toEqual(
        filled,
      );
    }),
    { seed: 7, numRuns: 300 },
  );
});
