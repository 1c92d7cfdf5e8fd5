import { Faults, fault } from '../../fault.ts';
import type { RowsOfWave } from '../../model/wave.ts';
import { shownNames } from './header-faults.ts';
import type { DataSource } from './source.ts';

/**
 * A file of which only the rows with one value in a column belong to the wave, so that waves can share a file.
 * @throws Faults column-absent
 */
export function withChosenRows(source: DataSource, rows: RowsOfWave | undefined): DataSource {
  if (rows === undefined) return source;
  const { column, value } = rows;
  const names = source.columns.map(({ name }) => name);
  const index = names.indexOf(column);
  if (index === -1) {
    const values = { column, found: shownNames(names), count: names.length };
    throw new Faults([fault('column-absent', values, source.header(null))]);
  }
  return {
    ...source,
    eachRow: (take, list) =>
      source.eachRow((fields, record) => {
        if ((fields[index] ?? '').trim() === value) take(fields, record);
      }, list),
  };
}
