import type { PersonalKind } from '../../model/survey.ts';

/** Something in a text that could tell who somebody is. */
export interface Hit {
  readonly kind: PersonalKind;
  /** Where in the text, from 0. */
  readonly at: number;
  readonly text: string;
}

/** What was found, as it may be shown: the first sign of each word, then dots; of numbers the first digit alone. Faults end up in terminals and records. */
export function masked(text: string): string {
  let [isFirst, hasDigit] = [true, false];
  return [...text]
    .map((sign) => {
      if (!/[\p{L}\p{N}]/u.test(sign)) {
        isFirst = isFirst || sign === ' ';
        return sign;
      }
      const isDigit = /\p{N}/u.test(sign);
      const shown = isFirst && !(isDigit && hasDigit) ? sign : '•';
      isFirst = false;
      hasDigit ||= isDigit;
      return shown;
    })
    .join('');
}

/** All that a pattern finds in a text, if it is what it looks like. */
export function matches(
  kind: PersonalKind,
  pattern: RegExp,
  text: string,
  isReal: (found: RegExpExecArray) => boolean = () => true,
): readonly Hit[] {
  return [...text.matchAll(pattern)]
    .filter(isReal)
    .map((found) => ({ kind, at: found.index, text: found[0] }));
}
