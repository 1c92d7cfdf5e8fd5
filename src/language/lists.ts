import type { Language } from '../model/language.ts';

/** "a", "a og b", "a, b og c"; empty for none. */
export function joined(parts: readonly string[], language: Language): string {
  return joinedBy(parts, language.and);
}

/** "a eller b", "a, b eller c". */
export function joinedByOr(parts: readonly string[], language: Language): string {
  return joinedBy(parts, language.or);
}

/**
 * What stands before the part at `index` of `length`: nothing, ", " or " og ". For lists whose parts are not
 * plain text.
 */
export function separator(index: number, length: number, last: string): string {
  if (index === 0) return '';
  return index === length - 1 ? ` ${last} ` : ', ';
}

function joinedBy(parts: readonly string[], last: string): string {
  return parts.map((part, index) => separator(index, parts.length, last) + part).join('');
}
