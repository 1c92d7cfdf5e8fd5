import { type Hit, matches } from './hit.ts';

/**
 * Names that a study lists, as whole words with the capitals that they have in the list, or in capitals throughout; a genitive
 * ("Annes", "Hans'") counts. Small letters do not: "Bo" is a name, "bo" is what people do. But a name of several words is no other
 * words: it is found in any letters, and with its last word first ("Frandsen, Mette").
 */
export function listedNames(text: string, names: readonly string[]): readonly Hit[] {
  return names.flatMap((name) => matches('name', patternOf(name), text));
}

function patternOf(name: string): RegExp {
  const words = name.split(/\s+/).map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  const last = words.at(-1) ?? '';
  const written =
    words.length > 1
      ? [words.join('\\s+'), `${last}(?:\\s*,\\s*|\\s+)${words.slice(0, -1).join('\\s+')}`]
      : [last, last.toUpperCase()];
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${written.join('|')})(?:['’]?s|['’]|S)?(?![\\p{L}\\p{N}])`,
    words.length > 1 ? 'giu' : 'gu',
  );
}
