import { percentText } from '../../language/numbers.ts';
import { type Call, type Helper, inlineOutput } from '../composition.ts';
import type { PrintForm } from '../make.ts';
import { printed, printedGiven } from '../printing.ts';
import { numberArgument, textArgument } from './arguments.ts';

/** `{{share id}}`, `{{p id named=true}}`, …: a result in one of its readings, registered as a print. */
export const numberHelpers: Readonly<Record<string, Helper>> = {
  share: form('share'),
  percent: form('percent'),
  count: form('count'),
  n: form('n'),
  mean: form('mean'),
  sd: form('sd'),
  median: form('median'),
  difference: form('difference'),
  size: form('size'),
  p: form('p'),
  level: form('level'),
  low: form('low'),
  high: form('high'),
  effect: form('effect'),
  t: form('t'),
  df: form('df'),
  roughly: form('roughly'),
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
  return { block: 'never', options: ['as', 'named'], run: (call) => print(call, name) };
}

function print(call: Call, name: PrintForm) {
  const options = {
    ...(call.hash['as'] === 'word' && { as: 'word' as const }),
    named: call.hash['named'] === true,
  };
  return inlineOutput([printed(call.composition, textArgument(call, 0), name, options, printPlace(call))]);
}

/** Prints in a phrase of the language file stand for the statement that asked for the phrase. */
function printPlace(call: Call) {
  return call.frame.caller ?? call.place;
}
