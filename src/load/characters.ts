import { type Fault, fault } from '../fault.ts';

/**
 * Characters that may not stand in a text: private use (they mark values inside templates), and what no XML file can
 * hold (control characters, halves of surrogate pairs, U+FFFE and U+FFFF), since Word files are XML.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find.
const refused = /[\uE000-\uF8FF\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u;

/** The first refused character of a text as "U+E000", and where it stands; null if there is none. */
export function refusedCharacter(
  text: string,
): { readonly character: string; readonly index: number } | null {
  const index = text.search(refused);
  if (index === -1) return null;
  const point = text.codePointAt(index) ?? 0;
  return { character: `U+${point.toString(16).toUpperCase().padStart(4, '0')}`, index };
}

/** A fault for each line of a file that holds a refused character. */
export function characterFaults(file: string, text: string): readonly Fault[] {
  return text.split('\n').flatMap((source, index) => {
    const found = refusedCharacter(source);
    if (found === null) return [];
    const place = { file, line: index + 1, column: found.index + 1, source };
    return [fault('character-refused', { character: found.character }, place)];
  });
}
