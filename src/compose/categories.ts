import { quoted, uncapitalised } from '../language/words.ts';
import type { BackgroundVariable, Category, CategoryVariable } from '../model/background.ts';
import type { Language } from '../model/language.ts';
import type { Finding } from './finding.ts';

/** What those of a category are called in a sentence: "kvinder", or, where the study names none, its label in quotes. */
export function categoryPhrase({ plural, label }: Category, language: Language): string {
  return plural ?? quoted(label, language);
}

/** What those on a side of a test of two categories are called; null where the test compares none. */
export function comparedCategory(
  result: Finding,
  side: 'a' | 'b',
  variable: BackgroundVariable | null,
  language: Language,
): string | null {
  if (result.test === 'correlation' || variable?.type !== 'categories') return null;
  const found = variable.categories.find(({ id }) => id === result[side].category);
  return found === undefined ? null : categoryPhrase(found, language);
}

/** The two categories that a variable's test compares, as a row names them: "Kvinde" and "mand". */
export function categoryPair({ categories }: CategoryVariable): {
  readonly first: string;
  readonly second: string;
} {
  const [first = '', second = ''] = categories.map(({ label }) => label);
  return { first, second: uncapitalised(second) };
}
