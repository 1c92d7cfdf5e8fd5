import { type Fault, fault, type Place } from '../fault.ts';
import { nearest } from '../model/nearest.ts';
import type { DateVariable, TextVariable, Work, WorkDate, WorkName } from '../model/reference.ts';
import type { Checked } from './at.ts';
import type { Entry } from './bibtex.ts';
import { dateIn, dateOf } from './bibtex-date.ts';
import { nameOf, namesIn } from './bibtex-names.ts';
import { decoded, decodedAddress } from './bibtex-text.ts';
import { addressFields, dateFields, type EntryType, entryTypes, textFields } from './bibtex-types.ts';

/** An entry as a work, and what is wrong with it: what it lacks, and what cannot be understood. */
export function workOf(entry: Entry): Checked<Work> {
  const known = Object.hasOwn(entryTypes, entry.type) ? entryTypes[entry.type] : undefined;
  const faults: Fault[] = known === undefined ? [unknownType(entry)] : [...missingFields(entry, known)];
  const value: Work = {
    key: entry.key,
    place: wholePlace(entry.place),
    type: known?.type ?? 'document',
    texts: textsOf(entry, faults),
    names: namesOf(entry, faults),
    dates: datesOf(entry, faults),
  };
  return { value, faults };
}

function unknownType({ type, place }: Entry): Fault {
  const names = Object.keys(entryTypes);
  return fault('bib-type-unknown', { type, known: nearest(type, names) ?? names.join(', ') }, place);
}

function missingFields(entry: Entry, { needs }: EntryType): readonly Fault[] {
  return needs.flatMap((choices) => {
    if (choices.some((name) => rawOf(entry, name) !== null)) return [];
    const { key, type, place } = entry;
    return [fault('bib-field-missing', { key, type, field: choices.join(' / ') }, place)];
  });
}

/** A field with something in it. */
function rawOf({ fields }: Entry, name: string): string | null {
  const raw = fields.get(name)?.raw;
  return raw === undefined || /^[{}\s]*$/.test(raw) ? null : raw;
}

function textsOf(entry: Entry, faults: Fault[]): Work['texts'] {
  const own: readonly (readonly [TextVariable, readonly string[]])[] = [...textFields, numberField(entry)];
  const texts = own.flatMap(([variable, names]): readonly (readonly [TextVariable, string])[] => {
    const name = names.find((one) => rawOf(entry, one) !== null);
    if (name === undefined || isAuthor(entry, name)) return [];
    return [[variable, textOf(entry, name, rawOf(entry, name) ?? '', faults)]];
  });
  const addresses = addressFields.flatMap(([variable, name]) => {
    const raw = rawOf(entry, name);
    return raw === null ? [] : [[variable, addressOf(variable, decodedAddress(raw))] as const];
  });
  return Object.fromEntries([...texts, ...addresses]);
}

/** `number` counts the issues of a journal, the reports of an institute and the books of a series. */
function numberField(entry: Entry): readonly [TextVariable, readonly string[]] {
  if (entry.type === 'article') return ['issue', ['number', 'issue']];
  return rawOf(entry, 'series') === null ? ['number', ['number']] : ['collection-number', ['number']];
}

function addressOf(variable: TextVariable, address: string): string {
  return variable === 'DOI' ? address.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:)/i, '') : address;
}

function textOf(entry: Entry, field: string, raw: string, faults: Fault[]): string {
  const text = decoded(raw);
  if ('text' in text) return text.text;
  const place = entry.fields.get(field)?.place ?? entry.place;
  faults.push(fault('bib-latex-unknown', { command: text.unknown, field }, place));
  return '';
}

function namesOf(entry: Entry, faults: Fault[]): Work['names'] {
  const author = rawOf(entry, 'author') === null ? authorInstead(entry) : 'author';
  return Object.fromEntries(
    [
      ['author', author],
      ['editor', 'editor'],
    ].flatMap(([variable = '', field = '']): readonly (readonly [string, readonly WorkName[]])[] => {
      const raw = rawOf(entry, field);
      if (raw === null) return [];
      const list = isBody(field) ? `{${raw}}` : raw;
      return [[variable, namesFrom(entry, field, list, faults)]];
    }),
  );
}

function namesFrom(entry: Entry, field: string, raw: string, faults: Fault[]): readonly WorkName[] {
  const names = namesIn(raw);
  if (names !== null) return names.map((name) => nameOf(name, (part) => textOf(entry, field, part, faults)));
  const place = entry.fields.get(field)?.place ?? entry.place;
  faults.push(fault('bib-name-empty', { field }, place));
  return [];
}

/** An authority that published a work by nobody else is its author. */
function authorInstead(entry: Entry): string {
  if (rawOf(entry, 'editor') !== null) return '';
  return ['organization', 'institution'].find((name) => rawOf(entry, name) !== null) ?? '';
}

function isBody(field: string): boolean {
  return field === 'organization' || field === 'institution';
}

function isAuthor(entry: Entry, field: string): boolean {
  return isBody(field) && rawOf(entry, 'author') === null && authorInstead(entry) === field;
}

function datesOf(entry: Entry, faults: Fault[]): Work['dates'] {
  const dates = dateFields.flatMap(([variable, name]) => dated(entry, variable, name, faults, dateIn));
  const month = rawOf(entry, 'month')?.replace(/[{}\s.]/g, '');
  const issued =
    rawOf(entry, 'date') === null
      ? dated(entry, 'issued', 'year', faults, (year) => dateOf(year, month))
      : [];
  return Object.fromEntries([...issued, ...dates]);
}

function dated(
  entry: Entry,
  variable: DateVariable,
  name: string,
  faults: Fault[],
  read: (text: string) => WorkDate | null,
): readonly (readonly [DateVariable, WorkDate])[] {
  const raw = rawOf(entry, name);
  if (raw === null) return [];
  const date = read(raw.replace(/[{}\s]/g, ''));
  if (date !== null) return [[variable, date]];
  const place = entry.fields.get(name)?.place ?? entry.place;
  faults.push(fault('bib-date-invalid', { field: name, value: raw }, place));
  return [];
}

function wholePlace({ file, line = 1, column = 1, source = '' }: Place): Work['place'] {
  return { file, line, column, source };
}
