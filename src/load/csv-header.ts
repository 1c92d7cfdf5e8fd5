import { type Fault, fault, type Place } from '../fault.ts';
import type { OtherItem, Study } from '../model/study.ts';
import { nearest } from './nearest.ts';

const delimiters = [',', ';', '\t'] as const;
type Delimiter = (typeof delimiters)[number];

/** The first line of a data file: what parts the fields, and what the columns are called. */
export interface Header {
  readonly delimiter: Delimiter;
  readonly columns: readonly string[];
}

/** The columns that a study reads, in the order in which it names them, each once. */
export function wantedColumns(study: Study): readonly string[] {
  const { respondent, group, subgroup } = study.columns;
  const { column = null, strata = null, cluster = null } = study.weights ?? {};
  const named = [respondent, group, subgroup, column, strata, cluster].filter((one) => one !== null);
  const variables = [...study.items, ...study.background].map((one) => one.column);
  return [...new Set([...named, ...variables, ...study.others.flatMap(columnsOf)])];
}

function columnsOf(item: OtherItem): readonly string[] {
  if (item.type === 'index') return [];
  if (item.type !== 'multiple') return [item.column];
  return item.ticks.kind === 'columns' ? item.ticks.columns : [item.ticks.column];
}

/** The delimiter under which most of the wanted columns are found; where none is found, the commonest. */
export function readHeader(line: string, wanted: readonly string[]): Header {
  const readings = delimiters.map((delimiter): Header => ({ delimiter, columns: fieldsOf(line, delimiter) }));
  const found = ({ columns }: Header) => wanted.filter((column) => columns.includes(column)).length;
  const better = (a: Header, b: Header) => found(b) - found(a) || b.columns.length - a.columns.length;
  return readings.toSorted(better)[0] ?? { delimiter: ',', columns: [] };
}

/** Columns that the study names and the file lacks, or has twice. */
export function headerFaults(
  header: Header,
  wanted: readonly string[],
  line: string,
  file: string,
): readonly Fault[] {
  const place: Place = { file, line: 1, column: 1, source: line };
  const missing = wanted.filter((column) => !header.columns.includes(column));
  const found = header.columns.join(', ');
  const delimiter = delimiterName(header.delimiter);
  if (missing.length === wanted.length)
    return [fault('header-unreadable', { file, found, delimiter, wanted: wanted.join(', ') }, place)];
  const spare = header.columns.filter((column) => !wanted.includes(column));
  const lacking = missing.map((column) => {
    const near = nearest(column, spare);
    if (near === null) return fault('column-missing', { column, found, delimiter }, place);
    const at = { ...place, column: line.indexOf(near) + 1 };
    return fault('column-misspelt', { column, nearest: near }, at);
  });
  return [...lacking, ...twiceNamed(header, wanted, place)];
}

function twiceNamed(header: Header, wanted: readonly string[], place: Place): readonly Fault[] {
  return wanted
    .filter((column) => header.columns.indexOf(column) !== header.columns.lastIndexOf(column))
    .map((column) => fault('column-twice', { column }, place));
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
