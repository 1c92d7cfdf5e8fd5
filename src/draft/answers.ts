import type { CodeCount, ColumnProfile } from '../model/profile.ts';
import type { KnownScale, Recognise } from '../model/recognise.ts';
import { isNoAnswerSign, slipIn } from './slips.ts';
import { plain } from './words.ts';

/** The codes of a column, parted by what they seem to mean. */
export interface Answers {
  readonly valid: readonly CodeCount[];
  readonly dontKnow: CodeCount | null;
  /** Codes that seem to be no answer. */
  readonly missing: readonly CodeCount[];
  /** One of the missing, which looks like a slip of the keyboard. */
  readonly slip: CodeCount | null;
  /** From which end to which they run; null: not recognised. */
  readonly sides: Sides | null;
}

/** Codes by side of the scale. */
export interface Sides {
  readonly negative: readonly string[];
  readonly middle: readonly string[];
  readonly positive: readonly string[];
}

/** What the codes of a column seem to be; null where it has none. */
export function answersOf(column: ColumnProfile, words: Recognise): Answers | null {
  if (column.codes === null) return null;
  const all = [...column.codes, ...column.unused, ...column.missing];
  const known = (list: readonly string[]) => (one: CodeCount) => list.includes(wordOf(one));
  const dontKnow = all.find(known(words.dontKnow)) ?? null;
  const declared = new Set(column.missing.map(({ code }) => code));
  const others = all.filter((one) => one !== dontKnow);
  const odd = new Set(column.numbers?.missing.map(({ code }) => code));
  const texts = others.map(({ code }) => code);
  const isSign = (one: CodeCount): boolean => one.label === null && isNoAnswerSign(one.code, texts);
  const told = others.filter((one) => declared.has(one.code) || known(words.missing)(one) || isSign(one));
  const asked = others.filter((one) => !told.includes(one));
  const slip = slipIn(asked, (codes) => isWhole(codes, words));
  const isBareOdd = (one: CodeCount): boolean =>
    one.label === null &&
    (odd.has(one.code) ||
      isOdd(
        one,
        others.filter((other) => other !== slip),
      ));
  const missing = others.filter((one) => told.includes(one) || one === slip || isBareOdd(one));
  const { valid, sides } = scaled(
    others.filter((one) => !missing.includes(one)),
    words,
  );
  return { valid, dontKnow, missing, slip, sides };
}

/** Answers in their order, and their sides where a scale is known that has them, or has what the first and last of them say. */
function scaled(codes: readonly CodeCount[], words: Recognise): Pick<Answers, 'valid' | 'sides'> {
  const scale = words.scales.find((one) => fits(one, codes));
  if (scale === undefined)
    return endsOnly(codes, words.scales) ?? { valid: ordered(codes, words.orders), sides: null };
  const order = orderOf(scale);
  const valid = codes.toSorted((a, b) => order.indexOf(wordOf(a)) - order.indexOf(wordOf(b)));
  const on = (side: readonly string[]) =>
    valid.filter((one) => side.includes(wordOf(one))).map(({ code }) => code);
  return {
    valid,
    sides: { negative: on(scale.negative), middle: on(scale.middle), positive: on(scale.positive) },
  };
}

/** "1 - Meget tilfreds", "2", "3", "4", "5 - Meget utilfreds": bare numbers of which the first and the last have words. */
function endsOnly(
  codes: readonly CodeCount[],
  scales: readonly KnownScale[],
): Pick<Answers, 'valid' | 'sides'> | null {
  const byNumber = codes.toSorted((a, b) => numberBefore(a) - numberBefore(b));
  const [first, last] = [byNumber[0], byNumber.at(-1)];
  const inner = byNumber.slice(1, -1);
  if (first === undefined || last === undefined || inner.length === 0) return null;
  if (!isRun(byNumber.map(numberBefore)) || inner.some((one) => !/^\d+$/.test(wordOf(one)))) return null;
  const scale = scales.find((one) => fits(one, [first, last]));
  if (scale === undefined) return null;
  const order = orderOf(scale);
  const isTurned = order.indexOf(wordOf(first)) > order.indexOf(wordOf(last));
  const valid = isTurned ? byNumber.toReversed() : byNumber;
  const names = valid.map(({ code }) => code);
  const half = Math.floor(names.length / 2);
  const sides =
    scale.none.length > 0
      ? { negative: [], middle: [], positive: [] }
      : {
          negative: names.slice(0, half),
          middle: names.slice(half, names.length - half),
          positive: names.slice(names.length - half),
        };
  return { valid, sides };
}

/** The words of a scale from its negative end on. */
export function orderOf({ negative, middle, positive, none }: KnownScale): readonly string[] {
  return [...negative, ...middle, ...none, ...positive];
}

/** Whole numbers that run on by one, three to eleven of them. */
export function isRating(answers: Answers): boolean {
  return isRun(answers.valid.map(({ code }) => (/^\d{1,2}$/.test(code) ? Number(code) : Number.NaN)));
}

