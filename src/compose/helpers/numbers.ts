import { percentText } from '../../language/numbers.ts';
import { type Call, type Helper, inlineOutput, stop } from '../composition.ts';
import type { PrintForm, PrintOptions } from '../make.ts';
import { printed, printedGiven } from '../printing.ts';
import { neededItem, numberArgument, textArgument, textOption } from './arguments.ts';

const common = ['as', 'named', 'unit'];

/** `{{share id}}`, `{{p id named=true}}`, …: a result in one of its readings, registered as a print. */
export const numberHelpers: Readonly<Record<string, Helper>> = {
  share: sided('share'),
  percent: form('percent'),
  count: sided('count'),
  n: sided('n'),
  mean: sided('mean'),
  sd: sided('sd'),
  median: form('median'),
  difference: controlled('difference'),
  size: controlled('size'),
  p: controlled('p'),
  level: controlled('level'),
  low: form('low'),
  high: form('high'),
  effect: form('effect'),
  'chi-square': form('chi-square'),
  holm: form('holm'),
  alpha: form('alpha'),
  hedges: form('hedges'),
  detectable: form('detectable'),
  superiority: form('superiority'),
  plain: form('plain'),
  chance: { block: 'never', options: ['round', 'as'], run: chance },
  deff: form('deff'),
  effective: form('effective'),
  least: form('least'),
  most: form('most'),
  trimmed: form('trimmed'),
  without: form('without'),
  changed: form('changed'),
  off: form('off'),
  'count-holm': form('count-holm'),
  'count-bh': form('count-bh'),
  t: controlled('t'),
  df: controlled('df'),
  r: form('r'),
  roughly: form('roughly'),
  value: form('value'),
  of: form('of'),
  range: form('range'),
  min: form('min'),
  q1: form('q1'),
  q3: form('q3'),
  max: form('max'),
  points: { block: 'never', options: ['as', 'signed'], run: points },
  place: { block: 'never', options: ['as', 'item'], run: place },
  unknown: form('unknown'),
  'per-cent': {
    block: 'never',
    options: [],
    run: (call) => percentText(numberArgument(call, 0), call.composition.templates.language),
  },
  given: {
    block: 'never',
    options: [],
    run: (call) => inlineOutput([printedGiven(call.composition, textArgument(call, 0), printPlace(call))]),
  },
};

function form(name: PrintForm): Helper {
  return { block: 'never', options: common, run: (call) => print(call, name) };
}

/** `{{mean id side="to"}}`: one side of a test. The later wave of a change, and what is tested, are side a. */
function sided(name: 'n' | 'mean' | 'sd' | 'share' | 'count'): Helper {
  return {
    block: 'never',
    options: [...common, 'side', 'adjusted'],
    run: (call) => {
      const side = sideOf(call);
      if (side !== null) return print(call, `${name}-${side}`);
      return print(call, name === 'n' && call.hash['adjusted'] === true ? 'adjusted-n' : name);
    },
  };
}

const sides: Readonly<Record<string, 'a' | 'b'>> = { a: 'a', b: 'b', to: 'a', from: 'b' };

function sideOf(call: Call): 'a' | 'b' | null {
  const wanted = textOption(call, 'side');
  if (wanted === null) return null;
  const side = Object.hasOwn(sides, wanted) ? sides[wanted] : undefined;
  return side ?? stop(call, 'template-argument', { helper: call.name, argument: 'side=' });
}

/** `{{level id adjusted=true}}`: the same at equal values of the study's controls. */
function controlled(name: 'difference' | 'size' | 't' | 'df' | 'p' | 'level'): Helper {
  return {
    block: 'never',
    options: [...common, 'adjusted'],
    run: (call) => print(call, call.hash['adjusted'] === true ? `adjusted-${name}` : name),
  };
}

/** `{{points id}}`: how far a share lies from the population's, "4"; with `signed=true` "+4". */
function points(call: Call) {
  return print(call, call.hash['signed'] === true ? 'points' : 'points-size');
}

/** `{{chance (id "multiplicity") round=true}}`: as a sentence says it after "around". */
function chance(call: Call) {
  return print(call, call.hash['round'] === true ? 'chance-round' : 'chance');
}

/** `{{place (id "rank" measure="positive") item=item}}`: the item that the call names, or stands in. */
function place(call: Call) {
  const { id: item } = neededItem(call);
  return print(call, 'place', { item });
}

function print(call: Call, name: PrintForm, more: PrintOptions = {}) {
  const options: PrintOptions = {
    ...(call.hash['as'] === 'word' && { as: 'word' as const }),
    named: call.hash['named'] === true,
    unit: call.hash['unit'] === true,
    ...more,
  };
  return inlineOutput([printed(call.composition, textArgument(call, 0), name, options, printPlace(call))]);
}

/** Prints in a phrase of the language file stand for the statement that asked for the phrase. */
function printPlace(call: Call) {
  return call.frame.caller ?? call.place;
}
