import { type Hit, matches } from './hit.ts';

/** E-mail addresses, also those that say "(at)" or "snabel-a" for the sign. */
export function emailAddresses(text: string): readonly Hit[] {
  return matches('email', pattern, text);
}

const pattern =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_%+-]+(?:[.'][\p{L}\p{N}_%+-]+)*(?:@| ?(?:\(at\)|\[at\]|\(snabel-?a\)|\[snabel-?a\]) ?)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/giu;
