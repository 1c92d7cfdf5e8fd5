import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Faults, fault } from '../../fault.ts';
import { columnNames } from '../data/column-names.ts';
import { numberText } from '../data/number-text.ts';
import { placedByRow, refuseTooMany } from '../data/rows.ts';
import { bareColumn, type DataColumn, type DataSource, type WantedData } from '../data/source.ts';
import { limits } from '../limits.ts';
import { script } from './script.ts';

/** DuckDB's client, which whoever reads Parquet installs beside Kildetal: it is large, and other formats do not need it. */
const client = '@duckdb/node-api';

/**
 * Opens a Parquet file: DuckDB turns it into lines of JSON in a process of its own, so that a file made to harm can
 * neither exhaust nor end ours.
 * @throws Faults parquet-reader-missing, parquet-unreadable
 */
export function openParquet(path: string, { file }: WantedData): DataSource {
  const lines = linesOf(path, clientPath(file), file);
  const end = lines.indexOf(lineFeed);
  const found = JSON.parse(lines.toString('utf8', 0, end)) as readonly Found[];
  const { names, notes } = columnNames(
    found.map(({ name }) => name),
    file,
  );
  const columns = found.map(({ type }, index) => columnOf(names[index] ?? '', type));
  const texts = found.map(({ type }) => (/^(FLOAT|DOUBLE)$/.test(type) ? floatText : same));
  return {
    file,
    columns,
    atMost: linesIn(lines),
    reading: {
      format: 'parquet',
      encoding: null,
      delimiter: null,
      decimal: '.',
      headerRows: null,
      sheet: null,
      range: null,
    },
    weight: null,
    sets: [],
    notes,
    eachRow: (take) => {
      let row = 0;
      for (let start = end + 1; start < lines.length; ) {
        const stop = lines.indexOf(lineFeed, start);
        refuseTooMany(row, file);
        const values = JSON.parse(lines.toString('utf8', start, stop)) as readonly (string | null)[];
        take(
          values.map((value, index) => (value === null ? '' : (texts[index] ?? same)(value))),
          row,
        );
        row += 1;
        start = stop + 1;
      }
    },
    ...placedByRow(file, names),
  };
}

/** A column as DuckDB describes it. */
interface Found {
  readonly name: string;
  readonly type: string;
}

const lineFeed = 10;

function columnOf(name: string, type: string): DataColumn {
  const number = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL.*)$/.test(type);
  return { ...bareColumn(name), type: number ? 'number' : /^(DATE|TIME)/.test(type) ? 'date' : 'text' };
}

function floatText(value: string): string {
  return numberText(Number(value));
}

function same(value: string): string {
  return value;
}

function linesIn(lines: Buffer): number {
  let count = 0;
  for (let at = lines.indexOf(lineFeed); at !== -1; at = lines.indexOf(lineFeed, at + 1)) count += 1;
  return Math.min(count, limits.dataRows + 1);
}

function clientPath(file: string): string {
  for (const from of [import.meta.url, join(process.cwd(), 'package.json')]) {
    try {
      return createRequire(from).resolve(client);
    } catch {
      // Looked for beside Kildetal first, then beside the user.
    }
  }
  throw new Faults([fault('parquet-reader-missing', { command: `npm install ${client}` }, { file })]);
}

function linesOf(path: string, found: string, file: string): Buffer {
  const args = ['--input-type=module', '--eval', script, pathToFileURL(found).href, path];
  try {
    return execFileSync(process.execPath, args, {
      maxBuffer: limits.unpackedBytes,
      timeout: limits.parquetSeconds * 1000,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
  } catch (error) {
    throw new Faults([fault('parquet-unreadable', { detail: detailOf(error) }, { file })]);
  }
}

/** What DuckDB says of the error, without the stack. */
function detailOf(error: unknown): string {
  const text = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
  const said = /Error: (.*)/.exec(text)?.[1] ?? text.trim().split('\n')[0] ?? '';
  return said.slice(0, 300);
}
