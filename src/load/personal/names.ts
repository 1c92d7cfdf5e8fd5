import { type Hit, matches } from './hit.ts';

/**
 * Names that a study lists, as whole words with the capitals that they have in the list, or in capitals throughout; a genitive
 * ("Annes", "Hans'") counts. Small letters do not: "Bo" is a name, "bo" is what people do.
 */
export function listedNames(text: string, names: readonly string[]): readonly Hit[] {
  return names.flatMap((name) => matches('name', patternOf(name), text));
}

function patternOf(name: string): RegExp {
  const written = [name, name.toUpperCase()].map((form) =>
    form
      .split(/\s+/)
      .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
      .join('\\s+'),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${written.join('|')})(?:['’]?s|['’]|S)?(?![\\p{L}\\p{N}])`, 'gu');
}
