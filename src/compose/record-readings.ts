import { intervalText, percentText, signedText } from '../language/numbers.ts';
import { numberWord, wordOf } from '../language/words.ts';
import type { Result } from '../model/result.ts';
import type { MedianResult, SpreadResult } from '../model/results/described.ts';
import type { FieldworkResult } from '../model/results/sources.ts';
import type { Study } from '../model/study.ts';
import type { Composition } from './composition.ts';
import {
  asGiven,
  counted,
  countOf,
  decimals,
  type Printing,
  type Reading,
  type Readings,
} from './reading.ts';
import { restOf } from './remainder.ts';
import { isPercent, wholeOf } from './rounding.ts';

/** How spreads, ranks, tallies, themes and numbers from records are read. */
export const recordReadings: Readings = {
  value: valueText,
  of: (result, printing) => (result.kind === 'tally' ? counted(result.of, printing) : null),
  place,
  alpha: (result, { composition }) =>
    result.kind === 'alpha' ? decimals(result.value, 2, composition.templates.language) : null,
  min: (result, printing) => endText(result, 'min', printing),
  max: (result, printing) => endText(result, 'max', printing),
  range: (result, printing) => rangeText(result, printing),
  q1: spread((result) => result.q1),
  median: (result, printing) =>
    result.kind === 'median' || result.kind === 'spread' ? medianText(result, printing) : null,
  q3: spread((result) => result.q3),
  mean: moment((result) => result.mean),
  sd: moment((result) => result.sd),
  count: (result, printing) =>
    result.kind === 'theme' || result.kind === 'response' ? countOf(result.count, printing) : null,
  rest: (result, printing) =>
    result.kind === 'response' ? counted(restOf(result, printing.composition.ledger), printing) : null,
  points: (result, printing) =>
    pointsText(result, printing, (value, language) => signedText(value, 0, language)),
  'points-size': (result, printing) =>
    pointsText(result, printing, (value) => counted(Math.abs(value), printing)),
};

/**
 * How many whole points the respondents' share lies above that of the population, both as they are printed; null where
 * either is not there.
 */
export function pointsOf(
  result: Result,
  { study, ledger }: Pick<Composition, 'study' | 'ledger'>,
): number | null {
  if (result.kind !== 'profile') return null;
  const whole = ledger.get(result.id.replace(/^profile\//, 'population/'));
  const [own, other] = [
    wholeOf(result, study, ledger),
    whole === undefined ? null : wholeOf(whole, study, ledger),
  ];
  return own === null || other === null ? null : own - other;
}

function pointsText(
  result: Result,
  { composition }: Printing,
  write: (value: number, language: Printing['composition']['templates']['language']) => string,
): string | null {
  const points = pointsOf(result, composition);
  return points === null ? null : write(points, composition.templates.language);
}

function valueText(result: Result, printing: Printing): string | null {
  switch (result.kind) {
    case 'count':
    case 'tally':
      return counted(result.value, printing);
    case 'population':
      return isPercent(result.unit)
        ? percentText(Math.floor(result.value + 0.5), printing.composition.templates.language)
        : withUnit(asGiven(result.value, printing), result.unit, printing);
    case 'given':
      return withUnit(asGiven(result.value, printing), result.unit, printing);
    case 'fieldwork':
      return result.value === null
        ? rangeText(result, printing)
        : withUnit(asGiven(result.value, printing), result.unit, printing);
    default:
      return null;
  }
}

/** Where an item stands: 1 is the highest. */
function place(result: Result, printing: Printing): string | null {
  if (result.kind !== 'rank') return null;
  const entry = result.order.find(({ item }) => item === printing.options.item);
  return entry === undefined ? null : counted(entry.place, printing);
}

function endText(result: Result, end: 'min' | 'max', printing: Printing): string | null {
  if (result.kind !== 'spread' && result.kind !== 'fieldwork') return null;
  const value = result[end];
  return value === null ? null : withUnit(asGiven(value, printing), unitOf(result, printing), printing);
}

/** "40–50", "fire til ti"; one number where both ends are the same. */
function rangeText(result: Result, printing: Printing): string | null {
  if (result.kind !== 'spread' && result.kind !== 'fieldwork') return null;
  const { min, max } = endsOf(result);
  if (min === null || max === null) return null;
  const text = min === max ? asGiven(min, printing) : betweenText(min, max, printing);
  return withUnit(text, unitOf(result, printing), printing);
}

function endsOf(result: SpreadResult | FieldworkResult): {
  readonly min: number | null;
  readonly max: number | null;
} {
  if (result.kind === 'fieldwork' && result.value !== null) return { min: result.value, max: result.value };
  return result;
}

function betweenText(min: number, max: number, { composition, options }: Printing): string {
  const { language } = composition.templates;
  const [from, to] = [min, max].map((value) => numberWord(value, language));
  const inWords = options.as === 'word' && typeof from === 'string' && typeof to === 'string';
  if (inWords) return `${from} ${wordOf(language, 'to')} ${to}`;
  const places = Number.isInteger(min) && Number.isInteger(max) ? 0 : 2;
  return intervalText(min, max, places, language);
}

function spread(read: (result: SpreadResult) => number | null): Reading {
  return (result, printing) => {
    const value = result.kind === 'spread' ? read(result) : null;
    return value === null ? null : withUnit(asGiven(value, printing), unitOf(result, printing), printing);
  };
}

function medianText(result: MedianResult | SpreadResult, printing: Printing): string | null {
  const value = result.kind === 'median' ? result.value : result.median;
  return value === null ? null : withUnit(asGiven(value, printing), unitOf(result, printing), printing);
}

/** Of numbers with many values, such as age: one decimal says enough. */
function moment(read: (result: SpreadResult) => number | null): Reading {
  return (result, { composition }) =>
    result.kind === 'spread' ? decimals(read(result), 1, composition.templates.language) : null;
}

function withUnit(text: string, unit: string | null, { options }: Printing): string {
  return options.unit === true && unit !== null && unit !== '' ? `${text}\u00a0${unit}` : text;
}

function unitOf(result: Result, { composition }: Printing): string | null {
  if ('unit' in result) return result.unit;
  return variableUnit(composition.study, result.from.variable ?? result.from.item);
}

function variableUnit({ background, others }: Study, id: string | undefined): string | null {
  const variable = [...background, ...others].find((one) => one.id === id);
  return variable?.type === 'numeric' ? variable.unit : null;
}
