import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { loadLanguage } from '../../src/load/language.ts';
import { ledgerCsv } from '../../src/write/ledger-csv.ts';
import { ledgerOf } from '../analyse/results.ts';
import { groupOf, itemOf, oneToFive, type Row } from '../analyse/survey-of.ts';

const rows = [...'1223'].map(
  (q): Row => ({ group: 'a', answers: { q }, numbers: { age: 20 + Number(q) ** 2 } }),
);
const others = [...'44354'].map(
  (q): Row => ({ group: 'b', answers: { q }, numbers: { age: 30 + Number(q) } }),
);
const ledger = ledgerOf(
  {
    groups: [groupOf('a'), groupOf('b')],
    items: [itemOf('q', oneToFive)],
    background: [
      {
        id: 'age',
        type: 'numeric',
        column: 'age',
        label: 'Age',
        unit: 'years',
        more: null,
        classes: [],
        cumulative: [],
      },
    ],
    tests: { controls: ['age'] },
  },
  [...rows, ...others],
);

function rowsOf(code: string, delimiter: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const text = new TextDecoder().decode(ledgerCsv(ledger, loadLanguage('templates', code)));
  const records: Record<string, string>[] = parse(text, { columns: true, delimiter });
  return new Map(records.map((record) => [record['id'] ?? '', record]));
}

test('a line for each result, a column for each value, in the decimals of the language', () => {
  const danish = rowsOf('da', ';');
  expect([...danish.keys()]).toEqual([...ledger.keys()]);
  expect(danish.get('mean/2020/b/q')).toMatchObject({ n: '5', value: '4', kind: 'mean' });
  expect(rowsOf('en', ',').get('mean/2020/alle/q')?.['value']).toMatch(/^3\.1/);
  expect(danish.get('mean/2020/alle/q')?.['value']).toMatch(/^3,1/);
});

test('every kind of result says what it found', () => {
  const found = rowsOf('en', ',');
  // R: lm(c(1,2,2,3, 4,4,3,5,4) ~ c(1,1,1,1,0,0,0,0,0) + c(21,24,24,29,34,34,33,35,34))
  const test = found.get('comparison/2020/a~b/q');
  expect(test).toMatchObject({ level: '5', direction: 'lower', adjusted_n: '9', adjusted_df: '6' });
  expect(Number(test?.['adjusted_estimate'])).toBeCloseTo(5 / 7, 9);
  expect(test?.['adjusted_verdict']).toBe('vanishes');
  expect(found.get('background/2020/alle/age/q')).toMatchObject({ direction: 'positive', df: '7' });
  expect(found.get('spread/2020/a/age')).toMatchObject({ min: '21', q1: '23.25', median: '24', max: '29' });
  expect(found.get('rank/2020/a/mean')).toMatchObject({ order: '1 q', measure: 'mean' });
  expect(found.get('tally/2020/a~b/comparison/lower')).toMatchObject({ value: '1', of: '1' });
});
