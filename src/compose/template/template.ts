import type { Place } from '../../fault.ts';

/** A template, read once: its text with `\n` line ends and its Handlebars tree. */
export interface Template {
  readonly file: string;
  readonly text: string;
  /** Offset of the first character of each line. */
  readonly lineStarts: readonly number[];
  readonly program: hbs.AST.Program;
}

/** The text with its lines, before it is read as Handlebars. */
export type Lined = Pick<Template, 'file' | 'text' | 'lineStarts'>;

/** Cuts a text into lines, so that places in it can be told. */
export function lined(file: string, raw: string): Lined {
  const text = raw.replace(/\r\n?/g, '\n');
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return { file, text, lineStarts };
}

/** Line and column (from 1) of an offset, with the line itself. */
export function placeAt(template: Lined, offset: number): Place {
  const line = lineOf(template.lineStarts, offset);
  const start = template.lineStarts[line - 1] ?? 0;
  return { file: template.file, line, column: offset - start + 1, source: lineText(template, line) };
}

/** Where a part of the Handlebars tree begins. Its columns count from 0. */
export function placeOfNode(template: Lined, node: Pick<hbs.AST.Node, 'loc'>): Place {
  return placeAt(template, offsetOf(template, node.loc.start));
}

/** The offset of a position in the Handlebars tree. */
export function offsetOf(template: Lined, position: hbs.AST.Position): number {
  return (template.lineStarts[position.line - 1] ?? 0) + position.column;
}

/** The text of a line, counted from 1. */
export function lineText(template: Lined, line: number): string {
  const start = template.lineStarts[line - 1] ?? template.text.length;
  const next = template.lineStarts[line];
  return template.text.slice(start, next === undefined ? undefined : next - 1);
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
