import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Faults } from '../../src/fault.ts';
import { openBytes } from '../../src/load/data/open.ts';
import { listing } from '../../src/load/listing.ts';
import { workbook } from '../load/workbook.ts';
import { mutated, mutatedPart, randomFrom } from './mutations.ts';
import { duckdb, parquetBytes, parquetFolder } from './parquet.ts';

/** A valid file to mutate. */
interface ProvedFile {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly packed?: true;
  /** Read from this path by a process of its own, which takes time to begin: fewer mutations, and more time for each. */
  readonly path?: string;
}

/** A file of each format; Parquet where DuckDB is installed. */
const files: readonly ProvedFile[] = [
  { name: 'csv', bytes: () => Buffer.from(csv()) },
  { name: 'csv, two header rows', bytes: () => Buffer.from(`nr,q,,a\n,x,"y ""z""",Response\n${rows(30)}`) },
  { name: 'csv, single quotes', bytes: () => Buffer.from(twisted(csv())) },
  { name: 'csv, UTF-16', bytes: () => Buffer.from(`\uFEFF${csv()}`, 'utf16le') },
  { name: 'xlsx', bytes: book, packed: true },
  { name: 'xlsx, codebook', bytes: describedBook, packed: true },
  ...['svar-none.sav', 'svar-byte.sav', 'svar-zlib.zsav', 'svar-117.dta', 'svar-118.dta', 'svar-119.dta'].map(
    (name) => ({ name, bytes: () => readFileSync(`tests/load/files/${name}`) }),
  ),
  ...parquet(),
];

/** What came of feeding mutations of a file to its reader. */
export interface ReaderProof {
  readonly file: string;
  readonly read: number;
  readonly refused: number;
  /** The longest that one took, in milliseconds, and the seed that it was made from. */
  readonly slowest: { readonly milliseconds: number; readonly seed: number };
  /** What is wrong with the reader: none, if all is well. */
  readonly failures: readonly string[];
}

/** The names of the files that can be mutated. */
export const readerFiles: readonly string[] = files.map(({ name }) => name);

/** Reads some mutations of a file: each must give rows that fit their columns, or faults, within two seconds. */
export function proveReader(name: string, count: number): ReaderProof {
  const file = files.find((one) => one.name === name);
  if (file === undefined) throw new Error(`There is no file ${name}.`);
  const valid = file.bytes();
  const failures: string[] = [];
  let [read, refused, slowest] = [0, 0, { milliseconds: 0, seed: 0 }];
  const [times, most] = file.path === undefined ? [count, 2000] : [Math.ceil(count / 10), 10_000];
  for (let seed = 1; seed <= times; seed++) {
    const random = randomFrom(seed);
    const bytes = mutationOf(file, valid, random);
    const started = performance.now();
    const outcome = readWhole(bytes, file.path);
    const milliseconds = performance.now() - started;
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, seed };
    if (milliseconds > most) failures.push(`seed ${seed} took ${milliseconds.toFixed(0)} ms`);
    if (outcome === 'read') read += 1;
    else if (outcome === 'refused') refused += 1;
    else failures.push(`seed ${seed}: ${outcome}`);
  }
  return { file: name, read, refused, slowest, failures };
}

function mutationOf({ packed }: ProvedFile, valid: Uint8Array, random: () => number): Uint8Array {
  const inside = packed === true && random() < 0.7;
  return inside ? mutatedPart(valid, random) : mutated(valid, random);
}

/** 'read', 'refused', or what is wrong. */
function readWhole(bytes: Uint8Array, path: string | undefined): string {
  try {
    if (path !== undefined) writeFileSync(path, bytes);
    const source = openBytes(path ?? '', bytes, { file: 'data', options: {}, columns: ['nr'] });
    const list = listing('data');
    let count = 0;
    let wrong = '';
    source.eachRow((fields, record) => {
      count += 1;
      if (fields.length !== source.columns.length) wrong = `${fields.length} fields`;
      if (fields.some((field) => typeof field !== 'string')) wrong = 'a field that is no text';
      if (source.place(record, 0).file !== 'data') wrong = 'no place';
    }, list);
    if (count > source.atMost) wrong = `${count} rows, at most ${source.atMost} were told`;
    if (new Set(source.columns.map(({ name }) => name)).size !== source.columns.length) wrong = 'names alike';
    return wrong === '' ? (list.faults().length > 0 ? 'refused' : 'read') : wrong;
  } catch (error) {
    if (error instanceof Faults && error.faults.length > 0 && error.faults.every((one) => one.place !== null))
      return 'refused';
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function parquet(): readonly ProvedFile[] {
  const client = duckdb();
  if (client === null) return [];
  const folder = parquetFolder();
  return [
    { name: 'parquet', bytes: () => parquetBytes(client, folder), path: join(folder, 'mutated.parquet') },
  ];
}

function csv(): string {
  return `nr;køn;"alder; i år";bemærkning\n${rows(40).replaceAll(',', ';')}`;
}

function twisted(text: string): string {
  return text.replaceAll('"', "'");
}

function rows(count: number): string {
  return Array.from({ length: count }, (_, row) => `${row},k,${row + 18},"æ ""ø"" å"`).join('\n');
}

function book(): Uint8Array {
  const head = ['Nr', 'Svar', 'Dato', 'Tekst'];
  const body = Array.from({ length: 40 }, (_, row) => [
    row,
    'Tilfreds & glad',
    { date: 46082 + row },
    { inline: 'æøå' },
  ]);
  return workbook({ Svar: { rows: [head, ...body], merged: ['A1:B1'] }, Andet: { rows: [['a', 'b']] } });
}

function describedBook(): Uint8Array {
  const rows = Array.from({ length: 40 }, (_, row) => [row, 1 + (row % 2), 1 + (row % 3)]);
  const codebook = [
    ['navn', 'tekst', 'kode', 'betydning'],
    ['koen', 'Køn', 1, 'Mand'],
    [null, null, 2, 'Kvinde'],
    ['svar', 'Tilfreds?', 1, 'Ja'],
    [null, null, 2, 'Nej'],
  ];
  return workbook({ Svar: { rows: [['nr', 'koen', 'svar'], ...rows] }, Kodebog: { rows: codebook } });
}
