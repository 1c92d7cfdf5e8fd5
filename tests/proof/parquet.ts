import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for Parquet files, which are read from the disk by a process of their own. */
export const parquetFolder = (): string => mkdtempSync(join(tmpdir(), 'kildetal-parquet-'));

/** Where DuckDB's client is; null where it is not installed, as it need not be. */
export function duckdb(): string | null {
  try {
    return createRequire(import.meta.url).resolve('@duckdb/node-api');
  } catch {
    return null;
  }
}

/** A valid file of forty rows: whole numbers, texts, decimals, dates and empty fields. */
export function parquetBytes(client: string, folder: string): Uint8Array {
  const path = join(folder, 'valid.parquet');
  const sql = `COPY (SELECT i::INT AS nr, 'æ "' || i AS tekst, i / 3.0 AS tal, DATE '2026-03-01' + i::INT AS dag,
    CASE WHEN i % 3 = 0 THEN NULL ELSE i END AS intet FROM range(40) t(i)) TO '${path}'`;
  const script = `const { DuckDBInstance } = await import(process.argv[1]);
    const c = await (await DuckDBInstance.create(':memory:')).connect(); await c.run(process.argv[2]);`;
  execFileSync(process.execPath, ['--input-type=module', '--eval', script, client, sql]);
  return readFileSync(path);
}
