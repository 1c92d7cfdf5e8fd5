import Handlebars from 'handlebars';
import { type Fault, fault } from '../../fault.ts';
import type { Source } from '../../model/template.ts';
import { checkTemplate, type Names } from './check.ts';
import { type Lined, lined, lineText, placeAt, type Template } from './template.ts';

/** A template, or null where it cannot be read; with all that is wrong with it before it is ever filled. */
export interface Parsed {
  readonly template: Template | null;
  readonly faults: readonly Fault[];
}

/**
 * Reads a text as Handlebars and checks it against the names of helpers and partials.
 * Only Handlebars' parser is used: the tree is filled by `evaluate`, so no template ever becomes JavaScript.
 */
export function parseTemplate(source: Source, names: Names): Parsed {
  const text = lined(source.file, source.text);
  const reserved = privateUse(text);
  if (reserved !== null) return { template: null, faults: [reserved] };
  try {
    const template = { ...text, program: Handlebars.parse(text.text) };
    return { template, faults: checkTemplate(template, names) };
  } catch (error) {
    return { template: null, faults: [syntaxFault(text, error)] };
  }
}

/** Private-use characters stand for values while Markdown is read, so no text may hold one. */
function privateUse(text: Lined): Fault | null {
  const at = text.text.search(/[\p{Co}\0]/u);
  if (at === -1) return null;
  const code = (text.text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return fault('template-private-use', { code: `U+${code}` }, placeAt(text, at));
}

/** Handlebars tells most of its errors only in an English sentence with a picture: "Parse error on line 3:\n…\n---^\n…". */
function syntaxFault(text: Lined, error: unknown): Fault {
  const message = error instanceof Error ? error.message : '';
  const mismatch = /^(\S+) doesn't match (\S+) - (\d+):(\d+)/.exec(message);
  if (mismatch !== null) {
    const [, open = '', close = '', line, column] = mismatch;
    return fault('template-block-mismatch', { open, close }, placeOf(text, Number(line), Number(column)));
  }
  const open = message.includes("got 'EOF'") ? lastOpenBlock(text) : null;
  if (open !== null) return fault('template-unclosed', { name: open.name }, placeAt(text, open.at));
  const line = Number(/ on line (\d+)/.exec(message)?.[1] ?? 1);
  return fault(
    'template-syntax',
    { detail: pictured(message) },
    placeOf(text, line, column(text, line, message)),
  );
}

function placeOf(text: Lined, line: number, column: number) {
  return placeAt(text, Math.min((text.lineStarts[line - 1] ?? 0) + column, text.text.length));
}

/** What Handlebars stumbled over: the picture's text above its caret, and what follows. */
function pictured(message: string): string {
  const [, picture = '', caret = ''] = message.split('\n');
  return picture.slice(Math.max(0, caret.indexOf('^'))).trim() || picture.trim();
}

function column(text: Lined, line: number, message: string): number {
  const detail = pictured(message);
  return Math.max(0, detail === '' ? 0 : lineText(text, line).lastIndexOf(detail.slice(0, 8)));
}

function lastOpenBlock(text: Lined): { name: string; at: number } | null {
  const open: { name: string; at: number }[] = [];
  for (const match of text.text.matchAll(/\{\{~?([#^/])\s*([\w-]+)/g)) {
    const [, sign, name = ''] = match;
    if (sign === '/') open.pop();
    else open.push({ name, at: match.index });
  }
  return open.at(-1) ?? null;
}
