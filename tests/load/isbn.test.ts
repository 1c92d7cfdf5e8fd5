import { describe, expect, test } from 'vitest';
import { isIsbn } from '../../src/load/isbn.ts';

describe('an ISBN', () => {
  // The last is that of a work in the jobcentre's bibliography; the sum of the first is 9+21+8+1+3+6+2+6 = 56, and 4 makes 60.
  test.each(['978-0-11-000222-4', '978 0 11 000222 4', '9780110002224', '978-87-7119-701-3'])(
    '%s is one',
    (text) => {
      expect(isIsbn(text)).toBe(true);
    },
  );

  test.each([
    '978-0-11-000222-3',
    '978-0-11-000224-2',
    '977-0-11-000222-4',
    '978-0-11-000222',
    '978--0-11-000222-4',
    'ISBN 978-0-11-000222-4',
    '0-11-000222-X',
    '',
  ])('%s is none', (text) => {
    expect(isIsbn(text)).toBe(false);
  });

  test('each digit counts: no single misprint passes', () => {
    const digits = [...'9780110002224'];
    for (const at of digits.keys()) {
      for (const other of '0123456789') {
        const misprint = digits.with(at, other).join('');
        expect(isIsbn(misprint), misprint).toBe(other === digits[at]);
      }
    }
  });
});
