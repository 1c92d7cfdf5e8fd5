import { Faults, fault, type Place } from '../fault.ts';
import { decimalText, integerText, pEquals, percentText, pText, signedText } from '../language/numbers.ts';
import { roughly } from '../language/roughly.ts';
import { numberWord } from '../language/words.ts';
import type { ResultId } from '../model/id.ts';
import type { Language } from '../model/language.ts';
import type { MeanResult, MedianResult, Result, ShareResult, TestResult } from '../model/result.ts';
import type { Composition } from './composition.ts';
import type { PrintForm, PrintInline, PrintOptions } from './make.ts';
import { outsideOf, outsidePercent, unknownIn } from './remainder.ts';
import { isShare, pointsBetween, wholePercent } from './rounding.ts';

/**
 * A result as it stands in a text: rounded here and nowhere else.
 * @throws Faults where the ledger does not hold it, it has no value, or it has no such reading
 */
export function printed(
  composition: Composition,
  id: ResultId,
  form: PrintForm,
  options: PrintOptions,
  place: Place,
): PrintInline {
  const text = resultText(composition, id, form, options, place);
  const other = options.minus === undefined ? {} : { minus: options.minus };
  const print = composition.prints.push({ id, text, form, ...other, place }) - 1;
  return { type: 'print', print, text };
}

/** The words of a print, without registering it. */
export function resultText(
  composition: Composition,
  id: ResultId,
  form: PrintForm,
  options: PrintOptions,
  place: Place,
): string {
  const result = resultOf(composition, id, place);
  if (result.reason !== undefined && form !== 'n') {
    throw new Faults([fault('result-without-value', { id, reason: result.reason }, place)]);
  }
  const reading = readings[form];
  const text = reading === undefined ? null : reading(result, { composition, options });
  if (text !== null) return text;
  if (form === 'level' && isTest(result)) throw new Faults([fault('result-not-significant', { id }, place)]);
  throw new Faults([fault('result-form', { id, form }, place)]);
}

/** @throws Faults where the ledger does not hold it */
export function resultOf({ ledger }: Composition, id: ResultId, place: Place): Result {
  const result = ledger.get(id);
  if (result === undefined) throw new Faults([fault('result-missing', { id }, place)]);
  return result;
}

export function isTest(result: Result): result is TestResult {
  return 'test' in result && result.test === 't-test';
}

/** A number of `study.given` with its unit, as its own line in the ledger of prints. */
export function printedGiven(composition: Composition, name: string, place: Place): PrintInline {
  const { study, templates } = composition;
  const given = study.given.find((one) => one.name === name);
  if (given === undefined) {
    const known = study.given.map((one) => one.name).join(', ');
    throw new Faults([fault('given-unknown', { name, known }, place)]);
  }
  const number = decimalText(given.value, decimalsOf(given.value), templates.language);
  const text = given.unit === null ? number : `${number}\u00a0${given.unit}`;
  const print = composition.prints.push({ id: `given/${name}`, text, form: 'given', place }) - 1;
  return { type: 'print', print, text };
}

interface Printing {
  readonly composition: Composition;
  readonly options: PrintOptions;
}

/** Null: the result has no such reading. */
type Reading = (result: Result, printing: Printing) => string | null;

const readings: Partial<Record<PrintForm, Reading>> = {
  share: share((whole, language) => percentText(whole, language)),
  percent: share((whole, language) => integerText(whole, language)),
  points: (result, printing) => pointsText(result, printing),
  roughly: (result, printing) => (isShare(result) ? roughText(result, printing) : null),
  count: (result, printing) => (isShare(result) ? counted(result.count, printing) : base(result, printing)),
  n: (result, printing) => counted(result.n, printing),
  mean: mean((result) => result.value),
  sd: mean((result) => result.sd),
  median: (result, { composition }) => (result.kind === 'median' ? medianText(result, composition) : null),
  difference: test((result, language) => signed(result.difference, language)),
  size: test((result, language) => decimals(absolute(result.difference), 2, language)),
  effect: test((result, language) => signed(result.effect, language)),
  t: test((result, language) => decimals(result.t, 2, language)),
  df: test((result, language) => decimals(result.df, 1, language)),
  p: (result, printing) => (isTest(result) ? probability(result, printing) : null),
  level: test((result, language) => levelText(result, language)),
  low: bound('low'),
  high: bound('high'),
  unknown: remainder((result, { ledger }) => unknownIn(result, ledger)),
  outside: remainder((result, { study, ledger }) => outsideOf(result, study, ledger)),
  'outside-percent': remainder((result, { study, ledger }) => outsidePercent(result, study, ledger)),
};

