import { type Finding, type Point, point } from '../point.ts';
import { type Element, wordsIn } from './element.ts';

/** A point that Word asks of a file that it is to open without a word. */
export function wordPoint(number: string, applies: boolean, findings: readonly Finding[]): Point {
  return { ...point(number, applies, findings), protocol: 'word' };
}

/** A point that Word's own check of accessibility asks. */
export function readerPoint(number: string, applies: boolean, findings: readonly Finding[]): Point {
  return { ...point(number, applies, findings), protocol: 'word-access' };
}

/** One finding for each element that is wrong, with the part it stands in and its first words. */
export function found(
  elements: readonly (readonly [path: string, element: Element])[],
  isWrong: (element: Element) => boolean,
): readonly Finding[] {
  return elements
    .filter(([, element]) => isWrong(element))
    .map(([path, element]) => ({ page: null, what: told(path, element) }));
}

/** "word/document.xml: w:tbl »Køn Mand …«" */
function told(path: string, element: Element): string {
  const words = wordsIn(element).slice(0, 40);
  return words === '' ? `${path}: ${element.name}` : `${path}: ${element.name} »${words}«`;
}

/** What occurs more than once. */
export function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const value of values) (seen.has(value) ? twice : seen).add(value);
  return [...twice];
}

/** A finding for each of what is wrong. */
export function whats(values: readonly string[]): readonly Finding[] {
  return [...new Set(values)].map((what) => ({ page: null, what }));
}
