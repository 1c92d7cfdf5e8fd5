import type { Inline } from '../../model/document.ts';
import type { Label } from '../../model/drawing.ts';
import type { Language } from '../../model/language.ts';
import { plain } from '../../model/plain.ts';
import type { Print } from '../../model/print.ts';
import type { Ledger } from '../../model/result.ts';
import { unrounded } from '../unrounded.ts';
import { figured, literal, type Script, scriptOf } from './figured.ts';
import { type GridCell, type Source, textCell } from './grid.ts';

/** What cells are made from. */
export interface Sourcing {
  /** In the order of their numbers, which begin at 1. */
  readonly prints: readonly Print[];
  readonly ledger: Ledger;
  readonly language: Language;
  readonly script: Script;
}

export function sourcing(prints: readonly Print[], ledger: Ledger, language: Language): Sourcing {
  return { prints, ledger, language, script: scriptOf(language) };
}

type Mark = GridCell['mark'];

/** A text of a drawing: the number that it is a print of, or its words. */
export function labelCell(label: Label | null, from: Sourcing, mark: Mark = null): GridCell {
  if (label === null) return textCell('', 'right');
  const print = label.print === null ? undefined : from.prints[label.print - 1];
  return print === undefined ? textCell(label.text, 'right') : printCell(print, from, mark);
}

/** A print as a number, or as it reads where it is words. */
function printCell(print: Print, from: Sourcing, mark: Mark = null): GridCell {
  const source = sourceOf(print, from);
  const number = figured(print.text, print.form, source.unrounded, from.script);
  const cell = { align: 'right', span: 1, mark, sources: [source] } as const;
  if (number === null) return { ...cell, value: print.text, format: null };
  return { ...cell, value: number.value, format: marked(number.format, mark) };
}

/** Text of the document: a number where one print is all that there is. */
export function inlineCell(children: readonly Inline[], from: Sourcing, mark: Mark = null): GridCell {
  const numbers = printsIn(children);
  const found = numbers.flatMap((number) => from.prints[number - 1] ?? []);
  const [first] = found;
  const text = plain(children);
  if (first !== undefined && found.length === 1 && text === first.text) return printCell(first, from, mark);
  return { ...textCell(text), mark, sources: found.map((print) => sourceOf(print, from)) };
}

/**
 * Another reading of the result that a label prints, which the publication draws without printing it: the ends of an
 * interval, the number of answers behind a bar.
 */
export function drawnCell(label: Label | null, form: string, format: string, from: Sourcing): GridCell {
  const print = label === null || label.print === null ? undefined : from.prints[label.print - 1];
  const result = print === undefined ? undefined : from.ledger.get(print.id);
  const value = result === undefined ? null : unrounded(result, form);
  if (result === undefined || value === null) return textCell('', 'right');
  const source: Source = { id: result.id, form, minus: null, printed: null, unrounded: value };
  return { value, format, align: 'right', span: 1, mark: null, sources: [source] };
}

function sourceOf({ id, form, minus, text }: Print, { ledger }: Sourcing): Source {
  const result = ledger.get(id);
  const value = result === undefined ? null : unrounded(result, form);
  return { id, form, minus: minus ?? null, printed: text, unrounded: value };
}

const arrows = { higher: '\u25b2 ', lower: '\u25bc ' } as const;

/** The arrow of a tested number stands before each part of its format, for what is above, below and at zero. */
function marked(format: string, mark: Mark): string {
  if (mark === null) return format;
  const parts = format.split(';').map((part) => `${literal(arrows[mark])}${part}`);
  return parts.join(';');
}

/** The numbers of the prints in a text, its footnotes left out. */
function printsIn(inlines: readonly Inline[]): readonly number[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'print') return [inline.print];
    if (inline.type === 'note') return [];
    return 'children' in inline ? printsIn(inline.children) : [];
  });
}
