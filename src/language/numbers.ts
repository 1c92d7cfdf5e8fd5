import type { Language } from '../model/language.ts';
import { wordOf } from './words.ts';

/** U+00A0: keeps a number and its unit on one line. */
const noBreakSpace = '\u00a0';
/** U+2212: the minus sign, as wide as a plus. */
const minusSign = '\u2212';
/** U+2013: between the two ends of an interval. */
const enDash = '\u2013';

/** A share as a whole per cent, half up from integers: floor((200·count + n) / (2n)). `n` is at least 1. */
export function percent(count: number, n: number): number {
  const isCount = Number.isInteger(count) && Number.isInteger(n) && count >= 0 && n >= 1 && count <= n;
  if (!isCount) throw new RangeError(`percent(${count}, ${n}): expected 0 <= count <= n, n >= 1`);
  return Math.floor((200 * count + n) / (2 * n));
}

/** "54 %" in Danish, "54%" in English. */
export function percentText(whole: number, language: Language): string {
  return wordOf(language, 'per-cent').replace('{value}', integerText(whole, language));
}

/** A whole number with thousands points: "1.681". */
export function integerText(value: number, language: Language): string {
  return decimalText(value, 0, language);
}

/**
 * A number with a fixed count of decimals, half away from zero, read as the shortest decimal that names the
 * value: 1.005 gives "1,01", as a reader would round it. A result that rounds to zero has no sign.
 */
export function decimalText(value: number, decimals: number, language: Language): string {
  const digits = scaledDigits(value, decimals);
  const body = digitsText(digits, decimals, language);
  return value < 0 && /[1-9]/.test(digits) ? `${minusSign}${body}` : body;
}

/** A difference: always with its sign, "+0,25", "−0,34"; "0,00" where it rounds to zero. */
export function signedText(value: number, decimals: number, language: Language): string {
  const text = decimalText(value, decimals, language);
  const isPositive = value > 0 && /[1-9]/.test(text);
  return isPositive ? `+${text}` : text;
}

/** "0,041", and "< 0,001" below that. */
export function pText(p: number, language: Language): string {
  const floor = 0.001;
  if (p < floor) return `<${noBreakSpace}${decimalText(floor, 3, language)}`;
  return decimalText(p, 3, language);
}

/** "p = 0,041" or "p < 0,001". */
export function pEquals(p: number, language: Language): string {
  const text = pText(p, language);
  return text.startsWith('<') ? `p${noBreakSpace}${text}` : `p${noBreakSpace}=${noBreakSpace}${text}`;
}

/** "2,02–2,10"; with a negative end "−0,45 til −0,24", since a dash beside a minus cannot be read. */
export function intervalText(low: number, high: number, decimals: number, language: Language): string {
  const [from, to] = [decimalText(low, decimals, language), decimalText(high, decimals, language)];
  if (!from.startsWith(minusSign) && !to.startsWith(minusSign)) return `${from}${enDash}${to}`;
  return `${from} ${wordOf(language, 'to')} ${to}`;
}

/** |value| · 10^decimals, rounded half up, as a string of digits. */
function scaledDigits(value: number, decimals: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`cannot write ${value} as a number`);
  const [mantissa, exponent = '0'] = String(Math.abs(value)).split('e');
  const scaled = Number(`${mantissa}e${Number(exponent) + decimals}`);
  return BigInt(Math.round(scaled)).toString();
}

function digitsText(digits: string, decimals: number, language: Language): string {
  const padded = digits.padStart(decimals + 1, '0');
  const whole = padded.slice(0, padded.length - decimals);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language.thousands);
  return decimals === 0 ? grouped : `${grouped}${language.decimal}${padded.slice(-decimals)}`;
}
