import { expect, test } from 'vitest';
import type { Ledger } from '../../src/model/result.ts';
import { ledgerJson } from '../../src/write/ledger-json.ts';

const notice = { label: 'Prøve', heading: 'Svarene er fundet på', text: 'Ingen har\n  svaret.\n' };
const read = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes));
const result = {
  ...{ id: 'count/2020/alle', kind: 'count', from: { wave: '2020', scope: 'alle' } },
  ...{ n: 3, value: 3, method: 'count' },
};
const ledger = new Map([[result.id, result]]) as unknown as Ledger;

test('the ledger begins with the notice of answers that are made up, as it is passed on by itself', () => {
  expect(read(ledgerJson(ledger, { id: 'a', notice }, 'rapport'))).toEqual({
    study: 'a',
    publication: 'rapport',
    notice: 'Svarene er fundet på. Ingen har svaret.',
    results: [result],
  });
});

test('real answers have none, and an empty ledger is a ledger', () => {
  expect(read(ledgerJson(new Map(), { id: 'a', notice: null }, 'rapport'))).toEqual({
    study: 'a',
    publication: 'rapport',
    results: [],
  });
});
