import { z } from 'zod';
import { type Fault, fault, throwIfAny } from '../fault.ts';
import { segmentPattern, waveIdPattern } from '../model/id.ts';
import { nearest } from '../model/nearest.ts';
import { staysInside } from './file.ts';
import { isIsbn } from './isbn.ts';
import { knownKeys } from './known-keys.ts';
import { byPlace } from './order.ts';
import type { Path, YamlFile } from './yaml.ts';

/** Faults of one value; all of them name its field and, where it is a text, what stands there. */
export type ValueFault =
  | 'text-empty'
  | 'id-invalid'
  | 'wave-id-invalid'
  | 'date-invalid'
  | 'isbn-invalid'
  | 'path-outside'
  | 'number-expected'
  | 'whole-number-expected'
  | 'level-invalid'
  | 'colour-invalid'
  | 'delimiter-invalid'
  | 'range-invalid'
  | 'months-not-twelve';

const pattern = (regex: RegExp, code: ValueFault) => z.string().regex(regex, code);

/** The kinds of values of our YAML files. All scalars come as texts; what is wrong with one is told by its fault code. */
export const text = z
  .string()
  .trim()
  .min(1, 'text-empty' satisfies ValueFault);
export const anyText = z.string();
export const id = pattern(segmentPattern, 'id-invalid');
export const waveId = pattern(waveIdPattern, 'wave-id-invalid');
export const insidePath = text.refine(staysInside, 'path-outside' satisfies ValueFault);
export const date = z.string().refine(isDate, 'date-invalid' satisfies ValueFault);
export const isbn = text.refine(isIsbn, 'isbn-invalid' satisfies ValueFault);
export const wholeNumber = pattern(/^-?\d{1,15}$/, 'whole-number-expected').transform(Number);
export const number = pattern(/^-?\d{1,15}(\.\d{1,15})?$/, 'number-expected').transform(Number);
export const percent = pattern(/^([1-9]|[1-4]\d)(\.\d{1,3})?$/, 'level-invalid').transform(Number);
export const colour = pattern(/^#[0-9A-Fa-f]{6}$/, 'colour-invalid');
/** What parts fields: one sign, a tab by its name. */
export const delimiter = pattern(/^([^\s\w"']|\t|tab)$/i, 'delimiter-invalid').transform((sign) =>
  sign.toLowerCase() === 'tab' ? '\t' : sign,
);
/** Cells of a sheet: "B3:K500". */
export const range = z.string().refine((value) => isRange(value), 'range-invalid' satisfies ValueFault);
export const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** A list, or its only value without the brackets. */
export function oneOrMore<T extends z.ZodType>(one: T) {
  return z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(one));
}

/**
 * A file's value in its schema's shape.
 * @throws Faults all that is wrong with the shape, each at its place
 */
export function shaped<S extends z.ZodType>(schema: S, file: YamlFile): z.output<S> {
  throwIfAny(file.faults);
  const result = schema.safeParse(file.value);
  if (result.success) return result.data;
  const { issues } = result.error;
  const meant = issues.flatMap((issue) => meantPaths(schema, issue));
  const told = issues.filter((issue) => !meant.includes(issue.path.join('/')));
  throwIfAny(byPlace(told.flatMap((issue) => issueFaults({ schema, file }, issue))));
  throw result.error;
}

/** Where the fields belong that misspelt ones mean: that they are missing there need not be told as well. */
function meantPaths(schema: z.ZodType, issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const known = knownKeys(schema, issue.path);
  const meant = issue.keys.map((key) => nearest(key, known)).filter((key) => key !== null);
  return meant.map((key) => [...issue.path, key].join('/'));
}

interface Shaping {
  readonly schema: z.ZodType;
  readonly file: YamlFile;
}

function issueFaults(shaping: Shaping, issue: z.core.$ZodIssue): readonly Fault[] {
  const { schema, file } = shaping;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(shaping, issue.path, key, knownKeys(schema, issue.path)));
  const place = file.place(issue.path);
  const key = nameOf(issue.path);
  if (issue.code === 'invalid_type') return [typeFault(shaping, issue.path, issue.expected, key)];
  if (issue.code === 'invalid_value') {
    const value = valueAt(file.value, issue.path);
    if (value === undefined) return [fault('key-missing', { key }, place)];
    return [fault('choice-unknown', { key, value: shown(value), known: issue.values.join(', ') }, place)];
  }
  if (issue.code === 'invalid_key') {
    const at = file.placeOfKey(issue.path.slice(0, -1), key);
    return issue.issues.map((one) => valueFault(one.message, key, key, at));
  }
  if (issue.code === 'too_small' && issue.origin === 'array' && issue.minimum === 1)
    return [fault('list-empty', { key }, place)];
  return [valueFault(issue.message, key, shown(valueAt(file.value, issue.path)), place)];
}

function valueFault(code: string, key: string, value: string, place: Fault['place']): Fault {
  return fault(code as ValueFault, { key, value }, place);
}

function unknownKey({ file }: Shaping, path: Path, key: string, known: readonly string[]): Fault {
  const place = file.placeOfKey(path, key);
  const near = nearest(key, known);
  if (near !== null) return fault('key-misspelt', { key, nearest: near }, place);
  return fault('key-unknown', { key, known: known.join(', ') }, place);
}

function typeFault({ schema, file }: Shaping, path: Path, expected: string, key: string): Fault {
  const place = file.place(path);
  if (valueAt(file.value, path) === undefined)
    return path.length === 0 ? fault('yaml-empty', {}, place) : fault('key-missing', { key }, place);
  const isList = expected === 'array' && !file.ordered.includes(key);
  if (isList) return fault('list-expected', { key }, place);
  if (expected === 'string') return fault('text-expected', { key }, place);
  return fault('fields-expected', { key, known: knownKeys(schema, path).join(', ') || '…' }, place);
}

/** The field that a path leads to; in a list, the field that holds the list. */
function nameOf(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '');
}

function valueAt(value: unknown, path: Path): unknown {
  let found: unknown = value;
  for (const step of path)
    found = found !== null && typeof found === 'object' ? Reflect.get(found, step) : found;
  return found;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isRange(value: string): boolean {
  return /^[A-Z]{1,3}[1-9]\d{0,6}:[A-Z]{1,3}[1-9]\d{0,6}$/i.test(value);
}

/** Whether a text is a day of the calendar, as ISO writes it. */
function isDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || year < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}
