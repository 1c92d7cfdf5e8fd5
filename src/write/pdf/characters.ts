import { type Fault, fault } from '../../fault.ts';
import type { Document } from '../../model/document.ts';
import type { Figures } from '../../model/drawing.ts';
import type { Faces } from './faces.ts';

/** Marks of where a word may break or not, which have no shape of their own. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;

/** Characters that leave no mark on paper, with what stands for them. */
const substitutes: ReadonlyMap<string, string> = new Map([
  ['\n', ' '],
  ['\r', ' '],
  ['\t', ' '],
  ['\u2028', ' '],
  ['\u2029', ' '],
]);

/**
 * A text as the fonts can set it: accents joined to their letters, invisible characters gone. A soft hyphen may not
 * reach the fonts at all, since they share its shape with the hyphen and the layout library then blanks both.
 */
export function printable(text: string): string {
  const clean = text.normalize('NFC').replaceAll(invisible, '');
  return clean.replaceAll(/[\n\r\t\u2028\u2029]/gu, (character) => substitutes.get(character) ?? character);
}

/** No line ends at the hyphen of "5 %-niveau" or "t-test": what stands before it is too short to stand alone. */
export function firmHyphens(text: string): string {
  if (!text.includes('-')) return text;
  return text
    .replaceAll(/([%‰\d])-(?=\p{L})/gu, '$1\u2011')
    .replaceAll(/(?<![\p{L}\p{N}])(\p{L})-(?=\p{L})/gu, '$1\u2011');
}

/** Characters of the document or its figures that no font of the publication has, each with a text that uses it. */
export function missingCharacters(document: Document, figures: Figures, faces: Faces): readonly Fault[] {
  const missing = new Map<string, string>();
  for (const text of [...textsOf(document.blocks), document.title, ...figureTexts(figures)]) {
    for (const character of printable(text)) {
      const known = missing.has(character) || faces.has(character.codePointAt(0) ?? 0);
      // U+2011 is set as a hyphen.
      if (!known && character !== '\u2011') missing.set(character, text);
    }
  }
  return [...missing].map(([character, text]) =>
    fault('character-not-in-fonts', { character, code: codeOf(character), text: shortened(text) }),
  );
}

/** Every text within a value, whatever its structure: ids and anchors among them do no harm. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsOf);
}

function figureTexts(figures: Figures): readonly string[] {
  return [...figures.values()].flatMap(({ svg }) =>
    [...svg.matchAll(/>([^<]+)</gu)].map((match) => match[1] ?? ''),
  );
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : text;
}
