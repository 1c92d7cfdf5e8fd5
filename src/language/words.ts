import type { Language } from '../model/language.ts';

/** A word of the publication by its key. A missing key is our bug: both language files are tested to have it. */
export function wordOf(language: Language, key: string): string {
  const word = language.words[key];
  if (word === undefined) throw new Error(`templates/language/${language.code}.yaml has no words: ${key}`);
  return word;
}

/** The first letter as a capital; what begins with anything else stays. */
export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** The first letter as a small one, unless the word is written in capitals ("IT", "EU-borgere") or is a code ("Q2_1"). */
export function uncapitalised(text: string): string {
  const [first = '', second = ''] = text;
  const isAcronym = second !== second.toLowerCase() || /^\p{L}{1,3}\d/u.test(text);
  return isAcronym ? text : first.toLowerCase() + text.slice(first.length);
}

/** A small whole number spelt out, "tolv"; null where the language has no word for it. */
export function numberWord(value: number, language: Language): string | null {
  return Number.isInteger(value) && value >= 0 ? (language.numbers[value] ?? null) : null;
}

/** The text in the language's quotation marks: »Høj«. */
export function quoted(text: string, language: Language): string {
  return `${language.quotes.open}${text}${language.quotes.close}`;
}
