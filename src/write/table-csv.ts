import { stringify } from 'csv-stringify/sync';
import type { Language } from '../model/language.ts';

/** A table of texts as CSV that opens in Excel in the language: byte order mark, its delimiter. */
export function tableCsv(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  { decimal }: Language,
): Uint8Array {
  const delimiter = decimal === ',' ? ';' : ',';
  const text = stringify(
    [columns, ...rows].map((row) => [...row]),
    { delimiter, bom: true, record_delimiter: 'windows' },
  );
  return new TextEncoder().encode(text);
}
