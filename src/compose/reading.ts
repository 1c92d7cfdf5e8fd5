import { decimalText, integerText, signedText } from '../language/numbers.ts';
import { numberWord } from '../language/words.ts';
import type { Language } from '../model/language.ts';
import type { Result } from '../model/result.ts';
import type { Composition } from './composition.ts';
import type { PrintForm, PrintOptions } from './make.ts';

export interface Printing {
  readonly composition: Composition;
  readonly options: PrintOptions;
}

/** How a result is read; null: it has no such reading. */
export type Reading = (result: Result, printing: Printing) => string | null;

export type Readings = Partial<Record<PrintForm, Reading>>;

/** A whole number, spelt out where the print asks for words and the language has one. */
export function counted(value: number, { composition, options }: Printing): string {
  const { language } = composition.templates;
  const word = options.as === 'word' ? numberWord(value, language) : null;
  return word ?? integerText(value, language);
}

/** Null where it is held back. */
export function countOf(value: number | null, printing: Printing): string | null {
  return value === null ? null : counted(value, printing);
}

export function signed(value: number | null, language: Language): string | null {
  return value === null ? null : signedText(value, 2, language);
}

export function decimals(value: number | null, places: number, language: Language): string | null {
  return value === null ? null : decimalText(value, places, language);
}

export function absolute(value: number | null): number | null {
  return value === null ? null : Math.abs(value);
}

/** With the decimals that it has, at most two; a whole number may be spelt out. */
export function asGiven(value: number, printing: Printing): string {
  if (Number.isInteger(value)) return counted(value, printing);
  return decimalText(value, Math.min(decimalsOf(value), 2), printing.composition.templates.language);
}

export function decimalsOf(value: number): number {
  return Number.isInteger(value) ? 0 : (String(value).split('.')[1]?.length ?? 0);
}