/** A rating from 1 to 5, or of ten numbers or more; words of a known scale. Beside it may be codes for no answer. */
function isWhole(all: readonly CodeCount[], words: Recognise): boolean {
  const codes = all.filter((one) => one.label !== null || !isOdd(one, all));
  const numbers = codes.map(numberBefore).toSorted((a, b) => a - b);
  const isUsual = numbers.length >= 10 || (numbers.length === 5 && numbers[0] === 1);
  return (isUsual && isRun(numbers)) || words.scales.some((one) => fits(one, codes));
}

/** Answers with numbers before their words that run on by one: "1 Let", "2 Middel", "3 Tungt". */
export function isNumbered({ valid }: Answers): boolean {
  const isWorded = valid.some(({ code }) => numbered.test(code) && /\p{L}/u.test(code));
  return isWorded && isRun(valid.map((one) => numberBefore({ ...one, label: null })));
}

function isRun(numbers: readonly number[]): boolean {
  const [first = Number.NaN] = numbers;
  return (
    numbers.length >= 3 &&
    numbers.length <= 11 &&
    (first === 0 || first === 1) &&
    numbers.every((number, index) => number === first + index)
  );
}

/** Negative codes among others that are not, and 8, 9, 98, 99 … far above the others, are mostly no answers. */
function isOdd({ code }: CodeCount, all: readonly CodeCount[]): boolean {
  const numbers = all.map((one) => (/^-?\d+$/.test(one.code) ? Number(one.code) : Number.NaN));
  if (numbers.includes(Number.NaN) && !/^-\d+$/.test(code)) return false;
  const number = Number(code);
  if (number < 0) return numbers.some((one) => one >= 0);
  // Where other numbers are as high, these are numbers too.
  const isCoded = all.every((one) => Number(one.code) < 8 || highCode.test(one.code));
  return isCoded && numbers.length >= 3 && isFarAbove(number, numbers);
}

/** Whether a high code does not carry on from those below it: 8 and 9 above 5, but not above 7. */
function isFarAbove(number: number, numbers: readonly number[]): boolean {
  if (!highCode.test(String(number))) return false;
  const before = Math.max(...numbers.filter((one) => one < number));
  return before >= 0 && (number - before > 1 || isFarAbove(before, numbers));
}

const highCode = /^(8|9|9[6-9]|99[6-9])$/;

function fits(scale: KnownScale, codes: readonly CodeCount[]): boolean {
  const order = orderOf(scale);
  if (codes.length < 2 || !codes.every((one) => order.includes(wordOf(one)))) return false;
  const has = (side: readonly string[]) => codes.some((one) => side.includes(wordOf(one)));
  return scale.none.length > 0 || (has(scale.negative) && has(scale.positive));
}

function wordOf({ code, label }: CodeCount): string {
  return wordIn(label ?? code);
}

/** What an answer says, without the number before it: "meget god" of "1 - Meget god"; a bare number stays. */
export function wordIn(text: string): string {
  return plain(text.replace(numbered, ''));
}

/** A number before a word: with a sign after it, or a capital. */
const numbered = /^\s*\d{1,2}(?:\s*[-–.:)=]\s*|\s+(?=\p{Lu}))(?=\p{L})/u;

function numberBefore({ code, label }: CodeCount): number {
  const text = (label ?? code).trim();
  return numbered.test(text) || /^\d{1,2}$/.test(text) ? Number.parseInt(text, 10) : Number.NaN;
}

/**
 * Codes that the file labels or that are numbers, by size: the order of its codebook. Texts by their own order: words whose
 * order is known; amounts ("Less than $40k", "$40-75k", "Under 18") by the first number in them, what has none behind them. Else
 * the commonest first.
 */
function ordered(codes: readonly CodeCount[], orders: Recognise['orders']): readonly CodeCount[] {
  if (codes.every(({ code }) => !Number.isNaN(Number(code))))
    return codes.toSorted((a, b) => Number(a.code) - Number(b.code));
  if (codes.some(({ label }) => label !== null)) return codes;
  const known = orders.find((order) => codes.every((one) => order.includes(wordOf(one))));
  if (known !== undefined)
    return codes.toSorted((a, b) => known.indexOf(wordOf(a)) - known.indexOf(wordOf(b)));
  const amounts = new Map(codes.map((one) => [one, amountIn(one.code)]));
  const without = [...amounts.values()].filter((amount) => amount === null).length;
  if (without * 2 > codes.length) return codes.toSorted((a, b) => b.count - a.count);
  const amount = (one: CodeCount): number => amounts.get(one) ?? Number.MAX_VALUE;
  const isBelow = ({ code }: CodeCount): number => (/^[\p{L}<]/u.test(code) ? 0 : 1);
  return codes.toSorted((a, b) => amount(a) - amount(b) || isBelow(a) - isBelow(b));
}

/** The first number of a text, without the signs between its thousands. */
function amountIn(text: string): number | null {
  const found = /\d+(?:[.,]\d{3})*/.exec(text)?.[0];
  return found === undefined ? null : Number(found.replace(/[.,]/g, ''));
}
