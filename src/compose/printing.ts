import { Faults, fault, type Place } from '../fault.ts';
import { decimalText, integerText, percentText, signedText } from '../language/numbers.ts';
import { roughly } from '../language/roughly.ts';
import { numberWord, wordOf } from '../language/words.ts';
import type { ResultId } from '../model/id.ts';
import type { Language } from '../model/language.ts';
import { isHeldBack } from '../model/reason.ts';
import type { Result } from '../model/result.ts';
import type { AnswerResult } from '../model/results/chi-square.ts';
import type { MeanResult, ShareResult } from '../model/results/described.ts';
import type { Composition } from './composition.ts';
import { isAnswer, isFinding, isTest } from './finding.ts';
import { isReadingHeldBack, isTakenAway, isVerdict } from './held-back.ts';
import type { PrintForm, PrintInline, PrintOptions } from './make.ts';
import { methodReadings } from './method-readings.ts';
import {
  counted,
  countOf,
  decimals,
  decimalsOf,
  type Printing,
  type Reading,
  type Readings,
} from './reading.ts';
import { recordReadings } from './record-readings.ts';
import { outsideOf, outsidePercent, unknownIn } from './remainder.ts';
import { isShare, pointsBetween, wholeOf } from './rounding.ts';
import { isAdjusted, isSided, testReadings } from './test-readings.ts';
import { isOneWay, wayOf, weightedReadings } from './weighted-readings.ts';

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
  const reason = reasonFor(result, form);
  if (isReadingHeldBack(result, form, reason)) return wordOf(composition.templates.language, 'held-back');
  if (reason !== undefined) throw new Faults([fault('result-without-value', { id, reason }, place)]);
  const text = reading(result, form, { composition, options });
  if (text !== null) return text;
  if (composition.study.disclosure !== null && isTakenAway(result, form))
    return wordOf(composition.templates.language, 'held-back');
  if (form.endsWith('level') && isFinding(result)) {
    throw new Faults([fault('result-not-significant', { id }, place)]);
  }
  throw new Faults([fault('result-form', { id, form }, place)]);
}

/** Why a reading of a result cannot be given; a base always can, and one side of a test has a reason of its own. */
function reasonFor(result: Result, form: PrintForm): string | undefined {
  if (isAlwaysTold(form) || isVerdict(result, form) || isMoment(result, form)) return undefined;
  if (isOneWay(form)) return wayOf(result, form) === null ? (result.reason ?? 'no-variance') : undefined;
  if (isAnswer(result)) return answerReason(result, form);
  if (!isTest(result)) return result.reason;
  if (isAdjusted(form)) return result.adjusted?.reason ?? result.reason;
  if (!isSided(form)) return result.reason;
  const side = form.endsWith('a') ? result.a : result.b;
  const isThere = form.startsWith('mean') ? side.mean !== null : side.sd !== null;
  return isThere ? undefined : (result.reason ?? 'no-valid-answers');
}

/** A mean and a standard deviation of 0 can be told where all answered the same; it is their interval that cannot. */
function isMoment(result: Result, form: PrintForm): boolean {
  if (result.kind !== 'mean' || isHeldBack(result)) return false;
  const values: Readonly<Record<string, number | null | undefined>> = {
    mean: result.value,
    sd: result.sd,
    effective: result.weighted?.effective,
  };
  return Object.hasOwn(values, form) && values[form] != null;
}

function isAlwaysTold(form: PrintForm): boolean {
  return ['n', 'n-a', 'n-b', 'unknown', 'unweighted-n', 'unweighted-unknown'].includes(form);
}

/** The share of either side, and how far they are apart, can be told where the test cannot. */
function answerReason(result: AnswerResult, form: PrintForm): string | undefined {
  if (form === 'points' || form === 'points-size')
    return result.difference === null ? result.reason : undefined;
  if (!isSided(form)) return result.reason;
  const side = form.endsWith('a') ? result.a : result.b;
  return side.value === null ? (result.reason ?? 'no-valid-answers') : undefined;
}

/** The first table of readings that knows how to read such a result in this form. */
function reading(result: Result, form: PrintForm, printing: Printing): string | null {
  for (const table of [readings, testReadings, recordReadings, methodReadings, weightedReadings]) {
    const text = table[form]?.(result, printing) ?? null;
    if (text !== null) return text;
  }
  return null;
}

/** @throws Faults where the ledger does not hold it */
export function resultOf({ ledger }: Composition, id: ResultId, place: Place): Result {
  const result = ledger.get(id);
  if (result === undefined) throw new Faults([fault('result-missing', { id }, place)]);
  return result;
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

const readings: Readings = {
  share: share((whole, language) => percentText(whole, language)),
  percent: share((whole, language) => integerText(whole, language)),
  points: (result, printing) => pointsText(result, printing),
  roughly: roughText,
  count: (result, printing) => (isShare(result) ? countOf(result.count, printing) : base(result, printing)),
  n: (result, printing) => counted(result.n, printing),
  mean: mean((result) => result.value),
  sd: mean((result) => result.sd),
  low: bound('low'),
  high: bound('high'),
  unknown: remainder((result, { ledger }) => unknownIn(result, ledger)),
  outside: remainder((result, { study, ledger }) => outsideOf(result, study, ledger)),
  'outside-percent': remainder((result, { study, ledger }) => outsidePercent(result, study, ledger)),
};

function share(write: (whole: number, language: Language) => string): Reading {
  return (result, { composition, options }) => {
    const whole = wholeOf(result, composition.study, composition.ledger);
    if (whole === null) return null;
    const word = options.as === 'word' ? numberWord(whole, composition.templates.language) : null;
    return word ?? write(whole, composition.templates.language);
  };
}

/** Null where either is no share with a value, or no other is named. */
function pointsText(result: Result, { composition, options }: Printing): string | null {
  const { study, ledger, templates } = composition;
  const other = options.minus === undefined ? undefined : ledger.get(options.minus);
  if (other === undefined || !isShare(result) || !isShare(other) || other.value === null) return null;
  return signedText(pointsBetween(result, other, study, ledger), 0, templates.language);
}

/**
 * The phrase for what is printed of the share, so that "fire ud af fem" and "80 %" never part; nobody and everybody only
 * where it is so. Where no phrase is near enough, the number itself.
 */
function roughText(result: Result, printing: Printing): string | null {
  if (!isShare(result) && result.kind !== 'theme') return null;
  const { study, ledger, templates } = printing.composition;
  const whole = wholeOf(result, study, ledger);
  if (whole === null || result.value === null) return null;
  const isEnd = result.count === 0 || result.count === result.n;
  const share = isEnd ? result.value : Math.min(Math.max(whole, nearlyNone), 100 - nearlyNone) / 100;
  return roughly(share, templates.language) ?? readings.share?.(result, printing) ?? null;
}

/** In per cent: what is told of somebody who rounds to nobody. */
const nearlyNone = 0.5;

function base(result: Result, printing: Printing): string | null {
  return result.kind === 'count' ? counted(result.value, printing) : null;
}

/** How many a share leaves out. */
function remainder(read: (result: ShareResult, composition: Composition) => number | null): Reading {
  return (result, printing) =>
    isShare(result) ? countOf(read(result, printing.composition), printing) : null;
}

function mean(read: (result: MeanResult) => number | null): Reading {
  return (result, { composition }) =>
    result.kind === 'mean' ? decimals(read(result), 2, composition.templates.language) : null;
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
