import { inIdLetters } from './id.ts';

/**
 * What stands for a code in ids: small letters and digits, æ ø å written ae oe aa, a minus as "minus", all else left
 * out, so that the "-" of a range of answers stays unmistakable. Empty where the code has neither letter nor digit.
 */
export function segmentOf(code: string): string {
  return inIdLetters(code.replace(/^[-\u2212](?=\d)/, 'minus')).replace(/[^a-z0-9]/g, '');
}
