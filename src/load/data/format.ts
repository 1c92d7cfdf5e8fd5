import type { DataFormat } from './source.ts';

/** Formats that are recognised, so as to tell how to save the file as one that can be read. */
export type OtherFormat =
  | 'xls'
  | 'ods'
  | 'zip'
  | 'sas'
  | 'rds'
  | 'spss-portable'
  | 'spss-locked'
  | 'stata-old';

const starts: readonly { readonly format: DataFormat | OtherFormat; readonly start: string }[] = [
  { format: 'spss', start: '$FL2' },
  { format: 'spss', start: '$FL3' },
  { format: 'spss-locked', start: '\x1c\0\0\0\0\0\0\0ENCRYPTEDSAV' },
  { format: 'stata', start: '<stata_dta>' },
  { format: 'parquet', start: 'PAR1' },
  { format: 'xls', start: '\xd0\xcf\x11\xe0' },
  { format: 'rds', start: '\x1f\x8b' },
  { format: 'sas', start: '\0\0\0\0\0\0\0\0\0\0\0\0\xc2\xea\x81\x60' },
];

/** The format of a data file, told by its first bytes: its name may say anything. Text is CSV. */
export function formatOf(bytes: Uint8Array): DataFormat | OtherFormat {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 512)).toString('latin1');
  const found = starts.find(({ start }) => head.startsWith(start));
  if (found !== undefined) return found.format;
  if (head.startsWith('PK\x03\x04')) return head.includes('opendocument.spreadsheet') ? 'ods' : 'xlsx';
  if (isOldStata(bytes)) return 'stata-old';
  return /^[A-Z0-9 ]{0,200}ASCII SPSS PORT FILE/.test(head.slice(0, 240)) ? 'spss-portable' : 'csv';
}

/** Releases 104 to 115 begin with their number and the order of their bytes. */
function isOldStata(bytes: Uint8Array): boolean {
  const [release = 0, order = 0, type = 0] = bytes;
  return release >= 104 && release <= 115 && (order === 1 || order === 2) && type === 1;
}
