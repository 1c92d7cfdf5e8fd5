import { expect, test } from 'vitest';
import { duckdb } from './parquet.ts';
import { proveReader, readerFiles } from './readers.ts';

/** `npm run proof` does the same 2,000 times. */
test.each(readerFiles)('50 mutations of %s: rows or faults, none of them slow', (file) => {
  const { failures, read, refused } = proveReader(file, 50);
  expect(failures).toEqual([]);
  expect(read + refused).toBe(file === 'parquet' ? 5 : 50);
});

test.skipIf(duckdb() !== null)('Parquet is skipped: @duckdb/node-api is not installed', () => {
  expect(readerFiles).not.toContain('parquet');
});
