import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { openData } from '../../src/load/data/open.ts';
import type { DataSource } from '../../src/load/data/source.ts';
import { listing } from '../../src/load/listing.ts';
import { loadStudy } from '../../src/load/study.ts';
import { loadSurvey } from '../../src/load/survey.ts';
import type { ReadingOptions } from '../../src/model/wave.ts';
import { edited, faultsOf, folderOf } from './folder.ts';
import { studyFolder, validData, validStudy } from './valid.ts';
import { type Cell, workbook } from './workbook.ts';

const files = 'tests/load/files';

function open(bytes: Uint8Array | string, options: ReadingOptions = {}, columns: readonly string[] = []) {
  return openData(folderOf({ data: bytes }), { file: 'data', options, columns }, new Map());
}

function made(name: string): DataSource {
  return openData(files, { file: name, options: {}, columns: [] }, new Map());
}

function rowsOf(source: DataSource): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  const list = listing(source.file);
  source.eachRow((fields) => rows.push([...fields]), list);
  expect(list.faults()).toEqual([]);
  expect(rows.length).toBeLessThanOrEqual(source.atMost);
  return rows;
}

const namesOf = ({ columns }: DataSource): readonly string[] => columns.map(({ name }) => name);
const codesOf = ({ notes }: DataSource): readonly string[] => notes.map(({ code }) => code);
const column = (source: DataSource, name: string) => source.columns.find((one) => one.name === name);

/** What R read back, as `make.R` wrote it. */
function expected(name: string): { readonly names: readonly string[]; readonly rows: readonly string[][] } {
  const [head = '', ...lines] = readFileSync(join(files, name), 'utf8').trimEnd().split('\n');
  return { names: head.split('\t'), rows: lines.map((line) => line.split('\t')) };
}

/** Numbers alike by value, since R prints 17 digits; texts without the blanks that fill them up. */
function comparable(field: string): string | number {
  return /^-?\d+(\.\d+)?$/.test(field) ? Number(field) : field.trimEnd();
}

const comparableRows = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map(comparable));

describe('files that R wrote (haven 2.5.1; tests/load/files/make.R)', () => {
  test.each(['svar-none.sav', 'svar-byte.sav', 'svar-zlib.zsav'])('%s is read as R reads it', (name) => {
    const source = made(name);
    const { names, rows } = expected('svar-sav.tsv');
    expect(namesOf(source)).toEqual(names);
    expect(comparableRows(rowsOf(source))).toEqual(comparableRows(rows));
  });

  test.each(['svar-117.dta', 'svar-118.dta', 'svar-119.dta'])('%s is read as R reads it', (name) => {
    const source = made(name);
    const { names, rows } = expected('svar-dta.tsv');
    expect(namesOf(source)).toEqual(names);
    expect(comparableRows(rowsOf(source))).toEqual(comparableRows(rows));
  });

  test('labels, wordings and what is declared missing come along from SPSS', () => {
    const source = made('svar-byte.sav');
    const samtale = column(source, 'samtale');
    expect(samtale?.label).toBe('Jeg blev mødt med respekt');
    expect([...(samtale?.valueLabels ?? [])]).toEqual([
      ['1', 'Helt uenig'],
      ['2', 'Uenig'],
      ['3', 'Enig'],
      ['4', 'Helt enig'],
      ['8', 'Ved ikke'],
      ['9', 'Uoplyst'],
    ]);
    expect(samtale?.missing).toEqual({ codes: ['8', '9'], ranges: [] });
    const [from, to] = column(source, 'hjaelp_og_vejledning')?.missing.ranges[0] ?? [];
    expect(from).toBe(8);
    expect(to).toBeGreaterThan(1e300);
    expect([...(column(source, 'koen')?.valueLabels ?? [])]).toEqual([
      ['m', 'Mand'],
      ['k', 'Kvinde'],
    ]);
    expect(source.columns.map(({ type }) => type)).toEqual([
      'number',
      'number',
      'number',
      'number',
      'number',
      'text',
      'text',
      'text',
      'date',
      'date',
    ]);
  });

  test('labels of extended missing values come along from Stata', () => {
    const samtale = column(made('svar-118.dta'), 'samtale');
    expect([...(samtale?.valueLabels ?? [])]).toEqual(
      expect.arrayContaining([
        ['1', 'Helt uenig'],
        ['.a', 'Ved ikke'],
        ['.b', 'Uoplyst'],
      ]),
    );
    expect(samtale?.missing.codes).toContain('.a');
  });

  test('a place is the row and the variable', () => {
    const source = made('svar-byte.sav');
    expect(source.place(16, 1)).toEqual({ file: 'svar-byte.sav', at: '17:samtale' });
  });
});

