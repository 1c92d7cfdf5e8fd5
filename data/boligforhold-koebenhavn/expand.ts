/**
 * Expands the published table into one row per tenant: `npm run expand`.
 * A row of the table that counts 21 tenants becomes 21 equal rows, in the order of the table, numbered from 1 on.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** The respondents, as CSV, of a table whose last column is the number of tenants. */
export function expand(table: string): string {
  const [head = '', ...rows] = table.trimEnd().split('\n');
  const answers = rows.flatMap((row) => repeated(row));
  const lines = answers.map((row, index) => `${index + 1},${row}`);
  return `${[`id,${withoutCount(head)}`, ...lines].join('\n')}\n`;
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
}
