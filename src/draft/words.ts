import { inIdLetters } from '../model/id.ts';

/** A name or label as words are compared: small letters, no signs, one blank between words. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a name is one of the words, or has it as a part: `Q20Age` has `age`. */
export function hasWord(name: string, words: readonly string[]): boolean {
  const parts = plain(name.replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2').replace(/(\p{L})(\d)/gu, '$1 $2')).split(
    ' ',
  );
  return words.includes(plain(name)) || parts.some((part) => words.includes(part));
}

/** An id that is none of those taken: small letters, digits and hyphens. */
export function idOf(text: string, taken: Set<string>): string {
  const word = inIdLetters(text)
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  const base = word === '' ? 'x' : word;
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  taken.add(id);
  return id;
}
