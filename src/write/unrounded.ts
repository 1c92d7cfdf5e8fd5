import { isHeldBack } from '../model/reason.ts';
import type { Result } from '../model/result.ts';
import type { Adjusted } from '../model/results/adjusted.ts';
import { inWay } from '../model/weighted.ts';

/**
 * The number of the ledger that a print was made from, before it was rounded; shares 0..1. Null: the print is no number
 * of the ledger's own, as a phrase or the difference of two rounded shares.
 */
export function unrounded(result: Result, form: string): number | null {
  const value = readings[form]?.(result);
  if (value === 0 && isHeldBack(result)) return null;
  return typeof value === 'number' ? value : null;
}

type Reading = (result: Result) => unknown;

/** A form that is not here is taken as it is printed. */
const readings: Readonly<Record<string, Reading>> = {
  share,
  percent: share,
  count: (result) => ('count' in result ? result.count : of(result, 'value')),
  n: (result) => result.n,
  mean: (result) => (result.kind === 'mean' ? result.value : of(result, 'mean')),
  median: (result) => (result.kind === 'median' ? result.value : of(result, 'median')),
  value: (result) => of(result, 'value'),
  alpha: (result) => of(result, 'value'),
  'chi-square': (result) => of(result, 'chiSquare'),
  size: (result) =>
    absolute(of(result, 'test') === 'correlation' ? of(result, 'r') : of(result, 'difference')),
  threshold: (result) => hundredth(of(result, 'level')),
  ...named([
    'sd',
    'low',
    'high',
    'difference',
    'effect',
    'r',
    't',
    'df',
    'p',
    'holm',
    'of',
    'min',
    'q1',
    'q3',
    'max',
  ]),
  ...named(['deff', 'effective', 'least', 'most', 'trimmed', 'without', 'changed']),
  ...oneWay('weighted'),
  ...oneWay('unweighted'),
  ...sided('a'),
  ...sided('b'),
  'adjusted-n': adjusted((one) => one.n),
  'adjusted-difference': adjusted((one) => one.estimate),
  'adjusted-size': adjusted((one) => absolute(one.estimate)),
  'adjusted-se': adjusted((one) => one.se),
  'adjusted-t': adjusted((one) => one.t),
  'adjusted-df': adjusted((one) => one.df),
  'adjusted-p': adjusted((one) => one.p),
  'adjusted-threshold': adjusted((one) => hundredth(one.level)),
};

/** Numbers of the population are in per cent where they are shares. */
function share(result: Result): unknown {
  return result.kind === 'population' ? hundredth(result.value) : of(result, 'value');
}

function of(result: Result, field: string): unknown {
  return Object.hasOwn(result, field) ? Reflect.get(result, field) : null;
}

function named(fields: readonly string[]): Readonly<Record<string, Reading>> {
  return Object.fromEntries(fields.map((field) => [field, (result: Result) => of(result, field)]));
}

/** The fields of one side of a test, where its test has them: means of scores, or counts and shares of an answer. */
function sided(side: 'a' | 'b'): Readonly<Record<string, Reading>> {
  const fields = { n: 'n', mean: 'mean', sd: 'sd', share: 'value', count: 'count' };
  return Object.fromEntries(
    Object.entries(fields).map(([form, field]): [string, Reading] => [
      `${form}-${side}`,
      (result) => ('a' in result ? Reflect.get(result[side], field) : null),
    ]),
  );
}

/** With weights or without them, whichever the result itself is. */
function oneWay(way: 'weighted' | 'unweighted'): Readonly<Record<string, Reading>> {
  const read =
    (field: 'value' | 'p' | 'low' | 'high'): Reading =>
    (result) =>
      inWay(result, way)?.[field] ?? null;
  return {
    [`${way}-share`]: read('value'),
    [`${way}-mean`]: read('value'),
    [`${way}-difference`]: read('value'),
    [`${way}-p`]: read('p'),
    [`${way}-low`]: read('low'),
    [`${way}-high`]: read('high'),
  };
}

function adjusted(read: (one: Adjusted) => number | null): Reading {
  return (result) => ('adjusted' in result && result.adjusted !== null ? read(result.adjusted) : null);
}

function absolute(value: unknown): number | null {
  return typeof value === 'number' ? Math.abs(value) : null;
}

function hundredth(value: unknown): number | null {
  return typeof value === 'number' ? value / 100 : null;
}
