import { Faults, fault } from '../../fault.ts';
import type { Listing } from '../listing.ts';
import { delimiterName, fieldsOf, otherDelimiters } from './delimiter.ts';
import { type CsvBytes, endOfRecord, placeOfField, startOfRecord } from './place.ts';

/** Tells of a row that has not as many fields as the header. */
export type RefuseRow = (found: number, record: number) => void;

/**
 * Refuses rows of another length than the header. Where the rows are parted by another delimiter than the header, that is
 * told once, at the first of them: all the others are wrong for the same reason.
 */
export function refuseRows(csv: CsvBytes, expected: number, list: Listing): RefuseRow {
  let changed = false;
  return (found, record) => {
    const other = otherDelimiter(csv, expected, record);
    if (other === null)
      list.add('row-length', () =>
        fault('row-length', { found, expected }, placeOfField(csv, record, Math.min(found, expected))),
      );
    else if (!changed) {
      changed = true;
      list.add('delimiter-changes', () => delimiterChanges(csv, other, record));
    }
  };
}

/**
 * Throws where already the first row is parted by another delimiter than the header: read by the header's, its quotes
 * would stand in the middle of fields, and the parser would tell of them instead.
 * @throws Faults delimiter-changes
 */
export function refuseOtherDelimiter(csv: CsvBytes, expected: number, header = 0): void {
  const record = endOfRecord(csv.bytes, startOfRecord(csv.bytes, header));
  const start = startOfRecord(csv.bytes, record);
  if (start >= csv.bytes.length || fieldsOf(lineAt(csv, start), csv.delimiter).length === expected) return;
  const other = otherDelimiter(csv, expected, start);
  if (other !== null) throw new Faults([delimiterChanges(csv, other, start)]);
}

/** The delimiter by which a record has as many fields as the header; null where none does it. */
function otherDelimiter(csv: CsvBytes, expected: number, record: number): string | null {
  if (expected < 2) return null;
  const line = lineAt(csv, record);
  const fits = (delimiter: string) => fieldsOf(line, delimiter).length === expected;
  return otherDelimiters(csv.delimiter).find(fits) ?? null;
}

function lineAt({ bytes }: CsvBytes, record: number): string {
  const start = startOfRecord(bytes, record);
  return new TextDecoder().decode(bytes.subarray(start, endOfRecord(bytes, start)));
}

/** Points at the first delimiter that is not the header's. */
function delimiterChanges(csv: CsvBytes, other: string, record: number) {
  const second = placeOfField({ ...csv, delimiter: other }, record, 1);
  const place = { ...second, column: Math.max(1, (second.column ?? 1) - 1) };
  const values = { header: delimiterName(csv.delimiter), rows: delimiterName(other) };
  return fault('delimiter-changes', values, place);
}
