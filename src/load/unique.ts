import { type Fault, fault, type Place } from '../fault.ts';

/** A fault for every word of a list that stood there before, naming the line of the first. */
export function twice(
  words: readonly { readonly word: string; readonly place: Place }[],
  code: 'id-twice' | 'code-twice' | 'bib-key-twice',
): readonly Fault[] {
  const seen = new Map<string, Place>();
  return words.flatMap(({ word, place }) => {
    const first = seen.get(word);
    if (first !== undefined) return [fault(code, { value: word, first: first.line ?? 0 }, place)];
    seen.set(word, place);
    return [];
  });
}
