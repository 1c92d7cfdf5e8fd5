import type { Language } from '../../model/language.ts';

/** A word of the publication by its key. A missing key is our bug: both language files are tested to have it. */
export function wordOf(language: Language, key: string): string {
  const word = language.words[key];
  if (word === undefined) throw new Error(`templates/language/${language.code}.yaml has no words: ${key}`);
  return word;
}
