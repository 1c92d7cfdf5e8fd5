import { expect, test } from 'vitest';
import { tickSetsOf } from '../../src/draft/tick-sets.ts';
import { loadRecognise } from '../../src/load/recognise.ts';
import type { CodeCount, ColumnProfile } from '../../src/model/profile.ts';
import { templates } from '../support/paths.ts';

const words = loadRecognise(templates);

function column(
  name: string,
  codes: readonly (readonly [string, string | null])[],
  empty = 0,
): ColumnProfile {
  const counts = codes.map(([code, label]): CodeCount => ({ code, label, count: 10 }));
  const n = counts.length * 10;
  const common = { label: null, type: null, measure: null, missing: [], unused: [], numbers: null };
  return { name, ...common, n, empty, codes: counts, distinct: codes.length, longest: 3 };
}

function setsOf(columns: readonly ColumnProfile[], sets: Parameters<typeof tickSetsOf>[0]['sets'] = []) {
  const found = tickSetsOf({ file: 'x.sav', rows: 60, reading: {}, weight: null, sets, columns }, words);
  return found.map((set) => ({ ...set, columns: set.columns.map(({ name }) => name) }));
}

const yesNo = [
  ['1', 'Ja'],
  ['2', 'Nej'],
] as const;

test('sets that the file declares: by what is counted, or by the answers that each column holds one of', () => {
  const columns = ['a', 'b', 'c', 'd'].map((name) => column(name, yesNo));
  const declared = { label: 'Brugt', columns: ['a', 'b'], counted: '2' };
  const listed = { label: 'Nævnt', columns: ['c', 'd'], counted: null };
  expect(setsOf(columns, [declared, listed])).toEqual([
    { name: 'Brugt', columns: ['a', 'b'], ticked: ['2'], unticked: ['1'], missing: [], chosen: null },
    {
      name: 'Nævnt',
      columns: ['c', 'd'],
      ticked: [],
      unticked: [],
      missing: [],
      chosen: yesNo.map(([code, label]) => ({ code, label, count: 10 })),
    },
  ]);
});

test('yes is told by its label, whichever code comes first', () => {
  const noYes = [
    ['0', 'Nej'],
    ['7', 'Ja'],
  ] as const;
  const columns = [1, 2, 3].map((number) => column(`q4_${number}`, noYes));
  expect(setsOf(columns)).toEqual([
    {
      name: 'q4',
      columns: ['q4_1', 'q4_2', 'q4_3'],
      ticked: ['7'],
      unticked: ['0'],
      missing: [],
      chosen: null,
    },
  ]);
});

test.each([
  ['two columns of yes and no', [column('q4_1', yesNo), column('q4_2', yesNo)]],
  ['names that share no more than a letter', ['q1', 'q2', 'q3'].map((name) => column(name, yesNo))],
  [
    'another column between',
    [column('q4_1', [['1', null]], 9), column('x', yesNo), column('q4_2', [['1', null]], 9)],
  ],
  [
    'labels that say neither yes nor no',
    ['q4_1', 'q4_2', 'q4_3'].map((name) =>
      column(name, [
        ['1', 'Mand'],
        ['2', 'Kvinde'],
      ]),
    ),
  ],
  ['a code in every row', [column('q4_1', [['1', null]]), column('q4_2', [['1', null]])]],
])('%s: no set', (_, columns) => {
  expect(setsOf(columns)).toEqual([]);
});
