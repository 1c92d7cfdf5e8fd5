import { createRequire } from 'node:module';
import type { Hyphenation } from '../../model/language.ts';

/** The parts of a word between which a line may end; a word that may not be parted is its only part. */
export type Hyphenate = (word: string) => readonly string[];

interface Patterns {
  readonly hyphenateSync: (text: string, options: { readonly minWordLength: number }) => string;
}

const softHyphen = '\u00ad';
const onlyLetters = /^\p{L}+$/u;

/**
 * Parts words by the patterns of a language (Liang 1983), as the language file bounds them: fragments have a least
 * length, and for the words that it lists, whatever their ending, its own places count. The patterns know little of
 * compounds, of which the field has many.
 */
export function hyphenator({ patterns, before, after, words }: Hyphenation): Hyphenate {
  let loaded: Patterns | null = null;
  const known = words.map((word) => word.split('-')).sort((a, b) => b.join('').length - a.join('').length);
  const cache = new Map<string, readonly string[]>();
  const parts = (word: string): readonly string[] => {
    if (!onlyLetters.test(word) || word.length < before + after) return [word];
    const listed = known.find((one) => word.toLowerCase().startsWith(one.join('')));
    // Most documents part no word, and the patterns take time to load.
    loaded ??= createRequire(import.meta.url)(`hyphen/${patterns}`) as Patterns;
    const places = listed ?? loaded.hyphenateSync(word, { minWordLength: before + after }).split(softHyphen);
    return bounded(word, places, before, after);
  };
  return (word) => {
    const found = cache.get(word) ?? parts(word);
    cache.set(word, found);
    return found;
  };
}

/** The word cut where `places` end, where enough letters stand on either side. */
function bounded(word: string, places: readonly string[], before: number, after: number): readonly string[] {
  const ends: number[] = [];
  let end = 0;
  for (const place of places.slice(0, -1)) {
    end += place.length;
    if (end >= before && word.length - end >= after) ends.push(end);
  }
  return [...ends, word.length].map((to, at) => word.slice(at === 0 ? 0 : ends[at - 1], to));
}