describe('CSV', () => {
  const text = 'nr;køn;år\n1;kvinde;30,5\n2;mand;æøå\n';
  const rows = [
    ['1', 'kvinde', '30,5'],
    ['2', 'mand', 'æøå'],
  ];

  test.each([
    ['UTF-8', Buffer.from(text), 'utf-8', []],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`), 'utf-8', []],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'utf-16', []],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), 'utf-16', []],
    ['UTF-16, big end first', iconv.encode(text, 'utf-16be', { addBOM: true }), 'utf-16', []],
    ['Windows-1252', iconv.encode(text, 'windows-1252'), 'windows-1252', ['encoding-guessed']],
  ] as const)('in %s', (_, bytes, encoding, notes) => {
    const source = open(bytes);
    expect(source.reading).toMatchObject({ encoding, delimiter: ';', headerRows: 1 });
    expect(namesOf(source)).toEqual(['nr', 'køn', 'år']);
    expect(rowsOf(source)).toEqual(rows);
    expect(codesOf(source)).toEqual(notes);
  });

  test('the note on a guessed encoding points at a letter that tells, and study.yaml silences it', () => {
    const bytes = iconv.encode('nr;a\n1;x\n2;på – nu\n', 'windows-1252');
    const [note] = open(bytes).notes;
    expect(note?.place).toMatchObject({ line: 3, column: 4, source: '2;på – nu' });
    expect(note?.values).toEqual({ encoding: 'windows-1252', read: '2;på – nu' });
    expect(open(bytes, { encoding: 'windows-1252' }).notes).toEqual([]);
    expect(rowsOf(open(iconv.encode(text, 'macintosh'), { encoding: 'macintosh' }))).toEqual(rows);
  });

  test.each([',', ';', '\t', '|'])('parted by %j', (delimiter) => {
    const source = open(text.replaceAll(';', delimiter).replace('30,5', '30.5'));
    expect(source.reading.delimiter).toBe(delimiter);
    expect(namesOf(source)).toHaveLength(3);
  });

  test('a delimiter is taken from study.yaml, and from the line that Excel writes for itself', () => {
    expect(namesOf(open('a^b\n1^2\n', { delimiter: '^' }))).toEqual(['a', 'b']);
    const source = open('sep=;\r\na,1;b\r\n1;2\r\n');
    expect(namesOf(source)).toEqual(['a,1', 'b']);
    expect(rowsOf(source)).toEqual([['1', '2']]);
  });

  test('columns without a name, and of the same name, are told apart and told of', () => {
    const source = open('nr,,q1,q1,\n1,2,3,4,5\n');
    expect(namesOf(source)).toEqual(['nr', '#2', 'q1 (1)', 'q1 (2)', '#5']);
    expect(codesOf(source)).toEqual(['columns-unnamed', 'columns-same']);
  });

  test('two header rows: a question over its parts, or a name over a wording', () => {
    const parts = open('nr,Which have you seen?,,,Age\n,First,Second,Third,Response\n1,a,,c,30\n');
    expect(namesOf(parts)).toEqual([
      'nr',
      'Which have you seen?: First',
      'Which have you seen?: Second',
      'Which have you seen?: Third',
      'Age',
    ]);
    expect(codesOf(parts)).toEqual(['header-guessed']);
    expect(rowsOf(parts)).toEqual([['1', 'a', '', 'c', '30']]);
    const wordings = open('nr,q1\nNumber,Are you content?\n1,5\n', { header: 2 });
    expect(wordings.columns.map(({ name, label }) => [name, label])).toEqual([
      ['nr', 'Number'],
      ['q1', 'Are you content?'],
    ]);
    expect(wordings.notes).toEqual([]);
    expect(rowsOf(open('nr,,\n,a,b\n1,2,3\n', { header: 1 }))).toHaveLength(2);
  });

  test('a setting for another format is a fault', () => {
    expect(faultsOf(() => open(text, { sheet: 'Ark1' })).map(({ code }) => code)).toEqual([
      'setting-not-for-format',
    ]);
    expect(faultsOf(() => open(iconv.encode(text, 'latin1'), { encoding: 'utf-8' }))).toMatchObject([
      { code: 'data-not-utf8', place: { line: 1 } },
    ]);
  });

  test('more columns than can be are a fault', () => {
    const many = Array.from({ length: 20_001 }, (_, index) => `q${index}`).join(';');
    expect(faultsOf(() => open(`${many}\n`)).map(({ code }) => code)).toEqual(['too-many-columns']);
  });
});

const sheet: readonly (readonly Cell[])[] = [
  ['Nr', 'Svar', 'Dato', 'Tal som tekst'],
  [1, 'Tilfreds', { date: 46082 }, '5'],
  [2, null, { date: 46082.75 }, '4.50'],
  [],
  [3, 'Utilfreds & sur', { date: 1 }, { inline: 'æøå' }],
];

describe('XLSX', () => {
  test('numbers, texts, dates; empty rows are left out; a place is a cell', () => {
    const source = open(workbook({ Ark1: { rows: sheet } }));
    expect(namesOf(source)).toEqual(['Nr', 'Svar', 'Dato', 'Tal som tekst']);
    expect(rowsOf(source)).toEqual([
      ['1', 'Tilfreds', '2026-03-01', '5'],
      ['2', '', '2026-03-01 18:00:00', '4.50'],
      ['3', 'Utilfreds & sur', '1900-01-01', 'æøå'],
    ]);
    expect(source.place(5, 1)).toEqual({ file: 'data', at: 'Ark1!B5' });
    expect(source.header('Dato')).toEqual({ file: 'data', at: 'Ark1!C1' });
  });

  test('days are counted from 1904 where the workbook says so', () => {
    const rows = [
      ['a', 'b'],
      [{ date: 1 }, { date: 44620 }],
    ];
    expect(rowsOf(open(workbook({ Ark1: { rows } }, { from1904: true })))).toEqual([
      ['1904-01-02', '2026-03-01'],
    ]);
  });

  test('a title above and empty columns beside the table are left out; study.yaml can name the range', () => {
    const rows = [['En titel'], [], [null, 'nr', 'q1', 'q2'], [null, 1, 2, 3], [null, 4, 5, 6]];
    const source = open(workbook({ Ark1: { rows } }));
    expect(namesOf(source)).toEqual(['nr', 'q1', 'q2']);
    expect(source.reading.range).toBe('B3:D');
    expect(source.place(4, 0).at).toBe('Ark1!B4');
    const part = open(workbook({ Ark1: { rows } }), { range: 'B3:C4' });
    expect([namesOf(part), rowsOf(part)]).toEqual([['nr', 'q1'], [['1', '2']]]);
  });

  test('merged header cells: the question stands over its parts', () => {
    const rows = [
      ['Nr', 'Hvad har du brugt?', null, 'Alder'],
      [null, 'Tog', 'Bus', null],
      [1, 'x', null, 30],
    ];
    const source = open(workbook({ Ark1: { rows, merged: ['B1:C1', 'A1:A2'] } }));
    expect(namesOf(source)).toEqual(['Nr', 'Hvad har du brugt?: Tog', 'Hvad har du brugt?: Bus', 'Alder']);
    expect(rowsOf(source)).toEqual([['1', 'x', '', '30']]);
    expect(codesOf(source)).toEqual(['header-guessed']);
  });

  test('the sheet: named, or the one that has the columns; hidden ones only by name', () => {
    const sheets = {
      Vejledning: { rows: [['Læs', 'dette']] },
      Svar: {
        rows: [
          ['nr', 'q1'],
          [1, 2],
        ],
      },
      Skjult: {
        rows: [
          ['nr', 'q9'],
          [1, 2],
        ],
        hidden: true,
      },
    };
    const found = open(workbook(sheets), {}, ['nr', 'q1']);
    expect([found.reading.sheet, codesOf(found)]).toEqual(['Svar', ['sheet-guessed']]);
    expect(namesOf(open(workbook(sheets), { sheet: 'skjult' }))).toEqual(['nr', 'q9']);
    expect(faultsOf(() => open(workbook(sheets), { sheet: 'Ark9' }))).toMatchObject([
      { code: 'sheet-missing', values: { known: 'Vejledning, Svar, Skjult' } },
    ]);
  });

  test('a cover before the data is passed over, and what is read is told', () => {
    const data = { rows: [['nr', 'q1', 'q2'], ...[1, 2, 3].map((row) => [row, 4, 5])] };
    const cover = {
      rows: [['Undersøgelse af alt'], ['Periode', 'marts'], ['Svar', 'q1', 'bedste'], ['Kontakt']],
    };
    const found = open(workbook({ Forside: cover, Svar: data, Mere: data }));
    expect([found.reading.sheet, codesOf(found)]).toEqual(['Svar', ['sheet-guessed']]);
    const small = { rows: [['nr', 'q1'], ...[1, 2].map((row) => [row, 4])] };
    expect(open(workbook({ Svar: small, Mere: small })).reading.sheet).toBe('Svar');
  });

  test('formulas that the file has no results of are told: formulas-without-results', () => {
    const rows = [
      ['nr', 'q1', 'dobbelt'],
      [1, 4, { formula: 'B2*2' }],
      [2, 5, { formula: 'B3*2', result: 10 }],
    ];
    const found = open(workbook({ Svar: { rows } }));
    expect(found.notes.map(({ code, values }) => [code, values])).toEqual([
      ['formulas-without-results', { count: 1, sheet: 'Svar' }],
    ]);
    expect(rowsOf(found)).toEqual([
      ['1', '4', ''],
      ['2', '5', '10'],
    ]);
  });

  test('what is packed too tightly, or too large, is refused before it is unpacked', () => {
    const bomb = zipSync({
      'xl/workbook.xml': strToU8('<workbook><sheets/></workbook>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(2_000_000),
    });
    expect(faultsOf(() => open(bomb)).map(({ code }) => code)).toEqual(['data-empty']);
    const nested = `<workbook>${'<a>'.repeat(200)}${'</a>'.repeat(200)}</workbook>`;
    const deep = zipSync({ 'xl/workbook.xml': strToU8(nested) });
    expect(faultsOf(() => open(deep)).map(({ code }) => code)).toEqual(['data-damaged']);
    // A part that says of itself that it is 600 MB.
    const lying = Buffer.from(workbook({ Ark1: { rows: sheet } }));
    const directory = lying.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    for (let at = directory; at !== -1; at = lying.indexOf(Buffer.from('PK\x01\x02', 'latin1'), at + 1)) {
      lying.writeUInt32LE(600_000_000, at + 20);
      lying.writeUInt32LE(600_000_000, at + 24);
    }
    expect(faultsOf(() => open(lying)).map(({ code }) => code)).toEqual(['unpacked-too-large']);
  });

  test('entities of its own are not known, so that none can grow', () => {
    const xml = '<!DOCTYPE a [<!ENTITY b "bbbbbbbb">]><workbook><sheets><x>&b;&b;</x></sheets></workbook>';
    const found = faultsOf(() => open(zipSync({ 'xl/workbook.xml': strToU8(xml) })));
    expect(found.map(({ code }) => code)).toEqual(['data-damaged']);
  });
});

describe('Parquet', () => {
  const client = clientPath();

  test('without DuckDB the fault says how to install it', () => {
    if (client !== null) return;
    expect(faultsOf(() => open('PAR1xxxxPAR1'))).toMatchObject([
      { code: 'parquet-reader-missing', values: { command: 'npm install @duckdb/node-api' } },
    ]);
  });

  test.skipIf(client === null)('with DuckDB (not installed here: skipped)', () => {
    const folder = folderOf({});
    const sql = `COPY (SELECT 1::INT AS nr, 'æ,"ø' AS tekst, 2.5::DOUBLE AS tal, DATE '2026-03-01' AS dag, NULL::INT AS intet
      UNION ALL SELECT 2, NULL, 5, NULL, 7) TO '${join(folder, 'data.parquet')}'`;
    const script = `const { DuckDBInstance } = await import(process.argv[1]);
      const c = await (await DuckDBInstance.create(':memory:')).connect(); await c.run(process.argv[2]);`;
    execFileSync(process.execPath, ['--input-type=module', '--eval', script, client ?? '', sql]);
    const source = openData(folder, { file: 'data.parquet', options: {}, columns: [] }, new Map());
    expect(source.columns.map(({ name, type }) => [name, type])).toEqual([
      ['nr', 'number'],
      ['tekst', 'text'],
      ['tal', 'number'],
      ['dag', 'date'],
      ['intet', 'number'],
    ]);
    expect(rowsOf(source)).toEqual([
      ['1', 'æ,"ø', '2.5', '2026-03-01', ''],
      ['2', '', '5', '', '7'],
    ]);
    writeFileSync(join(folder, 'broken.parquet'), 'PAR1 nothing PAR1');
    expect(
      faultsOf(() => openData(folder, { file: 'broken.parquet', options: {}, columns: [] }, new Map())),
    ).toMatchObject([{ code: 'parquet-unreadable' }]);
  });
});

function clientPath(): string | null {
  try {
    return createRequire(import.meta.url).resolve('@duckdb/node-api');
  } catch {
    return null;
  }
}

describe('a study that reads such a file', () => {
  const yaml = edited(validStudy, [
    ['data: svar.csv', 'data: { file: svar.sav, missing: [99] }'],
    ['  respondent: nr\n', '  respondent: id\n'],
    ['column: q13', 'column: kommune'],
  ]);

  test('columns of another file are named: columns-foreign, column-absent', () => {
    const sav = readFileSync('tests/load/files/svar-byte.sav');
    const folder = studyFolder({ 'study.yaml': yaml, 'svar.sav': sav });
    const found = faultsOf(() => loadSurvey(folder, loadStudy(folder).value));
    expect(found.filter(({ place }) => place?.file === 'svar.sav').map(({ code }) => code)).toContain(
      'column-absent',
    );
    const foreign = workbook({
      Ark1: {
        rows: [
          ['x', 'y'],
          [1, 2],
        ],
      },
    });
    const other = studyFolder({ 'svar.csv': foreign });
    expect(faultsOf(() => loadSurvey(other, loadStudy(other).value)).map(({ code }) => code)).toEqual([
      'columns-foreign',
    ]);
  });

  test('labels that differ from the study’s are told once: label-differs', () => {
    const folder = folderOf({
      'study.yaml': `id: a\ntitle: A\npublisher: A\npublished: 2026-11-22\nsource: A.
everyone: { plural: a, definite: a, genitive: a, short: A }
columns: { respondent: id }
waves: [{ id: "1", data: svar.sav }]
scales:
  enig:
    answers: { 1: Helt enig, 2: Enig, 3: enig!, 4: Helt enig, 8: Ved ikke }
    dontKnow: 8
items:
  - { id: samtale, type: scale, topic: A, wording: A, scale: enig }
  - { id: hjaelp, type: scale, column: hjaelp_og_vejledning, topic: A, wording: A, scale: enig }
background: [{ id: alder, type: numeric, label: Alder }]
`,
      'svar.sav': readFileSync('tests/load/files/svar-byte.sav'),
    });
    const { value, warnings } = loadSurvey(folder, loadStudy(folder).value);
    expect(warnings.map(({ code, values }) => [code, values['code'], values['found']])).toEqual([
      ['label-differs', '1', 'Helt uenig'],
      ['label-differs', '2', 'Uenig'],
    ]);
    const wave = value.waves.get('1');
    // Declared missing, yet the study's don't-know: 8 counts, 9 does not.
    expect([...(wave?.answers.get('samtale') ?? [])].slice(0, 7)).toEqual([0, 1, 2, 3, 4, -1, -1]);
    expect([...(wave?.numbers.get('alder') ?? [])].slice(0, 3)).toEqual([17.5, 65, Number.NaN]);
  });

  test('numbers with both signs: decimals-mixed, unless study.yaml says which parts decimals', () => {
    const data = edited(validData, [
      ['A;m;18;', 'A;m;1.018;'],
      ['5;;;3;A;k;40;', '5;unge;;3;A;k;40;'],
    ]);
    const load = (text: string) => {
      const folder = studyFolder({ 'study.yaml': text, 'svar.csv': data });
      return loadSurvey(folder, loadStudy(folder).value);
    };
    expect(load(validStudy).warnings.map(({ code }) => code)).toContain('decimals-mixed');
    const set = load(edited(validStudy, [['data: svar.csv', 'data: { file: svar.csv, decimal: "," }']]));
    expect(set.warnings.map(({ code }) => code)).not.toContain('decimals-mixed');
    expect([...(set.value.waves.get('2026')?.numbers.get('alder') ?? [])].slice(0, 2)).toEqual([1018, 30.5]);
  });

  test.each([
    ['delimiter: abc', 'delimiter-invalid'],
    ['range: B3', 'range-invalid'],
    ['encoding: klingon', 'choice-unknown'],
  ])('%s in study.yaml: %s', (setting, code) => {
    const text = edited(validStudy, [['data: svar.csv', `data: { file: svar.csv, ${setting} }`]]);
    const folder = studyFolder({ 'study.yaml': text });
    expect(faultsOf(() => loadStudy(folder)).map((one) => one.code)).toEqual([code]);
  });

  test('items that were not asked alike in two waves are named: wording-differs, answer-in-one-wave', () => {
    const rows = (wording: string, most: number) => [
      ['id', 'q'],
      ['Nummer', wording],
      ...Array.from({ length: 120 }, (_, row) => [row, (row % most) + 1]),
    ];
    const wave = (id: string, file: string) => `{ id: "${id}", data: { file: ${file}, header: 2 } }`;
    const folder = folderOf({
      'study.yaml': `id: a\ntitle: A\npublisher: A\npublished: 2026-11-22\nsource: A.
everyone: { plural: a, definite: a, genitive: a, short: A }
columns: { respondent: id }
waves: [${wave('2025', 'a.xlsx')}, ${wave('2026', 'b.xlsx')}]
scales: { s: { answers: { 1: A, 2: B, 3: C } } }
items: [{ id: q, type: scale, topic: A, wording: A, scale: s }]
`,
      'a.xlsx': workbook({ Svar: { rows: rows('Er du glad?', 3) } }),
      'b.xlsx': workbook({ Svar: { rows: rows('Er du tilfreds?', 2) } }),
    });
    const { warnings } = loadSurvey(folder, loadStudy(folder).value);
    expect(warnings.map(({ code, values }) => [code, values['item']])).toEqual([
      ['wording-differs', 'q'],
      ['answer-in-one-wave', 'q'],
    ]);
    expect(warnings[1]?.values).toMatchObject({ code: '3', wave: '2025', other: '2026' });
  });
});
