import type { Inline } from '../model/document.ts';
import type { Language } from '../model/language.ts';
import { plainText } from './plain.ts';

/** What somebody said, in the language's quotation marks; as it is where it has them already. */
export function quotation(children: readonly Inline[], { quotes }: Language): readonly Inline[] {
  const said = plainText(children).trim();
  if (said === '' || said.startsWith(quotes.open)) return children;
  return [{ type: 'text', text: quotes.open }, ...children, { type: 'text', text: quotes.close }];
}
