import { Faults, fault } from '../../fault.ts';
import { attempt, type Call, type Composition, type Frame, type Helper, keepToken } from '../composition.ts';
import { isNode, meant, nameOf } from './check.ts';
import { type Control, controls } from './control.ts';
import type { Filling } from './filling.ts';
import { lookup, value } from './lookup.ts';
import {
  emptySheet,
  endLine,
  endsLine,
  finished,
  type Rendered,
  type Sheet,
  takeLineEnds,
  writeLiteral,
  writeToken,
} from './rendered.ts';
import { said } from './say.ts';
import { lineText, offsetOf, placeOfNode, type Template } from './template.ts';
import { tokenText } from './token.ts';

/** How deep partials and texts may call each other. */
const partialLimit = 20;

/** Fills a template: Markdown in which every value is a token. What is at fault is noted and left out. */
export function evaluate(template: Template, frame: Frame, composition: Composition): Rendered {
  const sheet = emptySheet();
  runProgram(template.program, { frame: { ...frame, template }, composition, sheet });
  return finished(sheet);
}

/** Runs the statements of a program, each on its own, so that all faults are found at once. */
function runProgram(program: hbs.AST.Program | undefined, filling: Filling): void {
  if (program === undefined) return;
  program.body.forEach((statement, index) => {
    spend(statement, filling);
    attempt(filling.composition, () => runStatement(statement, program.body[index + 1], filling));
  });
}

/** Past the limit nothing more is tried: `attempt` lets this fault through. */
function spend(statement: hbs.AST.Statement, { composition, frame }: Filling): void {
  composition.budget.left -= 1;
  if (composition.budget.left > 0) return;
  const place = placeOfNode(frame.template, statement);
  throw new Faults([...composition.faults, fault('template-too-long', { limit: statementLimit }, place)]);
}

/** How many statements a whole publication may run. */
export const statementLimit = 500_000;

function runStatement(
  statement: hbs.AST.Statement,
  next: hbs.AST.Statement | undefined,
  filling: Filling,
): void {
  if (isNode(statement, 'ContentStatement')) runContent(statement, filling);
  else if (isNode(statement, 'MustacheStatement')) runMustache(statement, filling);
  else if (isNode(statement, 'BlockStatement')) runBlock(statement, next, filling);
  else if (isNode(statement, 'PartialStatement')) runPartial(statement, filling);
}

function runContent(
  statement: { value: string; original: string } & hbs.AST.Node,
  { frame, sheet }: Filling,
): void {
  const start = offsetOf(frame.template, statement.loc.start);
  writeLiteral(sheet, statement.value, frame.template, start + strippedLeft(statement));
}

/** How many characters of white space a tag before the text has taken from it. */
function strippedLeft({ value: text, original }: { value: string; original: string }): number {
  return Math.max(0, original.search(/\S/) - text.search(/\S/));
}

function runMustache(statement: hbs.AST.MustacheStatement, filling: Filling): void {
  const isBare = statement.params.length === 0 && statement.hash === undefined;
  const { path } = statement;
  const known = isBare && isNode(path, 'PathExpression') ? lookup(path, filling.frame) : null;
  const given = known?.found ? known.value : callOrUnknown(statement, isBare, filling);
  write(given, statement, filling);
}

function callOrUnknown(statement: hbs.AST.MustacheStatement, isBare: boolean, filling: Filling): unknown {
  const { path } = statement;
  const helper = helperOf(path, filling.composition);
  if (helper !== null || !isBare) return call(statement, null, filling);
  if (isNode(path, 'PathExpression')) return value(path, filling.frame);
  const place = placeOfNode(filling.frame.template, path);
  throw new Faults([fault('template-unknown-name', { name: String(nameOf(path)) }, place)]);
}

/** Puts what a statement gives into the text, as a token. */
function write(
  given: unknown,
  statement: hbs.AST.Node & { path: hbs.AST.Expression },
  filling: Filling,
): void {
  const { template } = filling.frame;
  const name = nameOf(statement.path);
  const output = said(given, name, placeOfNode(template, statement), filling.composition);
  if (output === null) return;
  const token = tokenText(keepToken(filling.composition, output));
  writeToken(filling.sheet, token, template, offsetOf(template, statement.loc.start));
}

function runBlock(
  statement: hbs.AST.BlockStatement,
  next: hbs.AST.Statement | undefined,
  filling: Filling,
): void {
  const control = controlOf(statement);
  if (control !== null) {
    const args = statement.params.map((param) => expression(param, filling));
    control({ statement, args, filling, run: runProgram });
    return;
  }
  write(call(statement, statement.program, filling), statement, filling);
  if (lostLineEnd(statement, next)) endLine(filling.sheet);
}

function controlOf(statement: hbs.AST.BlockStatement): Control | null {
  const name = nameOf(statement.path);
  return Object.hasOwn(controls, name) ? (controls[name] ?? null) : null;
}

