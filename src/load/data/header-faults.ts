import { type Fault, fault, type Place } from '../../fault.ts';
import { nearest } from '../../model/nearest.ts';
import { isAmbiguous } from './column-names.ts';

/** The columns of a file, and where they are named. */
export interface Header {
  readonly file: string;
  readonly names: readonly string[];
  /** What parts the names, as it is shown; null where nothing has to. */
  readonly delimiter: string | null;
  readonly place: (name: string | null) => Place;
}

/** Columns that the study names and the file lacks, or has twice. */
export function headerFaults(header: Header, wanted: readonly string[]): readonly Fault[] {
  const { names } = header;
  const twice = wanted.filter((column) => isAmbiguous(column, names));
  const missing = wanted.filter((column) => !(names.includes(column) || twice.includes(column)));
  if (missing.length === wanted.length && wanted.length > 0) return [foreign(header, wanted)];
  const spare = names.filter((column) => !wanted.includes(column));
  const place = header.place(null);
  return [
    ...missing.map((column) => lacking(header, column, spare)),
    ...twice.map((column) => fault('column-twice', { column }, place)),
  ];
}

function foreign({ file, names, delimiter, place }: Header, wanted: readonly string[]): Fault {
  const values = { file, found: shownNames(names), count: names.length, wanted: shownNames(wanted) };
  return delimiter === null
    ? fault('columns-foreign', values, place(null))
    : fault('header-unreadable', { ...values, delimiter }, place(null));
}

function lacking({ names, delimiter, place }: Header, column: string, spare: readonly string[]): Fault {
  const near = nearest(column, spare);
  if (near !== null) return fault('column-misspelt', { column, nearest: near }, place(near));
  const values = { column, found: shownNames(names), count: names.length };
  return delimiter === null
    ? fault('column-absent', values, place(null))
    : fault('column-missing', { ...values, delimiter }, place(null));
}

/** Enough of the names to see which file it is: a file may have thousands, and each may be a whole question. */
export function shownNames(names: readonly string[]): string {
  const first = names.slice(0, mostNames).map(shortened).join(', ');
  return names.length > mostNames ? `${first}, …` : first;
}

const mostNames = 10;
const longestName = 40;

function shortened(name: string): string {
  const letters = [...name];
  return letters.length > longestName ? `${letters.slice(0, longestName - 1).join('')}…` : name;
}
