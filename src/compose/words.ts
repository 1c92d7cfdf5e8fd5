import { fault } from '../fault.ts';
import type { Language } from '../model/language.ts';
import { type Composition, report } from './composition.ts';

/** A word of the publication's language by its key; a missing one is reported and stands as its key. */
export function wordIn(composition: Composition, wanted: string): string {
  const { language } = composition.templates;
  // Where numbers are held back, nobody is to see which of them are few.
  const key = wanted === 'too-few' && composition.study.disclosure !== null ? 'not-shown' : wanted;
  const word = Object.hasOwn(language.words, key) ? language.words[key] : undefined;
  if (word !== undefined) return word;
  report(
    composition,
    fault('word-missing', { key, language: language.code }, { file: languageFile(language) }),
  );
  return key;
}

/** As faults call the file. */
export function languageFile(language: Language): string {
  return `templates/language/${language.code}.yaml`;
}
