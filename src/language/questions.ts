import type { Language } from '../model/language.ts';

/**
 * A topic that is a question, with its question mark: "Hvor tilfreds er du med maden" → "Hvor tilfreds er du med maden?";
 * null for any other. Labels of data files are mostly such.
 */
export function questionIn(topic: string, { questions }: Language): string | null {
  const words = topic.trim();
  if (words.endsWith('?')) return words;
  const [, second = ''] = words.split(/\s+/);
  const beginning = words.toLowerCase();
  const isQuestion =
    questions.seconds.includes(second) || questions.beginnings.some((one) => beginning.startsWith(`${one} `));
  return isQuestion ? `${words.replace(/[.:…]+$/, '')}?` : null;
}
