import type { Language } from '../model/language.ts';

/**
 * A share (0..1, unrounded) in words: "knap halvdelen", "godt hver fjerde". The first line of the language's
 * tolerance table that holds it; null where none does, and the number must be given instead.
 */
export function roughly(share: number, language: Language): string | null {
  const value = share * 100;
  const line = language.roughly.find((rough) => rough.from <= value && value <= rough.to);
  return line?.phrase ?? null;
}
