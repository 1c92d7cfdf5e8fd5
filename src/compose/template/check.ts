import { type Fault, type FaultValues, fault } from '../../fault.ts';
import { nearest } from '../../model/nearest.ts';
import { placeOfNode, type Template } from './template.ts';

/** What a template may call. */
export interface Names {
  readonly helpers: ReadonlySet<string>;
  /** Helpers that may be or must be written as blocks, `{{#box}}…{{/box}}`. */
  readonly blocks: ReadonlySet<string>;
  readonly blocksOnly: ReadonlySet<string>;
  readonly partials: ReadonlySet<string>;
}

/** How deep blocks and expressions may stand within each other. */
const depthLimit = 60;

interface Checking {
  readonly template: Template;
  readonly names: Names;
  readonly faults: Fault[];
}

/** Everything that is wrong with a template whatever the data: in branches that are not taken, too. */
export function checkTemplate(template: Template, names: Names): readonly Fault[] {
  const checking: Checking = { template, names, faults: [] };
  checkProgram(template.program, checking, 0);
  return checking.faults;
}

function checkProgram(program: hbs.AST.Program | undefined, checking: Checking, depth: number): void {
  if (program === undefined) return;
  if (depth > depthLimit) report(checking, program, 'template-too-deep', { limit: depthLimit });
  else for (const statement of program.body) checkStatement(statement, checking, depth);
}

function checkStatement(statement: hbs.AST.Statement, checking: Checking, depth: number): void {
  if (isNode(statement, 'MustacheStatement')) checkMustache(statement, checking, depth);
  else if (isNode(statement, 'BlockStatement')) checkBlock(statement, checking, depth);
  else if (isNode(statement, 'PartialStatement')) checkPartial(statement, checking, depth);
  else if (!harmless.has(statement.type)) unsupported(statement, checking);
}

const harmless = new Set(['ContentStatement', 'CommentStatement']);

function checkMustache(statement: hbs.AST.MustacheStatement, checking: Checking, depth: number): void {
  if (!statement.escaped) {
    report(checking, statement, 'template-raw', { text: excerpt(statement, checking) });
    return;
  }
  checkCall(statement, checking, depth);
}

function checkBlock(statement: hbs.AST.BlockStatement, checking: Checking, depth: number): void {
  if (isRaw(statement, checking)) {
    unsupported(statement, checking);
    return;
  }
  const name = nameOf(statement.path);
  if (!checking.names.blocks.has(name)) {
    const code = checking.names.helpers.has(name) ? 'template-block-unwanted' : 'template-unknown-helper';
    report(checking, statement, code, { name, known: meant(name, checking.names.blocks) });
  }
  checkArguments(statement, checking, depth);
  checkProgram(statement.program, checking, depth + 1);
  checkProgram(statement.inverse, checking, depth + 1);
}

/** `{{{{raw}}}}` hands its inside on unread. */
function isRaw(statement: hbs.AST.BlockStatement, checking: Checking): boolean {
  return excerpt(statement, checking).startsWith('{{{{');
}

function checkPartial(statement: hbs.AST.PartialStatement, checking: Checking, depth: number): void {
  if (!isNode(statement.name, 'PathExpression') || statement.name.data) {
    unsupported(statement, checking);
    return;
  }
  const name = statement.name.original;
  if (!checking.names.partials.has(name)) {
    const known = meant(name, checking.names.partials);
    report(checking, statement, 'template-unknown-partial', { name, known });
  }
  checkArguments(statement, checking, depth);
}

function checkCall(
  call: hbs.AST.MustacheStatement | hbs.AST.SubExpression,
  checking: Checking,
  depth: number,
): void {
  const name = nameOf(call.path);
  const hasArguments = call.params.length > 0 || call.hash !== undefined;
  const isCall = hasArguments || call.type === 'SubExpression';
  if (isCall && !checking.names.helpers.has(name)) {
    report(checking, call, 'template-unknown-helper', { name, known: meant(name, checking.names.helpers) });
  } else if (checking.names.blocksOnly.has(name) && isCall) {
    report(checking, call, 'template-block-needed', { name });
  }
  checkArguments(call, checking, depth);
}

function checkArguments(
  call: { readonly params: hbs.AST.Expression[]; readonly hash: hbs.AST.Hash },
  checking: Checking,
  depth: number,
): void {
  const values = [...call.params, ...(call.hash?.pairs ?? []).map((pair) => pair.value)];
  for (const value of values) {
    if (!isNode(value, 'SubExpression')) continue;
    if (depth > depthLimit) report(checking, value, 'template-too-deep', { limit: depthLimit });
    else checkCall(value, checking, depth + 1);
  }
}

/** The name by which a helper is called; what is not a simple name is no helper. */
export function nameOf(path: hbs.AST.Expression): string {
  return isNode(path, 'PathExpression') || isNode(path, 'StringLiteral') ? path.original : '';
}

interface NodeTypes {
  MustacheStatement: hbs.AST.MustacheStatement;
  BlockStatement: hbs.AST.BlockStatement;
  PartialStatement: hbs.AST.PartialStatement;
  ContentStatement: Omit<hbs.AST.ContentStatement, 'original'> & { readonly original: string };
  SubExpression: hbs.AST.SubExpression;
  PathExpression: hbs.AST.PathExpression;
  StringLiteral: hbs.AST.StringLiteral;
  NumberLiteral: hbs.AST.NumberLiteral;
  BooleanLiteral: hbs.AST.BooleanLiteral;
}

export function isNode<T extends keyof NodeTypes>(node: { type: string }, type: T): node is NodeTypes[T] {
  return node.type === type;
}

function unsupported(node: hbs.AST.Node, checking: Checking): void {
  report(checking, node, 'template-unsupported', { text: excerpt(node, checking) });
}

function excerpt(node: hbs.AST.Node, { template }: Checking): string {
  const start = placeOfNode(template, node);
  return (start.source ?? '').slice((start.column ?? 1) - 1).slice(0, 40);
}

function report<C extends keyof FaultValues>(
  checking: Checking,
  node: hbs.AST.Node,
  code: C,
  values: FaultValues[C] & Record<string, string | number>,
): void {
  checking.faults.push(fault(code, values, placeOfNode(checking.template, node)));
}

/** The known name that the writer may have meant: the one that is near; else those that begin alike, or all of them. */
export function meant(name: string, known: ReadonlySet<string> | readonly string[]): string {
  const all = [...known];
  // A short word is near to any other.
  const near =
    name.length < shortest ? all.find((one) => one.toLowerCase() === name.toLowerCase()) : nearest(name, all);
  if (near !== null && near !== undefined) return near;
  const alike = name.length < beginning ? [] : all.filter((one) => one.startsWith(name.slice(0, beginning)));
  return (alike.length > 0 ? alike : all).join(', ');
}

/** So many letters alike are no chance. */
const beginning = 4;
const shortest = 3;
