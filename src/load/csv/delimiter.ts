/** What may part the fields of a line, the likeliest first. */
const delimiters = [',', ';', '\t', '|'] as const;

/** The fields of a line, read by one of the delimiters. */
export interface SplitLine {
  readonly delimiter: string;
  readonly columns: readonly string[];
}

/** The delimiter under which most of the wanted columns are found; where none is found, the commonest. */
export function splitHeader(line: string, wanted: readonly string[], asked?: string): SplitLine {
  const readings = (asked === undefined ? delimiters : [asked]).map((delimiter) => ({
    delimiter,
    columns: fieldsOf(line, delimiter),
  }));
  const found = ({ columns }: SplitLine) => wanted.filter((column) => columns.includes(column)).length;
  const better = (a: SplitLine, b: SplitLine) => found(b) - found(a) || b.columns.length - a.columns.length;
  return readings.toSorted(better)[0] ?? { delimiter: ',', columns: [] };
}

/** A tab is shown by the name on its key. */
export function delimiterName(delimiter: string): string {
  return delimiter === '\t' ? 'Tab' : delimiter;
}

/** The delimiters that part the fields of some files, but not of this one. */
export function otherDelimiters(delimiter: string): readonly string[] {
  return delimiters.filter((one) => one !== delimiter);
}

/** The fields of a line; a doubled quote within quotes is a quote. */
export function fieldsOf(line: string, delimiter: string): readonly string[] {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    if (character === delimiter && !quoted) {
      fields.push(field);
      field = '';
    } else field += character;
  }
  return [...fields, field].map(unquoted);
}

function unquoted(field: string): string {
  const trimmed = field.trim();
  const inner = /^"(.*)"$/s.exec(trimmed)?.[1];
  return inner === undefined ? trimmed : inner.replaceAll('""', '"').trim();
}
