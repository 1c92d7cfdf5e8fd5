import { decimalText, integerText, percent, percentText, pText, signedText } from '../language/numbers.ts';
import { wordOf } from '../language/words.ts';
import { resultId } from '../model/id.ts';
import type { Language } from '../model/language.ts';
import type { Result } from '../model/result.ts';
import type { Counterpart } from '../model/results/origin.ts';
import { counterpartOf, inWay } from '../model/weighted.ts';
import type { PrintForm } from './make.ts';
import { countOf, decimals, type Printing, type Reading, type Readings } from './reading.ts';
import { isShare } from './rounding.ts';

type Way = 'weighted' | 'unweighted';

/** How weighted numbers are read: the weights of a wave, weighted means, and any result with weights and without. */
export const weightedReadings: Readings = {
  ...oneWay('weighted'),
  ...oneWay('unweighted'),
  'unweighted-n': (result, printing) => countOf(unweighted(result).n, printing),
  'unweighted-unknown': (result, printing) => countOf(unansweredIn(result, printing), printing),
  'unweighted-count': (result, printing) => countOf(unweightedCount(result), printing),
  'unweighted-percent': of((result) => percentOf(result), whole),
  mean: of((result) => (result.kind === 'weighted' ? result.value : null), twoDecimals),
  deff: of(
    (result) =>
      (result.kind === 'weighted' || result.kind === 'weighting' ? result.deff : null) ??
      result.weighted?.deff,
    twoDecimals,
  ),
  effective: of(
    (result) =>
      (result.kind === 'weighted' || result.kind === 'weighting' ? result.effective : null) ??
      result.weighted?.effective,
    whole,
  ),
  least: ofWeights('least', oneDecimal),
  most: ofWeights('most', oneDecimal),
  trimmed: ofWeights('trimmed', whole),
  without: ofWeights('without', whole),
  changed: ofWeights('changed', whole),
  off: ofWeights('off', (value, language) => oneDecimal(100 * value, language)),
  of: ofWeights('of', whole),
};

/** Whether a form asks for a result with weights, or without them, whichever the result itself is. */
export function isOneWay(form: PrintForm): boolean {
  return form.startsWith('weighted-') || form.startsWith('unweighted-');
}

/** The result in the way that a form asks for; null where it could not be computed so. */
export function wayOf(result: Result, form: PrintForm): Pick<Counterpart, 'value' | 'p'> | null {
  const found = inWay(result, form.startsWith('weighted-') ? 'weighted' : 'unweighted');
  return found === null || found.value === null ? null : found;
}

function oneWay(way: Way): Readings {
  const read = (field: 'value' | 'p' | 'low' | 'high', write: Write): Reading =>
    of((result) => inWay(result, way)?.[field], write);
  return {
    [`${way}-share`]: (result: Result, printing: Printing) => shareText(result, way, printing),
    [`${way}-mean`]: read('value', twoDecimals),
    [`${way}-difference`]: (result: Result, printing: Printing) => differenceText(result, way, printing),
    [`${way}-p`]: read('p', pText),
    [`${way}-low`]: end('low', way),
    [`${way}-high`]: end('high', way),
  };
}

function unweighted(result: Result): Counterpart {
  return result.unweighted ?? counterpartOf(result);
}

/** Respondents of the scope who did not answer, whatever their weight. */
function unansweredIn(result: Result, { composition }: Printing): number {
  const { wave, scope } = result.from;
  const { n } = unweighted(result);
  return (composition.ledger.get(resultId('count', wave, scope))?.n ?? n) - n;
}

function unweightedCount(result: Result): number | null {
  const { n, value } = unweighted(result);
  return value === null ? null : Math.round(value * n);
}

function percentOf(result: Result): number | null {
  const count = unweightedCount(result);
  return count === null ? null : percent(count, unweighted(result).n);
}

/** A chi-square has no sign. */
function differenceText(result: Result, way: Way, { composition }: Printing): string | null {
  const value = inWay(result, way)?.value ?? null;
  const { language } = composition.templates;
  if (value === null) return null;
  const isChiSquare = 'test' in result && result.test === 'chi-square';
  return isChiSquare ? decimalText(value, 2, language) : signedText(value, 2, language);
}

/** With one decimal and from its value in both ways, so that what is seen between them is what weights do and no rounding. */
function shareText(result: Result, way: Way, { composition }: Printing): string | null {
  const value = isShare(result) ? (inWay(result, way)?.value ?? null) : null;
  const { language } = composition.templates;
  if (value === null) return null;
  return wordOf(language, 'per-cent').replace('{value}', decimalText(100 * value, 1, language));
}

function end(field: 'low' | 'high', way: Way): Reading {
  return (result, { composition }) => {
    const value = inWay(result, way)?.[field] ?? null;
    const { language } = composition.templates;
    if (value === null || !isShare(result)) return decimals(value, 2, language);
    return percentText(Math.floor(100 * value + 0.5), language);
  };
}

type Write = (value: number, language: Language) => string;

function of(read: (result: Result) => number | null | undefined, write: Write): Reading {
  return (result, { composition }) => {
    const value = read(result) ?? null;
    return value === null ? null : write(value, composition.templates.language);
  };
}

function ofWeights(
  field: 'least' | 'most' | 'trimmed' | 'without' | 'changed' | 'of' | 'off',
  write: Write,
): Reading {
  return of((result) => (result.kind === 'weighting' ? result[field] : null), write);
}

function oneDecimal(value: number, language: Language): string {
  return decimalText(value, 1, language);
}

function twoDecimals(value: number, language: Language): string {
  return decimalText(value, 2, language);
}

function whole(value: number, language: Language): string {
  return integerText(Math.floor(value + 0.5), language);
}
