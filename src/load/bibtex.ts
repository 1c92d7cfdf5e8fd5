import { createRequire } from 'node:module';
import type { bibtexParser } from 'latex-utensils';
import { type Fault, Faults, fault, type Place, throwIfAny } from '../fault.ts';
import { byPlace } from './order.ts';

/** An entry of a BibTeX file, its fields by name in lower case. */
export interface Entry {
  /** In lower case: "article". */
  readonly type: string;
  readonly key: string;
  readonly place: Place;
  readonly fields: ReadonlyMap<string, EntryField>;
}

export interface EntryField {
  /** As written, its abbreviations filled in, its LaTeX as it is. */
  readonly raw: string;
  readonly place: Place;
}

/** Only studies that cite works need the library, so it is opened when one does. */
const require = createRequire(import.meta.url);

type Parser = typeof bibtexParser;

/** Reads a BibTeX file. @throws Faults where it cannot be read, at line and column */
export function readBibtex(file: string, raw: string): readonly Entry[] {
  const text = raw.replace(/\r\n?/g, '\n');
  const reading = { file, text, lines: text.split('\n') };
  const { bibtexParser: parser } = require('latex-utensils') as { bibtexParser: Parser };
  const { content } = parsed(reading, parser);
  throwIfAny(strayEntries(reading, content));
  const faults: Fault[] = [];
  const words = new Map(
    content.filter(isWord).map((one) => [one.abbreviation.toLowerCase(), one.value.content]),
  );
  const entries = content
    .filter(isWork)
    .map((entry) => entryOf(entry, (value) => rawValue(value, words, reading, faults), reading, faults));
  throwIfAny(byPlace(faults));
  return entries;
}

interface BibtexText {
  readonly file: string;
  readonly text: string;
  readonly lines: readonly string[];
}

type Ast = ReturnType<Parser['parse']>;
type Content = Ast['content'];
type RawEntry = Extract<Content[number], { readonly content: readonly object[] }>;
type RawWord = Extract<Content[number], { readonly abbreviation: string }>;
type RawValue = RawEntry['content'][number]['value'];

const monthWords = new Set([
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
]);

/** What `@string` abbreviates. The library takes one that it cannot read for a work of the type "string". */
function isWord(one: Content[number]): one is RawWord {
  return 'abbreviation' in one;
}

function isWork(one: Content[number]): one is RawEntry {
  return !isWord(one) && Array.isArray(one.content);
}

function entryOf(
  entry: RawEntry,
  value: (value: RawValue) => string,
  reading: BibtexText,
  faults: Fault[],
): Entry {
  const fields = new Map<string, EntryField>();
  for (const field of entry.content) {
    const name = field.name.toLowerCase();
    const place = placeAt(reading, field.location.start.offset);
    if (fields.has(name)) faults.push(fault('bib-field-twice', { field: name }, place));
    else fields.set(name, { raw: value(field.value), place });
  }
  const place = placeAt(reading, entry.location.start.offset);
  const key = entry.internalKey ?? '';
  if (key === '') faults.push(fault('bib-key-missing', { type: entry.entryType }, place));
  return { type: entry.entryType.toLowerCase(), key, place, fields };
}

/** Words without braces or quotes are abbreviations: of a month, or of what `@string` says. */
function rawValue(
  value: RawValue,
  words: ReadonlyMap<string, string>,
  reading: BibtexText,
  faults: Fault[],
): string {
  if (value.kind === 'concat')
    return value.content.map((part) => rawValue(part, words, reading, faults)).join('');
  if (value.kind !== 'abbreviation') return value.content;
  const word = value.content.toLowerCase();
  const meant = words.get(word);
  if (meant !== undefined) return meant;
  if (!monthWords.has(word)) {
    const place = placeAt(reading, value.location.start.offset);
    faults.push(fault('bib-abbreviation-unknown', { word: value.content }, place));
  }
  return word;
}

function parsed(reading: BibtexText, parser: Parser): Ast {
  try {
    return parser.parse(reading.text);
  } catch (error) {
    if (!parser.isSyntaxError(error)) throw error;
    throw new Faults([syntaxFault(reading, parser, error.location.start.offset)]);
  }
}

/**
 * A brace that is missing is felt only where the next entry begins, or at the end of the file: so entries are tried
 * one by one, and the first that cannot be read alone is the one that is wrong.
 */
function syntaxFault(reading: BibtexText, parser: Parser, at: number): Fault {
  const { text } = reading;
  const starts = [...text.matchAll(/^[ \t]*@[a-z]+[ \t]*[{(]/gim)].map((match) => match.index);
  for (const [index, start] of starts.entries()) {
    const alone = text.slice(start, starts[index + 1]);
    const wrong = errorIn(alone, parser);
    if (wrong === null) continue;
    if (wrong < alone.trimEnd().length) return fault('bib-syntax', {}, placeAt(reading, start + wrong));
    return fault('bib-entry-open', { entry: headOf(alone) }, placeAt(reading, start));
  }
  return fault('bib-syntax', {}, placeAt(reading, at));
}

function errorIn(text: string, parser: Parser): number | null {
  try {
    parser.parse(text);
    return null;
  } catch (error) {
    if (!parser.isSyntaxError(error)) throw error;
    return error.location.start.offset;
  }
}

/** "@article{welch-1947" */
function headOf(entry: string): string {
  return (/^[^,\n]*/.exec(entry.trim())?.[0] ?? '').slice(0, 60);
}

/** Text between entries is a comment in BibTeX, but not what looks like an entry that lacks its brace. */
function strayEntries(reading: BibtexText, content: Content): readonly Fault[] {
  const covered = content.map((one) => [one.location.start.offset, one.location.end.offset] as const);
  return [...reading.text.matchAll(/^[ \t]*@[a-z]+(?![a-z])(?![ \t]*[{(])/gim)].flatMap((match) => {
    const at = match.index + match[0].indexOf('@');
    const isWithin = covered.some(([start, end]) => start < at && at < end);
    if (isWithin || /^@comment$/i.test(match[0].trim())) return [];
    return [fault('bib-syntax', {}, placeAt(reading, at + match[0].trim().length))];
  });
}

function placeAt({ file, text, lines }: BibtexText, offset: number): Place {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - (before.lastIndexOf('\n') + 1) + 1;
  return { file, line, column, source: lines[line - 1] ?? '' };
}
