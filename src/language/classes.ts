import type { NumberClass } from '../model/background.ts';
import type { Language } from '../model/language.ts';
import { wordOf } from './words.ts';

/**
 * A class of numbers as a table names it: its own label, or else its bounds with the unit, "18–29 år", "50 år og derover". A
 * class that the study gives no label comes with its bare bounds for one ("18–29", "50+").
 */
export function labelOfClass({ from, to, label }: NumberClass, unit: string, language: Language): string {
  const isBare = label === (to === null ? `${from}+` : `${from}–${to}`);
  if (!isBare) return label;
  const key = to === null ? 'class-open' : 'class-closed';
  return wordOf(language, key)
    .replace('{from}', String(from))
    .replace('{to}', String(to))
    .replace('{unit}', unit)
    .replace(/\u00a0? +/g, ' ')
    .trim();
}
