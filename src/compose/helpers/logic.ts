import type { Call, Helper } from '../composition.ts';
import { isTrue } from '../template/control.ts';
import { numberArgument } from './arguments.ts';

/** Conditions for `{{#if (…)}}`. */
export const logicHelpers: Readonly<Record<string, Helper>> = {
  eq: condition((call) => call.args[0] === call.args[1]),
  ne: condition((call) => call.args[0] !== call.args[1]),
  not: condition((call) => !isTrue(call.args[0] ?? null)),
  and: condition((call) => call.args.every((value) => isTrue(value ?? null))),
  or: condition((call) => call.args.some((value) => isTrue(value ?? null))),
  gt: condition((call) => numberArgument(call, 0) > numberArgument(call, 1)),
  lt: condition((call) => numberArgument(call, 0) < numberArgument(call, 1)),
};

function condition(holds: (call: Call) => boolean): Helper {
  return { block: 'never', options: [], run: holds };
}