function share(write: (whole: number, language: Language) => string): Reading {
  return (result, { composition, options }) => {
    if (!isShare(result)) return null;
    const whole = wholePercent(result, composition.study, composition.ledger);
    const word = options.as === 'word' ? numberWord(whole, composition.templates.language) : null;
    return word ?? write(whole, composition.templates.language);
  };
}

/** Null where either is no share with a value. */
function pointsText(result: Result, { composition, options }: Printing): string | null {
  const { study, ledger, templates } = composition;
  const other = options.minus === undefined ? undefined : ledger.get(options.minus);
  if (other === undefined || !isShare(result) || !isShare(other) || other.value === null) return null;
  return signedText(pointsBetween(result, other, study, ledger), 0, templates.language);
}

/** Where no phrase is near enough, the number itself. */
function roughText(result: ShareResult, printing: Printing): string | null {
  const { language } = printing.composition.templates;
  const phrase = result.value === null ? null : roughly(result.value, language);
  return phrase ?? readings.share?.(result, printing) ?? null;
}

function base(result: Result, printing: Printing): string | null {
  return result.kind === 'count' ? counted(result.value, printing) : null;
}

function counted(value: number, { composition, options }: Printing): string {
  const { language } = composition.templates;
  const word = options.as === 'word' ? numberWord(value, language) : null;
  return word ?? integerText(value, language);
}

/** How many a share leaves out. */
function remainder(read: (result: ShareResult, composition: Composition) => number): Reading {
  return (result, printing) =>
    isShare(result) ? counted(read(result, printing.composition), printing) : null;
}

function mean(read: (result: MeanResult) => number | null): Reading {
  return (result, { composition }) =>
    result.kind === 'mean' ? decimals(read(result), 2, composition.templates.language) : null;
}

function medianText({ value }: MedianResult, { templates }: Composition): string | null {
  return value === null ? null : decimals(value, Math.min(decimalsOf(value), 2), templates.language);
}

function test(read: (result: TestResult, language: Language) => string | null): Reading {
  return (result, { composition }) => (isTest(result) ? read(result, composition.templates.language) : null);
}

function probability({ p }: TestResult, { composition, options }: Printing): string | null {
  if (p === null) return null;
  const { language } = composition.templates;
  return options.named === true ? pEquals(p, language) : pText(p, language);
}

function levelText({ level }: TestResult, language: Language): string | null {
  if (level === null) return null;
  return (language.words['level'] ?? '{value}').replace('{value}', integerText(level, language));
}

function bound(end: 'low' | 'high'): Reading {
  return (result, { composition }) => {
    const { language } = composition.templates;
    const value = 'low' in result ? result[end] : undefined;
    if (value === undefined) return null;
    if (value === null || !isShare(result)) return decimals(value, 2, language);
    return percentText(Math.floor(value * 100 + 0.5), language);
  };
}

function signed(value: number | null, language: Language): string | null {
  return value === null ? null : signedText(value, 2, language);
}

function decimals(value: number | null, places: number, language: Language): string | null {
  return value === null ? null : decimalText(value, places, language);
}

function absolute(value: number | null): number | null {
  return value === null ? null : Math.abs(value);
}

function decimalsOf(value: number): number {
  return Number.isInteger(value) ? 0 : (String(value).split('.')[1]?.length ?? 0);
}
