import { quoted, uncapitalised } from '../language/words.ts';
import type { Language } from '../model/language.ts';
import type { Category, CategoryVariable } from '../model/study.ts';

/** What those of a category are called in a sentence: "kvinder", or, where the study names none, its label in quotes. */
export function categoryPhrase({ plural, label }: Category, language: Language): string {
  return plural ?? quoted(label, language);
}

/** The two categories that a variable's test compares, as a row names them: "Kvinde" and "mand". */
export function categoryPair({ categories }: CategoryVariable): {
  readonly first: string;
  readonly second: string;
} {
  const [first = '', second = ''] = categories.map(({ label }) => label);
  return { first, second: uncapitalised(second) };
}
