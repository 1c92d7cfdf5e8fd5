/**
 * Expands the published table into one row per tenant: `npm run expand`.
 * A row of the table that counts 21 tenants becomes 21 equal rows, in the order of the table, numbered from 1 on. The
 * English study gets the same rows under English names of the columns.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** The columns of the table, in order, as the English study calls them. */
export const englishColumns = ['satisfaction', 'influence', 'dwelling', 'contact'];

/** The respondents, as CSV, of a table whose last column is the number of tenants. */
export function expand(table: string, columns?: readonly string[]): string {
  const [head = '', ...rows] = table.trimEnd().split('\n');
  const answers = rows.flatMap((row) => repeated(row));
  const lines = answers.map((row, index) => `${index + 1},${row}`);
  return `${[`id,${columns?.join(',') ?? withoutCount(head)}`, ...lines].join('\n')}\n`;
}

function repeated(row: string): readonly string[] {
  const count = Number(row.slice(row.lastIndexOf(',') + 1));
  return Array.from({ length: count }, () => withoutCount(row));
}

function withoutCount(row: string): string {
  return row.slice(0, row.lastIndexOf(','));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const table = readFileSync(new URL('bolig-tabel.csv', import.meta.url), 'utf8');
  writeFileSync(new URL('besvarelser.csv', import.meta.url), expand(table));
  writeFileSync(new URL('../housing-copenhagen/answers.csv', import.meta.url), expand(table, englishColumns));
}
