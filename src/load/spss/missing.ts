import { numberText } from '../data/number-text.ts';
import type { DeclaredMissing } from '../data/source.ts';
import type { Decode } from './encoding.ts';
import type { Variable } from './variables.ts';

/** What a variable declares to be missing: a range and a value, or up to three values. */
export function missingOf(
  { slot, width }: Variable,
  long: readonly string[] | undefined,
  numberIn: (bytes: Buffer) => number,
  decode: Decode,
): DeclaredMissing {
  if (width > 0) return { codes: [...slot.missing.map(decode), ...(long ?? [])], ranges: [] };
  const numbers = slot.missing.map(numberIn);
  const [from, to, ...others] = numbers;
  if (!slot.missingRange || from === undefined || to === undefined)
    return { codes: numbers.map(numberText), ranges: [] };
  // The least and the greatest number that there can be stand for LOWEST and HIGHEST.
  return { codes: others.map(numberText), ranges: [[from, to]] };
}
