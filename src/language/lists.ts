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
 * plain text. A clause in the part before is closed: "at vide, hvad der skal ske, og eget bidrag".
 */
export function separator(index: number, length: number, last: string, before = ''): string {
  if (index === 0) return '';
  if (index < length - 1) return ', ';
  return before.includes(', ') ? `, ${last} ` : ` ${last} `;
}

/** The same, seen from the part at `index`, whose text is given. */
export function separatorAfter(index: number, length: number, last: string, text: string): string {
  return separator(index + 1, length, last, text);
}

function joinedBy(parts: readonly string[], last: string): string {
  return parts.map((part, index) => separator(index, parts.length, last, parts[index - 1]) + part).join('');
}
