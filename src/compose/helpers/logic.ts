import { wordOf } from '../../language/words.ts';
import { isHeldBack } from '../../model/reason.ts';
import type { Result } from '../../model/result.ts';
import type { MultiplicityResult, WeightingResult } from '../../model/results/method.ts';
import { type Call, type Helper, isOutput, type Output, type PendingPrint, stop } from '../composition.ts';
import { wholeOf } from '../rounding.ts';
import { isTrue } from '../template/control.ts';
import { listArgument } from './arguments.ts';

/** Conditions for `{{#if (…)}}`. */
export const logicHelpers: Readonly<Record<string, Helper>> = {
  eq: condition(isEqual),
  ne: condition((call) => !isEqual(call)),
  not: condition((call) => !isTrue(call.args[0] ?? null)),
  and: condition((call) => call.args.every((value) => isTrue(value ?? null))),
  or: condition((call) => call.args.some((value) => isTrue(value ?? null))),
  gt: condition((call) => number(call, 0) > number(call, 1)),
  lt: condition((call) => number(call, 0) < number(call, 1)),
  gte: condition((call) => number(call, 0) >= number(call, 1)),
  lte: condition((call) => number(call, 0) <= number(call, 1)),
  odd: condition((call) => number(call, 0) % 2 === 1),
  /** `(includes list one)`: whether a list holds a value, or one with the same id. */
  includes: condition((call) => listArgument(call, 0).some((one) => isSame(one, call.args[1]))),
};

function condition(holds: (call: Call) => boolean): Helper {
  return { block: 'never', options: [], run: holds };
}

/** Of a number and a result, whether the result is printed as that number; else whether both are the same. */
function isEqual(call: Call): boolean {
  const [one, other] = call.args;
  const isMixed =
    (isOutput(one) && typeof other === 'number') || (typeof one === 'number' && isOutput(other));
  return isMixed ? number(call, 0) === number(call, 1) : one === other;
}

/** A bare number, or a result as it is printed: `(gte (share id) 10)` asks what the reader sees. */
function number(call: Call, index: number): number {
  const value = call.args[index];
  if (typeof value === 'number') return value;
  const known = isOutput(value) ? printedNumber(value, call) : null;
  return known ?? stop(call, 'template-argument', { helper: call.name, argument: String(index + 1) });
}

function printedNumber(output: Output, { composition }: Call): number | null {
  const [only] = output.output === 'inline' ? output.children : [];
  const print = only?.type === 'print' ? composition.prints[only.print] : undefined;
  const result = print === undefined ? undefined : composition.ledger.get(print.id);
  if (print === undefined || result === undefined) return null;
  // What is held back is neither more nor less than anything.
  if (isHeldBack(result) && print.text === wordOf(composition.templates.language, 'held-back'))
    return Number.NaN;
  const isWhole = print.form === 'share' || print.form === 'percent';
  return isWhole ? wholeOf(result, composition.study, composition.ledger) : plainNumber(print, result);
}

/** Of whole numbers, what is printed is what there is. */
function plainNumber({ form }: PendingPrint, result: Result): number | null {
  if (form === 'n') return result.n;
  if (result.kind === 'weighting') return weightNumber(form, result);
  if (result.kind === 'multiplicity') return testsNumber(form, result);
  if (form === 'of') return result.kind === 'tally' ? result.of : null;
  if (form === 'count') return 'count' in result ? result.count : result.n;
  return form === 'value' && 'value' in result ? result.value : null;
}

function weightNumber(form: string, { of, trimmed, without, changed }: WeightingResult): number | null {
  return { of, trimmed, without, changed }[form] ?? null;
}

function testsNumber(form: string, { of, value, plain, holm, bh }: MultiplicityResult): number | null {
  return { of, value, plain, 'count-holm': holm, 'count-bh': bh }[form] ?? null;
}

function isSame(one: unknown, other: unknown): boolean {
  const id = idOf(one);
  return one === other || (id !== null && id === (idOf(other) ?? other));
}

function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
}
