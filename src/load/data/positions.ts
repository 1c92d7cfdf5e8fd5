import { throwIfAny } from '../../fault.ts';
import { listing } from '../listing.ts';
import type { DataSource } from './source.ts';

/** Stands where a row has none of the codes. */
const noPosition = -1;

/** More rows than this tell no more of how columns go together. */
const mostRows = 20_000;

/**
 * Which of its codes stands in each row of a column, from 0, in the order of the codes; of a very long file the first rows.
 * @param wanted the codes by the name of the column
 */
export function positionsOf(
  source: DataSource,
  wanted: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, Int8Array> {
  const columns = source.columns.flatMap(({ name }, index) => {
    const codes = wanted.get(name);
    if (codes === undefined) return [];
    const places = new Map(codes.map((code, place) => [code, place]));
    return [
      { name, index, places, found: new Int8Array(Math.min(source.atMost, mostRows)).fill(noPosition) },
    ];
  });
  const list = listing(source.file);
  let row = 0;
  source.eachRow((fields) => {
    if (row < mostRows)
      for (const { index, places, found } of columns)
        found[row] = places.get((fields[index] ?? '').trim()) ?? noPosition;
    row += 1;
  }, list);
  throwIfAny(list.faults());
  return new Map(columns.map(({ name, found }) => [name, found.subarray(0, Math.min(row, mostRows))]));
}
