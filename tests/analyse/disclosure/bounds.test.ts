import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AdditiveTable, TableCell } from '../../../src/analyse/disclosure/additive.ts';
import { boundsOf, isProtected } from '../../../src/analyse/disclosure/bounds.ts';
import { suppress } from '../../../src/analyse/disclosure/suppress.ts';

/** A table with its sums of rows and columns; the number of each row is known. */
function tableOf(rows: readonly (readonly number[])[], cell = 3): AdditiveTable {
  const width = rows[0]?.length ?? 0;
  const atoms = rows.flat();
  const make = (key: string, own: readonly number[], status: TableCell['status'] = 'printed'): TableCell => {
    const count = own.reduce((sum, atom) => sum + (atoms[atom] ?? 0), 0);
    const secret = status === 'printed' && count > 0 && count < cell ? cell : 0;
    return { key, atoms: own, count, base: 100, status, secret, cost: 1 + count };
  };
  const columns = Array.from({ length: width }, (_, column) => column);
  const cells = [
    ...rows.flatMap((row, r) => row.map((_, c) => make(`${r}/${c}`, [r * width + c]))),
    ...rows.map((row, r) =>
      make(
        `${r}/n`,
        row.map((_, c) => r * width + c),
        'known',
      ),
    ),
    ...columns.map((c) =>
      make(
        `sum/${c}`,
        rows.map((_, r) => r * width + c),
      ),
    ),
  ];
  return { atoms, cells };
}

function cellOf(table: AdditiveTable, key: string): TableCell {
  const found = table.cells.find((cell) => cell.key === key);
  if (found === undefined) throw new Error(`No cell ${key}.`);
  return found;
}

const planted = tableOf([
  [2, 11, 20],
  [9, 14, 8],
  [12, 6, 15],
]);

describe('the audit', () => {
  test('catches a leak that is planted: a cell that its row gives away', () => {
    expect(boundsOf(planted, cellOf(planted, '0/0'), new Set(['0/0']))).toEqual({ low: 2, high: 2 });
  });

  test('catches one that only sums of rows and columns together give away', () => {
    // The row leaves 2 + 11 and the column 2 + 9: what is missing is that 1/1 tells 1/0.
    const hidden = new Set(['0/0', '0/1', '1/0']);
    expect(boundsOf(planted, cellOf(planted, '0/0'), hidden)).toEqual({ low: 2, high: 2 });
    expect(isProtected(planted, cellOf(planted, '0/0'), hidden)).toBe(false);
  });

  test('finds the interval of a square of hidden cells', () => {
    const hidden = new Set(['0/0', '0/1', '1/0', '1/1']);
    expect(boundsOf(planted, cellOf(planted, '0/0'), hidden)).toEqual({ low: 0, high: 11 });
  });

  test('is as narrow as what trying every table finds', () => {
    const some = fc.array(fc.array(fc.nat(4), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 3,
    });
    fc.assert(
      fc.property(some, fc.array(fc.nat(11), { maxLength: 9 }), (rows, places) => {
        const table = tableOf(rows);
        const keys = table.cells.filter(({ status }) => status === 'printed').map(({ key }) => key);
        const hidden = new Set(places.map((place) => keys[place] ?? ''));
        for (const cell of table.cells.filter(({ key }) => hidden.has(key)))
          expect(boundsOf(table, cell, hidden), cell.key).toEqual(tried(table, cell, hidden));
      }),
      { numRuns: 150, seed: 1 },
    );
  });
});

describe('holding back', () => {
  test('a small cell needs others beside it, and no more than it needs', () => {
    const { hidden, unprotected } = suppress(planted, new Set());
    expect(unprotected).toEqual([]);
    expect([...hidden]).toHaveLength(4);
  });

  test('protects every small cell of any table', () => {
    const some = fc.array(fc.array(fc.nat(12), { minLength: 4, maxLength: 4 }), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(some, (rows) => {
        const table = tableOf(rows);
        const possible = table.cells.filter(
          (cell) => cell.secret > 0 && isProtected(table, cell, new Set(table.cells.map(({ key }) => key))),
        );
        const { hidden } = suppress(table, new Set());
        for (const cell of possible) {
          const { low, high } = boundsOf(table, cell, hidden);
          expect(high - low, cell.key).toBeGreaterThanOrEqual(cell.secret);
          expect(low).toBeLessThanOrEqual(cell.count);
          expect(high).toBeGreaterThanOrEqual(cell.count);
        }
      }),
      { numRuns: 100, seed: 2 },
    );
  });
});

/** Every table of small numbers that agrees with what is printed. */
function tried(table: AdditiveTable, cell: TableCell, hidden: ReadonlySet<string>) {
  const known = table.cells.filter(({ key, status }) => status === 'known' || !hidden.has(key));
  const values = table.atoms.map(() => 0);
  const found = { low: Number.POSITIVE_INFINITY, high: -1 };
  const sum = (atoms: readonly number[]) => atoms.reduce((total, atom) => total + (values[atom] ?? 0), 0);
  const seek = (atom: number): void => {
    if (atom === values.length) {
      if (known.some(({ atoms, count }) => sum(atoms) !== count)) return;
      found.low = Math.min(found.low, sum(cell.atoms));
      found.high = Math.max(found.high, sum(cell.atoms));
      return;
    }
    const limits = known.filter(({ atoms }) => atoms.includes(atom));
    const most = Math.min(
      ...limits.map(({ count, atoms }) => count - sum(atoms.filter((one) => one < atom))),
    );
    for (let value = 0; value <= most; value += 1) {
      values[atom] = value;
      const isOver = limits.some(({ atoms, count }) => Math.max(...atoms) === atom && sum(atoms) !== count);
      if (!isOver) seek(atom + 1);
    }
    values[atom] = 0;
  };
  seek(0);
  return found;
}
