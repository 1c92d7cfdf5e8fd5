import { isAmount } from './cpr.ts';
import { type Hit, matches } from './hit.ts';

/**
 * Danish telephone numbers: eight digits, the first 2 to 9, together, in groups as people write them, or one by one; and eight digits
 * of any kind after +45 or 0045. Not numbers that count something (22345678 kr.), dates (22112026, 20261122), pairs of years (2019 2020) and digits that
 * count up (2-3-4-5-6-7-8-9).
 */
export function phoneNumbers(text: string): readonly Hit[] {
  return matches('phone', pattern, text, (found) => {
    const [whole, code = '', number = ''] = found;
    const digits = number.replace(/\D/g, '');
    if (code !== '') return true;
    if (!/^[2-9]/.test(digits) || isAmount(text, found.index, whole.length)) return false;
    const isBare = digits === number;
    if (isCounting(digits) && /^\d\D/.test(number)) return false;
    if (isBare) return !isDayFirst(digits) && !isYearFirst(digits);
    return !(/^\d{4}\D\d{4}$/.test(number) && [digits.slice(0, 4), digits.slice(4)].every(isYear));
  });
}

const pattern =
  /(?<![\p{L}\p{N}+]|\d[.,-])((?:\(?(?:\+|00)45\)?[ \u00a0-]?)?)(\d{8}|\d{2}(?:[ \u00a0-]\d{2}){3}|\d{2}(?:\.\d{2}){3}|\d{4}[ \u00a0-]\d{4}|\d{2}[ \u00a0]\d{3}[ \u00a0]\d{3}|\d{3}[ \u00a0]\d{2}[ \u00a0]\d{3}|\d{3}[ \u00a0]\d{3}[ \u00a0]\d{2}|(?<!\d[ \u00a0])\d(?:([ \u00a0.-])\d(?:\3\d){6})(?![ \u00a0]\d))(?![\p{N}\p{L}]|[.,-]\d| ?[-\u2013] ?\d)/gu;

function isCounting(digits: string): boolean {
  return '0123456789'.includes(digits);
}

function isDayFirst(digits: string): boolean {
  return isDay(digits.slice(0, 2), digits.slice(2, 4)) && isYear(digits.slice(4));
}

function isYearFirst(digits: string): boolean {
  return isYear(digits.slice(0, 4)) && isDay(digits.slice(6), digits.slice(4, 6));
}

function isDay(day: string, month: string): boolean {
  return Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
}

function isYear(digits: string): boolean {
  return /^(?:19|20)\d{2}$/.test(digits);
}
