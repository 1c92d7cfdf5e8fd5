import { type Hit, matches } from './hit.ts';

/**
 * Danish personal numbers, DDMMYY-SSSS, with a hyphen, a dash, a space or nothing between, or with the date in its parts and even the
 * rest in pairs (01.02.03-1234, 01 02 03 12 34). The first six digits must be a date in the century that the seventh tells (the CPR
 * office's table); a day 60 higher is that of a substitute number. Modulus 11 is not asked: numbers without it have been given since 2007.
 */
export function cprNumbers(text: string): readonly Hit[] {
  const together = matches('cpr', pattern, text, (found) => {
    const [, date = '', between = '', serial = ''] = found;
    const isBare = between === '';
    return isDate(date, Number(serial[0])) && !(isBare && isAmount(text, found.index, found[0].length));
  });
  const apart = matches('cpr', apartPattern, text, (found) => {
    const [whole, day = '', , month = '', year = '', serial = ''] = found;
    return isDate(day + month + year, Number(serial[0])) && !isAmount(text, found.index, whole.length);
  });
  return [...together, ...apart];
}

const pattern =
  /(?<![\p{L}\p{N}]|\d[.,-])(\d{6})( ?[-\u2010-\u2014] ?|[ \u00a0]|)(\d{4}|\d{2}[ \u00a0]\d{2}(?![ \u00a0]\d))(?![\p{N}\p{L}]|[.,-]\d)/gu;

/** The parts of the date have the same sign between them; more numbers before or behind make it a list. */
const apartPattern =
  /(?<![\p{L}\p{N}]|\d[.,:/ \u00a0-])(\d{2})([ \u00a0./-])(\d{2})\2(\d{2})(?: ?[-\u2010-\u2014] ?|[ \u00a0.])(\d{4}|\d{2}[ \u00a0]\d{2})(?![\p{N}\p{L}]|[.,:/ \u00a0-]\d)/gu;

function isDate(digits: string, seventh: number): boolean {
  const [day = 0, month = 0, year = 0] = [0, 2, 4].map((start) => Number(digits.slice(start, start + 2)));
  const own = day > 60 ? day - 60 : day;
  return own >= 1 && month >= 1 && month <= 12 && own <= daysIn(month, centuryOf(year, seventh) + year);
}

/** 0-3: 1900s; 4 and 9: 1900s from year 37, else 2000s; 5-8: 1800s from year 58, else 2000s. */
function centuryOf(year: number, seventh: number): number {
  if (seventh <= 3) return 1900;
  if (seventh === 4 || seventh === 9) return year >= 37 ? 1900 : 2000;
  return year >= 58 ? 1800 : 2000;
}

function daysIn(month: number, year: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether what stands around a number says that it counts something. */
export function isAmount(text: string, at: number, length: number): boolean {
  const isBefore = /(?:kr\.?|dkk|eur|€|\$|£)[ \u00a0]?$/iu.test(text.slice(Math.max(0, at - 6), at));
  const after = text.slice(at + length, at + length + 20);
  return isBefore || units.test(after);
}

const units =
  /^(?:[ \u00a0]?(?:%|‰|€|\$|£|,-)|[ \u00a0](?:kr\b|kroner\b|kroners\b|dkk\b|euro\b|eur\b|procent\b|pct\b|mio\b|mia\b|stk\b|gange\b|personer\b|borgere\b|mennesker\b|km\b|meter\b|m2\b|kg\b|timer\b|dage\b|år\b|people\b|times\b|hours\b|days\b|years\b|per cent\b|percent\b))/iu;
