import { join } from 'node:path';
import { type FaultCode, Faults, type FaultValues, fault, type Place, throwIfAny } from '../fault.ts';
import { withoutMark } from './byte-order-mark.ts';
import { delimiterName, type SplitLine, splitHeader } from './csv/delimiter.ts';
import { endOfRecord, placeOfField, startOfRecord } from './csv/place.ts';
import { refuseOtherDelimiter, refuseRows } from './csv/row-length.ts';
import { eachRow } from './csv/rows.ts';
import { columnNames } from './data/column-names.ts';
import { type Header, headerFaults } from './data/header-faults.ts';
import { refuseOtherFormat } from './data-format.ts';
import { readBytes } from './file.ts';
import type { Inputs } from './inputs.ts';
import { limits } from './limits.ts';
import { listing } from './listing.ts';

/** A row of a small file that lies beside the respondents. */
export interface RecordRow<C extends string> {
  /** The field without spaces around it; empty where there is none, and in a column that the file lacks. */
  readonly text: (column: C) => string;
  readonly place: (column: C) => Place;
}

/** Tells what is wrong with a field. */
export type Refuse<C extends string> = <F extends FaultCode>(
  code: F,
  values: FaultValues[F],
  row: RecordRow<C>,
  column: C,
) => void;

/** The columns of such a file: those that it must have, and those that it may. */
export interface RecordColumns<C extends string> {
  readonly needed: readonly C[];
  readonly optional: readonly C[];
}

/**
 * Reads such a file, row by row.
 * @param read gives a row's value, or null where it told what is wrong
 * @throws Faults all that is wrong with the file
 */
export function readRecords<C extends string, T>(
  folder: string,
  file: string,
  inputs: Inputs,
  { needed, optional }: RecordColumns<C>,
  read: (row: RecordRow<C>, refuse: Refuse<C>) => T | null,
): readonly T[] {
  const path = join(folder, file);
  const wanted = { path, name: file, within: folder, maxBytes: limits.recordBytes };
  const bytes = withoutMark(readBytes(wanted, inputs, refuseOtherFormat));
  const start = startOfRecord(bytes, 0);
  const line = new TextDecoder().decode(bytes.subarray(start, endOfRecord(bytes, start)));
  if (line.trim() === '') throw new Faults([fault('data-empty', { file }, { file })]);
  const header = splitHeader(line, [], [...needed, ...optional]);
  throwIfAny(headerFaults(named(header, line, file), needed));
  const csv = { file, bytes, delimiter: header.delimiter };
  refuseOtherDelimiter(csv, header.columns.length);
  const list = listing(file);
  const refuseRow = refuseRows(csv, header.columns.length, list);
  const refuse: Refuse<C> = (code, values, row, column) =>
    list.add(code, () => fault(code, values, row.place(column)));
  const values: (T | null)[] = [];
  eachRow(csv, 1, (fields, record) => {
    const indexOf = (column: C): number => header.columns.indexOf(column);
    if (fields.length !== header.columns.length) refuseRow(fields.length, record);
    else
      values.push(
        read(
          {
            text: (column) => (fields[indexOf(column)] ?? '').trim(),
            place: (column) => placeOfField(csv, record, Math.max(0, indexOf(column))),
          },
          refuse,
        ),
      );
  });
  throwIfAny(list.faults());
  return values.filter((value) => value !== null);
}

function named({ columns, delimiter }: SplitLine, line: string, file: string): Header {
  return {
    file,
    names: columnNames(columns, file).names,
    delimiter: delimiterName(delimiter),
    place: (name) => ({
      file,
      line: 1,
      column: name === null ? 1 : line.indexOf(name) + 1,
      source: line,
    }),
  };
}
