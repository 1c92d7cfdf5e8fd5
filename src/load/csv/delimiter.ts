/** What may part the fields of a line, the likeliest first. */
export const allDelimiters = [',', ';', '\t', '|'] as const;

/** The fields of a line, read by one of the delimiters. */
export interface SplitLine {
  readonly delimiter: string;
  readonly columns: readonly string[];
}

/**
 * The delimiter under which most of the wanted columns are found; where none is found, that by which most of the lines below have
 * as many fields as the header, since a question may hold commas; of equals the commonest.
 */
export function splitHeader(
  line: string,
  below: readonly string[],
  wanted: readonly string[],
  asked?: string,
): SplitLine {
  const readings = (asked === undefined ? allDelimiters : [asked]).map((delimiter) => ({
    delimiter,
    columns: fieldsOf(line, delimiter),
  }));
  const found = ({ columns }: SplitLine) => wanted.filter((column) => columns.includes(column)).length;
  const agreeing = ({ delimiter, columns }: SplitLine) =>
    columns.length < 2 ? 0 : below.filter((one) => fieldsOf(one, delimiter).length === columns.length).length;
  const scored = readings.map((one) => ({ one, found: found(one), agreeing: agreeing(one) }));
  const [best] = scored.toSorted(
    (a, b) => b.found - a.found || b.agreeing - a.agreeing || b.one.columns.length - a.one.columns.length,
  );
  return best?.one ?? { delimiter: ',', columns: [] };
}

/** The beginning of a line, as it is shown. */
export function shortLine(line: string): string {
  const letters = [...line.trim()];
  return letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : letters.join('');
}

/** A tab is shown by the name on its key. */
export function delimiterName(delimiter: string): string {
  return delimiter === '\t' ? 'Tab' : delimiter;
}

/** The delimiters that part the fields of some files, but not of this one. */
export function otherDelimiters(delimiter: string): readonly string[] {
  return allDelimiters.filter((one) => one !== delimiter);
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
