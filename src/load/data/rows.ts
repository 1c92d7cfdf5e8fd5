import { Faults, fault } from '../../fault.ts';
import { limits } from '../limits.ts';
import type { DataSource } from './source.ts';

/** @throws Faults too-many-rows where there are more rows than may be */
export function refuseTooMany(row: number, file: string): void {
  if (row >= limits.dataRows)
    throw new Faults([fault('too-many-rows', { file, limit: limits.dataRows }, { file })]);
}

/** Places in files without lines: the number of the row and the name of the column, `17:q5`. */
export function placedByRow(
  file: string,
  names: readonly string[],
): Pick<DataSource, 'place' | 'rowNumber' | 'header'> {
  return {
    place: (record, column) => ({ file, at: `${record + 1}:${names[column] ?? column + 1}` }),
    rowNumber: (record) => record + 1,
    header: (name) => (name === null ? { file } : { file, at: name }),
  };
}
