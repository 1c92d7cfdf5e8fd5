import { stringify } from 'csv-stringify/sync';
import type { Language } from '../model/language.ts';
import type { Ledger, Result } from '../model/result.ts';

const columns = [
  'id',
  'kind',
  'wave',
  'scope',
  'against',
  'item',
  'variable',
  'answers',
  'n',
  'count',
  'value',
  'low',
  'high',
  'sd',
  'n_a',
  'mean_a',
  'sd_a',
  'n_b',
  'mean_b',
  'sd_b',
  'difference',
  't',
  'df',
  'p',
  'effect',
  'level',
  'direction',
  'reason',
  'method',
] as const;
type Column = (typeof columns)[number];
type Row = { readonly [name in Column]?: string | number | null | undefined };

/**
 * ledger.csv: the ledger as a table that opens in the reader's spreadsheet: where the language has a decimal comma, `;`
 * between fields; always a byte order mark, without which Excel misreads æ ø å.
 */
export function ledgerCsv(ledger: Ledger, language: Language): Uint8Array {
  const rows = [...ledger.values()].map((result) =>
    columns.map((column) => cell(rowOf(result)[column], language)),
  );
  const delimiter = language.decimal === ',' ? ';' : ',';
  const text = stringify([[...columns], ...rows], { delimiter, bom: true, record_delimiter: '\r\n' });
  return new TextEncoder().encode(text);
}

function cell(value: string | number | null | undefined, language: Language): string {
  if (typeof value === 'number') return String(value).replace('.', language.decimal);
  return value ?? '';
}

function rowOf(result: Result): Row {
  const { wave, scope, against, item, variable, answers } = result.from;
  const { id, kind, n, reason, method } = result;
  const known: Row = {
    id,
    kind,
    wave,
    scope,
    against,
    item,
    variable,
    answers: answers?.join(' '),
    n,
    reason,
    method,
  };
  return { ...known, ...valuesOf(result) };
}

function valuesOf(result: Result): Row {
  if (result.kind === 'difference' || result.kind === 'comparison') {
    const { a, b, difference, t, df, p, low, high, effect, level, direction } = result;
    const samples = { n_a: a.n, mean_a: a.mean, sd_a: a.sd, n_b: b.n, mean_b: b.mean, sd_b: b.sd };
    return { ...samples, difference, t, df, p, low, high, effect, level, direction };
  }
  return result;
}
