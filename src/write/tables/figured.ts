import type { Language } from '../../model/language.ts';
import type { Figured } from './grid.ts';
import { wordOf } from './words.ts';

/** How numbers in a print are written. */
export interface Script {
  readonly decimal: string;
  readonly thousands: string;
  /** What stands before and after the number of a share: "" and " %". */
  readonly perCent: { readonly before: string; readonly after: string };
}

export function scriptOf(language: Language): Script {
  const [before = '', after = ''] = wordOf(language, 'per-cent').split('{value}');
  return { decimal: language.decimal, thousands: language.thousands, perCent: { before, after } };
}

/** Forms whose number is a share, also where it stands without its sign for per cent. */
const shares = ['share', 'percent', 'outside-percent', 'threshold', 'adjusted-threshold'];

/** Before a number that is below what can be printed: "< 0,001". */
const below = /^<\s?$/;

/**
 * A print as a number for Excel, which shows it as it is printed: its format is read from the printed text. The value is
 * the unrounded one where that is shown alike; else, as where a share is the sum of its rounded parts, the printed one.
 * Null: the print is words, or more than one number.
 */
export function figured(
  text: string,
  form: string,
  unrounded: number | null,
  script: Script,
): Figured | null {
  const parts = partsOf(text, script);
  if (parts === null) return null;
  const share = shares.includes(form) || parts.after === script.perCent.after;
  if (share ? !['', script.perCent.after].includes(parts.after) : /[%\d]/.test(parts.after)) return null;
  const printed = share ? parts.value / 100 : parts.value;
  if (below.test(parts.before)) return { value: unrounded ?? printed, format: literal(text) };
  const alike = unrounded !== null && shownAlike(unrounded * (share ? 100 : 1), parts);
  return { value: alike ? unrounded : printed, format: share ? shareFormat(script) : numberFormat(parts) };
}

/** A whole number that a table writes without a source, as the 100 of a total. */
export function wholeNumber(text: string, share: boolean, script: Script): Figured | null {
  if (!/^\d+$/.test(text)) return null;
  return figured(text, share ? 'percent' : 'n', null, script);
}

interface Parts {
  readonly before: string;
  readonly sign: '' | '+' | '\u2212';
  readonly decimals: number;
  /** As printed. */
  readonly value: number;
  readonly after: string;
}

function partsOf(text: string, { decimal, thousands }: Script): Parts | null {
  const match = /^([^\d+\u2212]*)([+\u2212]?)([\d.,]*\d)(.*)$/u.exec(text);
  if (match === null) return null;
  const [, before = '', sign = '', digits = '', after = ''] = match;
  const [whole = '', fraction = ''] = digits
    .replaceAll(thousands === '' ? /$^/g : thousands, '')
    .split(decimal);
  const value = Number(`${sign === '\u2212' ? '-' : ''}${whole}.${fraction || '0'}`);
  if (!Number.isFinite(value)) return null;
  return { before, sign: sign as Parts['sign'], decimals: fraction.length, value, after };
}

/** Whether Excel, rounding half away from zero, shows a value as the print does. */
function shownAlike(value: number, { value: printed, decimals }: Parts): boolean {
  const [mantissa, exponent = '0'] = String(Math.abs(value)).split('e');
  const scaled = Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`));
  const digits = Math.round(Math.abs(printed) * 10 ** decimals);
  return scaled === digits && (digits === 0 || Math.sign(value) === Math.sign(printed));
}

function shareFormat({ perCent }: Script): string {
  // Excel multiplies by 100 where "%" stands by itself, so only what stands before it is quoted.
  return `0${perCent.after.replace(/[^%]+/g, literal)}`;
}

/** Signed where the print is; a number that rounds to zero has no sign. Minus as it is printed. */
function numberFormat({ before, sign, decimals, value, after }: Parts): string {
  const digits = `#,##0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}`;
  const around = (body: string): string => `${literal(before)}${body}${literal(after)}`;
  const bare = around(digits);
  if (value === 0) return `${bare};${bare}`;
  return sign === '' ? bare : `${around(`+${digits}`)};${around(`${literal('\u2212')}${digits}`)};${bare}`;
}

/** Text as it is, within a number format. */
export function literal(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', '')}"`;
}