/**
 * Handlebars takes the line end after a closing tag that has a line to itself. Where the block leaves something
 * behind, that line end is needed: without it the next paragraph would run into this one.
 */
function lostLineEnd(statement: hbs.AST.BlockStatement, next: hbs.AST.Statement | undefined): boolean {
  if (statement.closeStrip?.close === true) return false;
  if (next === undefined || !isNode(next, 'ContentStatement')) return false;
  return isTakenFromStart(next) && /^[ \t]*\n/.test(next.original);
}

/** Handlebars marks a text that it has taken white space from: what stands left of the text has stripped to its right. */
function isTakenFromStart(text: hbs.AST.Node): boolean {
  return 'rightStripped' in text && text.rightStripped === true;
}

function runPartial(statement: hbs.AST.PartialStatement, filling: Filling): void {
  const { composition, frame, sheet } = filling;
  const partial = composition.parsed.partials.get(nameOf(statement.name));
  if (partial === undefined) return;
  if (frame.depth >= partialLimit) {
    const place = placeOfNode(frame.template, statement);
    throw new Faults([fault('template-too-deep', { limit: partialLimit }, place)]);
  }
  const contexts = [...partialContexts(statement, filling), ...frame.contexts];
  const inner = { ...frame, template: partial, contexts, depth: frame.depth + 1 };
  const start = sheet.pieces.length;
  runProgram(partial.program, { frame: inner, composition, sheet });
  fitLineEnd(sheet, start, standsAlone(statement, frame.template));
}

function partialContexts(statement: hbs.AST.PartialStatement, filling: Filling) {
  const own = statement.params.map((param) => ({ value: expression(param, filling), named: false }));
  const named =
    statement.hash === undefined ? [] : [{ value: options(statement.hash, filling), named: true }];
  return [...named, ...own];
}

/** A partial with a line to itself ends with a line end; one within a line does not bring its file's last one. */
function fitLineEnd(sheet: Sheet, start: number, alone: boolean): void {
  if (!alone) takeLineEnds(sheet, start);
  else if (endsLine(sheet, start) === false) endLine(sheet);
}

/** Whether nothing follows on the statement's line: Handlebars has then taken the line end. */
function standsAlone(statement: hbs.AST.Node, template: Template): boolean {
  const { line, column } = statement.loc.end;
  return lineText(template, line).slice(column).trim() === '';
}

/** The value of an argument. */
function expression(node: hbs.AST.Expression, filling: Filling): unknown {
  if (isNode(node, 'PathExpression')) return value(node, filling.frame);
  if (isNode(node, 'SubExpression')) return call(node, null, filling);
  if (isNode(node, 'StringLiteral') || isNode(node, 'NumberLiteral') || isNode(node, 'BooleanLiteral')) {
    return node.value;
  }
  return null;
}

function options(hash: hbs.AST.Hash | undefined, filling: Filling): Readonly<Record<string, unknown>> {
  const pairs = hash?.pairs ?? [];
  return Object.fromEntries(pairs.map((pair) => [pair.key, expression(pair.value, filling)]));
}

function call(
  node: hbs.AST.Node & { path: hbs.AST.Expression; params: hbs.AST.Expression[]; hash: hbs.AST.Hash },
  program: hbs.AST.Program | null,
  filling: Filling,
): unknown {
  const { composition, frame } = filling;
  const helper = helperOf(node.path, composition);
  // Unknown helpers were reported when the template was read.
  if (helper === null) throw new Faults([]);
  const one: Call = {
    name: nameOf(node.path),
    args: node.params.map((param) => expression(param, filling)),
    hash: options(node.hash, filling),
    place: placeOfNode(frame.template, node),
    frame,
    composition,
    inside: program === null ? null : () => inside(program, filling),
  };
  return helper.run(checked(one, helper));
}

function inside(program: hbs.AST.Program, { frame, composition }: Filling): Rendered {
  const sheet = emptySheet();
  runProgram(program, { frame, composition, sheet });
  return finished(sheet);
}

function helperOf(path: hbs.AST.Expression, { helpers }: Composition): Helper | null {
  const name = nameOf(path);
  return Object.hasOwn(helpers, name) ? (helpers[name] ?? null) : null;
}

/** A call whose block and options are ones that its helper knows. */
function checked(one: Call, helper: Helper): Call {
  const { name, place } = one;
  // A helper that is no block was reported as such when the template was read.
  if (helper.block === 'never' && one.inside !== null) throw new Faults([]);
  if (helper.block === 'always' && one.inside === null) {
    throw new Faults([fault('template-block-needed', { name }, place)]);
  }
  const unknown = Object.keys(one.hash).filter((key) => !helper.options.includes(key));
  if (unknown.length === 0) return one;
  throw new Faults(
    unknown.map((option) => {
      const known = meant(option, helper.options);
      return fault('template-option-unknown', { helper: name, option, known }, place);
    }),
  );
}
