import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBytes } from '../../src/load/data/open.ts';
import { loadLanguage } from '../../src/load/language.ts';
import { loadStudy } from '../../src/load/study.ts';
import { check } from '../../src/run/check.ts';
import { init } from '../../src/run/init.ts';
import { templates } from '../support/paths.ts';
import { folderOf } from './folder.ts';
import { type Cell, workbook } from './workbook.ts';

type Rows = readonly (readonly Cell[])[];

const answers: Rows = [
  ['nr', 'sex', 'q1', 'q2'],
  ...Array.from({ length: 30 }, (_, row) => [row + 1, 1 + (row % 2), 1 + (row % 4), 1 + ((row * 3) % 4)]),
];

function opened(
  sheets: Readonly<Record<string, { readonly rows: Rows; readonly hidden?: boolean }>>,
  sheet?: string,
) {
  return openBytes('svar.xlsx', workbook(sheets), {
    file: 'svar.xlsx',
    options: sheet === undefined ? {} : { sheet },
    columns: [],
  });
}

const q1 = {
  label: 'Hvor tilfreds er du?',
  values: ['1:Utilfreds', '2:Lidt utilfreds', '3:Tilfreds', '4:Meget tilfreds'],
};

function told(source: ReturnType<typeof opened>, name: string) {
  const column = source.columns.find((one) => one.name === name);
  return {
    label: column?.label ?? null,
    values: [...(column?.valueLabels ?? [])].map(([code, label]) => `${code}:${label}`),
  };
}

const repeated: Rows = [
  ['Variabel', 'Tekst', 'Kode', 'Betydning'],
  ['sex', 'Køn', 1, 'Mand'],
  ['sex', 'Køn', 2, 'Kvinde'],
  ...['Utilfreds', 'Lidt utilfreds', 'Tilfreds', 'Meget tilfreds'].map((label, index) => [
    'q1',
    'Hvor tilfreds er du?',
    index + 1,
    label,
  ]),
  ['findes-ikke', 'En anden', 1, 'Ja'],
];

describe('a sheet that is a codebook gives labels', () => {
  test('a row a value, the name in each', () => {
    const source = opened({ Data: { rows: answers }, Kodebog: { rows: repeated } });
    expect(told(source, 'q1')).toEqual(q1);
    expect(told(source, 'sex')).toEqual({ label: 'Køn', values: ['1:Mand', '2:Kvinde'] });
    expect(told(source, 'q2')).toEqual({ label: null, values: [] });
    expect(source.reading).toMatchObject({ sheet: 'Data', codebook: 'Kodebog' });
    expect(source.notes.map(({ code, values }) => [code, values])).toEqual([
      ['codebook-guessed', { sheet: 'Kodebog' }],
    ]);
  });

  test('the name and the label in the first row only, a title above, columns in another order', () => {
    const rows: Rows = [
      ['Codebook of the survey'],
      [null],
      ['Type', 'Name', 'Question', 'Value', 'Meaning'],
      ['numeric', 'sex', 'Køn', 1, 'Mand'],
      [null, null, null, 2, 'Kvinde'],
      ['numeric', 'q1', 'Hvor tilfreds er du?', 1, 'Utilfreds'],
      [null, null, null, 2, 'Lidt utilfreds'],
      [null, null, null, 3, 'Tilfreds'],
      [null, null, null, 4, 'Meget tilfreds'],
    ];
    const source = opened({ Codebook: { rows }, Data: { rows: answers } });
    expect(source.reading.sheet).toBe('Data');
    expect(told(source, 'q1')).toEqual(q1);
    expect(told(source, 'sex').values).toEqual(['1:Mand', '2:Kvinde']);
  });

  test.each(['; ', ', ', '\n', ' | '])('a row a name, the values in one cell, parted by %j', (sign) => {
    const rows: Rows = [
      ['variable', 'label', 'values'],
      ['sex', 'Køn', ['1 = Mand', '2 = Kvinde'].join(sign)],
      [
        'q1',
        'Hvor tilfreds er du?',
        ['1=Utilfreds', '2=Lidt utilfreds', '3=Tilfreds', '4=Meget tilfreds'].join(sign),
      ],
    ];
    const source = opened({ Data: { rows: answers }, Labels: { rows } });
    expect(told(source, 'q1')).toEqual(q1);
    expect(told(source, 'sex')).toEqual({ label: 'Køn', values: ['1:Mand', '2:Kvinde'] });
  });

  test('labels in one sheet, values in another, as SPSS writes them; hidden sheets too', () => {
    const labels: Rows = [
      ['Variable', 'Position', 'Label', 'Measurement Level'],
      ['nr', 1, 'Løbenummer', 'Nominal'],
      ['sex', 2, 'Køn', 'Nominal'],
      ['q1', 3, 'Hvor tilfreds er du?', 'Ordinal'],
      ['q2', 4, 'Hvor trygt er der?', 'Ordinal'],
    ];
    const values: Rows = [
      ['Value', null, 'Label'],
      ...repeated.slice(1).map(([name = null, , code = null, label = null]) => [name, code, label]),
    ];
    const source = opened({
      Data: { rows: answers },
      Variables: { rows: labels },
      Values: { rows: values, hidden: true },
    });
    expect(told(source, 'q1')).toEqual(q1);
    expect(told(source, 'q2')).toEqual({ label: 'Hvor trygt er der?', values: [] });
    expect(source.reading.codebook).toBe('Variables, Values');
  });

  test('a second sheet of answers, a list of something else and an empty sheet are none', () => {
    const other: Rows = [
      ['emne', 'antal'],
      ['q1', 30],
      ['noget', 4],
      ['andet', 5],
      ['tredje', 6],
    ];
    const source = opened({
      '2025': { rows: answers },
      '2026': { rows: answers },
      Liste: { rows: other },
      Tom: { rows: [] },
    });
    expect(source.columns.every(({ label, valueLabels }) => label === null && valueLabels.size === 0)).toBe(
      true,
    );
    expect(source.reading.codebook).toBeUndefined();
    expect(source.notes.map(({ code }) => code)).toEqual(['sheet-guessed']);
  });

  test('where the study names the sheet nothing is guessed, and nothing told', () => {
    const source = opened({ Data: { rows: answers }, Kodebog: { rows: repeated } }, 'Data');
    expect(source.notes).toEqual([]);
    expect(told(source, 'q1')).toEqual(q1);
  });

  test('init takes them, marks where they are from, and the study checks', () => {
    const folder = folderOf({
      'svar.xlsx': workbook({ Data: { rows: answers }, Kodebog: { rows: repeated } }),
    });
    const out = join(folder, 'study');
    init(
      { data: join(folder, 'svar.xlsx'), templates, out, today: '2026-11-22' },
      loadLanguage(templates, 'da'),
    );
    const yaml = readFileSync(join(out, 'study.yaml'), 'utf8');
    expect(yaml).toContain('sheet: "Data" # Gæt: arket »Kodebog« er kodebog');
    expect(yaml).toContain('"Hvor tilfreds er du?"');
    expect(yaml).toContain('"4": "Meget tilfreds"');
    expect(loadStudy(out).value.id).toBe('svar');
    expect(check({ study: out, templates, publication: null, status: 'draft' }).value.respondents).toBe(30);
  });
});
