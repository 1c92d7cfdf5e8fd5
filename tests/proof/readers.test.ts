import { expect, test } from 'vitest';
import { proveReader, readerFiles } from './readers.ts';

/** `npm run proof` does the same 2,000 times. */
test.each(readerFiles)('50 mutations of %s: rows or faults, none of them slow', (file) => {
  const { failures, read, refused } = proveReader(file, 50);
  expect(failures).toEqual([]);
  expect(read + refused).toBe(50);
});
