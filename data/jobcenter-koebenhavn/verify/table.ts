import { readFileSync } from 'node:fs';

/** A row of a CSV file, by column. */
export type Row = Readonly<Record<string, string>>;

/** The rows of a CSV file of this folder. Texts may be quoted; a quote in one is written twice. */
export function rowsOfFile(name: string): readonly Row[] {
  const [head = [], ...lines] = fieldsOf(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
  return lines.map((line) => Object.fromEntries(head.map((column, index) => [column, line[index] ?? ''])));
}

function fieldsOf(text: string): readonly (readonly string[])[] {
  return text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );
}
