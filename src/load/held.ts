/** A text in which a number holds on to the word or sign after it, "30 år": no line of a table or figure ends between them. */
export function held(text: string): string {
  return text.replace(/(\d) (?=\p{L}|%)/gu, '$1\u00a0');
}
