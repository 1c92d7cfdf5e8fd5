import type { Language } from '../model/language.ts';

/** What yargs says with a number in it: it wants a form for one and a form for many. */
const counted = /^(Not enough non-option|Too many|Missing required|Unknown)/;

/** What yargs itself says, from the keys "yargs <its own English text>". */
export function yargsStrings(language: Language): Record<string, string> {
  const prefix = 'yargs ';
  const entries = Object.entries(language.cli).filter(([key]) => key.startsWith(prefix));
  const strings = entries.map(([key, text]) => [key.slice(prefix.length), text] as const);
  const forms = strings.map(
    ([key, text]) => [key, counted.test(key) ? { one: text, other: text } : text] as const,
  );
  // The types of yargs know no forms; its own language files hold just such pairs.
  return Object.fromEntries(forms) as Record<string, string>;
}
