/**
 * A token stands for a value while Markdown is read: two private-use characters around the value's number. Markdown
 * takes them for letters, so what a value holds can never become markup.
 */
const open = '\uE000';
const close = '\uE001';

/** The token of the value with this number. */
export function tokenText(index: number): string {
  return `${open}${index}${close}`;
}

/** A text cut at its tokens: pieces of text and numbers of values, in order. */
export function cutAtTokens(text: string): readonly (string | number)[] {
  const pieces: (string | number)[] = [];
  let from = 0;
  for (const match of text.matchAll(tokenPattern())) {
    if (match.index > from) pieces.push(text.slice(from, match.index));
    pieces.push(Number(match[1]));
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

/** The text with each token overwritten by as many spaces, so that offsets stay. */
export function withoutTokens(text: string): string {
  return text.replace(tokenPattern(), (token) => ' '.repeat(token.length));
}

function tokenPattern(): RegExp {
  return new RegExp(`${open}(\\d+)${close}`, 'g');
}
