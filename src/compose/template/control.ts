import { Faults, fault } from '../../fault.ts';
import { type Context, type Frame, isOutput } from '../composition.ts';
import type { Filling } from './filling.ts';
import { placeOfNode } from './template.ts';

export interface Controlled {
  readonly statement: hbs.AST.BlockStatement;
  readonly args: readonly unknown[];
  readonly filling: Filling;
  readonly run: (program: hbs.AST.Program | undefined, filling: Filling) => void;
}

/** A block that decides whether, how often and over what its inside is run. */
export type Control = (controlled: Controlled) => void;

export const controls: Readonly<Record<string, Control>> = {
  if: (one) => choose(one, isTrue(argument(one))),
  unless: (one) => choose(one, !isTrue(argument(one))),
  each,
  with: withValue,
};

/** What counts as true: everything but null, false, 0, "" and an empty list. */
export function isTrue(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== null && value !== false && value !== 0 && value !== '';
}

function choose({ statement, filling, run }: Controlled, taken: boolean): void {
  run(taken ? statement.program : statement.inverse, filling);
}

function each(one: Controlled): void {
  const list = argument(one);
  if (!Array.isArray(list)) refuse(one, 1);
  if (list.length === 0) choose(one, false);
  list.forEach((value: unknown, index) => {
    const data = { index, number: index + 1, first: index === 0, last: index === list.length - 1 };
    runInside(one, value, data, [value, index]);
  });
}

function withValue(one: Controlled): void {
  const value = argument(one);
  if (typeof value === 'object' && value !== null && !isOutput(value)) runInside(one, value, {}, [value]);
  else if (value === null) choose(one, false);
  else refuse(one, 1);
}

function runInside(
  { statement, filling, run }: Controlled,
  value: unknown,
  data: Readonly<Record<string, unknown>>,
  named: readonly unknown[],
): void {
  const names = statement.program.blockParams ?? [];
  const params = Object.fromEntries(names.map((name, index) => [name, named[index] ?? null]));
  const contexts: readonly Context[] = [
    ...(names.length > 0 ? [{ value: params, named: true }] : []),
    { value, named: false },
    ...filling.frame.contexts,
  ];
  const frame: Frame = { ...filling.frame, contexts, data: { ...filling.frame.data, ...data } };
  run(statement.program, { ...filling, frame });
}

function argument(one: Controlled): unknown {
  if (one.args.length !== 1) refuse(one, one.args.length);
  return one.args[0] ?? null;
}

function refuse({ statement, filling }: Controlled, index: number): never {
  const place = placeOfNode(filling.frame.template, statement);
  const helper = `#${statement.path.original}`;
  throw new Faults([fault('template-argument', { helper, argument: String(index) }, place)]);
}
