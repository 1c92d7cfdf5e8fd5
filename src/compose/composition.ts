import { type Fault, Faults, type FaultValues, fault, type Place } from '../fault.ts';
import type { Block, Inline } from '../model/document.ts';
import type { Ledger } from '../model/result.ts';
import type { Study } from '../model/study.ts';
import type { Templates } from '../model/template.ts';
import type { Voice } from '../model/voice.ts';
import type { PrintForm } from './make.ts';
import type { Rendered } from './template/rendered.ts';
import type { Template } from './template/template.ts';

/** What one run of compose reads, and what it gathers while it fills templates. */
export interface Composition {
  readonly study: Study;
  readonly ledger: Ledger;
  readonly voices: readonly Voice[];
  readonly templates: Templates;
  readonly status: 'draft' | 'final';
  readonly helpers: Readonly<Record<string, Helper>>;
  readonly parsed: ParsedTemplates;
  /** Values that stand in rendered text as tokens, by number. */
  readonly tokens: Output[];
  /** Results that were printed, by the provisional number in their inlines. Only those in the document count. */
  readonly prints: PendingPrint[];
  /** References, by the provisional anchor in their inlines, until everything has its number. */
  readonly references: PendingReference[];
  /** Citations, by the number in the provisional anchor of their inlines, until all works that are cited are known. */
  readonly citations: PendingCitation[];
  /** Keys of the study's texts that a template asked for, be they there or not. */
  readonly asked: Set<string>;
  readonly faults: Fault[];
  readonly warnings: Fault[];
  /** Statements that may still be run, so that no template can go on for ever. */
  readonly budget: { left: number };
}

/** Every template of a publication by name, read once. */
export interface ParsedTemplates {
  readonly chapters: ReadonlyMap<string, Template>;
  readonly partials: ReadonlyMap<string, Template>;
  readonly texts: ReadonlyMap<string, Template>;
  /** `language.drawings` by key. */
  readonly phrases: ReadonlyMap<string, Template>;
}

export interface PendingPrint {
  readonly id: string;
  readonly text: string;
  readonly form: PrintForm;
  readonly minus?: string;
  readonly place: Place;
}

export interface PendingReference {
  readonly target: string;
  /** At the start of a sentence: "Figur 3.1". */
  readonly capital: boolean;
  readonly place: Place;
}

export interface PendingCitation {
  /** In the order of the template. */
  readonly keys: readonly string[];
  readonly page: string | null;
  /** `brackets`: "(Welch, 1947)"; `text`: "Welch (1947)". */
  readonly form: 'brackets' | 'text';
  readonly place: Place;
}

/** What a helper gives that is more than a plain value. */
export type Output =
  | { readonly output: 'inline'; readonly children: readonly Inline[] }
  | { readonly output: 'blocks'; readonly name: string; readonly blocks: readonly Block[] }
  /** Prose that is read where it stands, its headings demoted to their place. */
  | { readonly output: 'insert'; readonly name: string; readonly rendered: Rendered }
  /** A part that only the block around it understands. */
  | { readonly output: 'part'; readonly part: Part };

export type Part =
  | { readonly name: 'row'; readonly label: string; readonly children: readonly Inline[] }
  | {
      readonly name: 'keyfigure';
      readonly value: readonly Inline[];
      readonly text: readonly Inline[];
      readonly base: readonly Inline[];
    }
  | { readonly name: 'finding'; readonly children: readonly Inline[] }
  | { readonly name: 'base'; readonly children: readonly Inline[] };

/** Which helper must stand around a part. */
export const parentOfPart: Readonly<Record<Part['name'], string>> = {
  row: 'colophon',
  keyfigure: 'keyfigures',
  finding: 'figure, table',
  base: '# …',
};

/** Where names are looked up, from the inside out. */
export interface Frame {
  readonly template: Template;
  readonly contexts: readonly Context[];
  /** `@index`, `@first`, `@last`, `@key`. */
  readonly data: Readonly<Record<string, unknown>>;
  /** How deep partials and texts call each other. */
  readonly depth: number;
  /** The statement that prints stand for, where a phrase of the language file is filled. */
  readonly caller: Place | null;
}

export interface Context {
  readonly value: unknown;
  /** Names of a loop's `as |…|`: seen, but not a step of `../`. */
  readonly named: boolean;
}

/** One use of a helper. */
export interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly hash: Readonly<Record<string, unknown>>;
  readonly place: Place;
  readonly frame: Frame;
  readonly composition: Composition;
  /** Renders what stands between `{{#x}}` and `{{/x}}`; null where it is not a block. */
  readonly inside: (() => Rendered) | null;
}

/** A helper: where it may stand and what it gives. */
export interface Helper {
  /** `always`: only as `{{#x}}…{{/x}}`; `may`: both ways; `never`: only as `{{x}}` or `(x)`. */
  readonly block: 'never' | 'may' | 'always';
  readonly options: readonly string[];
  run(call: Call): unknown;
}

/** Stops the statement with a fault at the call. */
export function stop<C extends keyof FaultValues>(call: Call, code: C, values: FaultValues[C]): never {
  throw new Faults([fault(code, values, call.place)]);
}

/** Notes a fault; the same one at the same place only once, however often a loop meets it. */
export function report(composition: Composition, one: Fault): void {
  addOnce(composition.faults, one);
}

/** A fault in a final build, a warning in a draft. */
export function reportInFinal(composition: Composition, one: Fault): void {
  addOnce(composition.status === 'final' ? composition.faults : composition.warnings, one);
}

function addOnce(list: Fault[], one: Fault): void {
  const key = JSON.stringify(one);
  if (!list.some((other) => other.code === one.code && JSON.stringify(other) === key)) list.push(one);
}

/**
 * Runs a part of the work; its faults are noted, and what it would have given is left out. Once the budget is spent,
 * nothing more is tried.
 */
export function attempt<T>(composition: Composition, work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Faults) || composition.budget.left <= 0) throw error;
    for (const one of error.faults) report(composition, one);
    return null;
  }
}

/** Puts a value aside and gives the number of its token. */
export function keepToken(composition: Composition, output: Output): number {
  return composition.tokens.push(output) - 1;
}

export function isOutput(value: unknown): value is Output {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'output');
}

export function inlineOutput(children: readonly Inline[]): Output {
  return { output: 'inline', children };
}

export function blocksOutput(name: string, blocks: readonly Block[]): Output {
  return { output: 'blocks', name, blocks };
}
