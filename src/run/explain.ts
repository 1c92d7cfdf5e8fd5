import type { Fault } from '../fault.ts';
import { integerText } from '../language/numbers.ts';
import type { Language } from '../model/language.ts';

/**
 * A fault as the user reads it: place, code and message; the line with a caret; what to do.
 *
 * ```
 * data/svar.csv:42:7  answer-not-in-scale: …
 *   42 | 17;kvinde;6;4
 *      |           ^
 * …
 * ```
 *
 * @param pathOf turns the name of an input into a path that the user can open.
 */
export function explain(fault: Fault, language: Language, pathOf: (name: string) => string): string {
  const text = language.faults[fault.code];
  const message = fill(text?.message ?? fault.code, fault.values);
  const hint = fill(text?.hint ?? '', fault.values);
  const head = `${placeOf(fault, pathOf)}${fault.code}: ${message}${often(fault, language)}`;
  return [head, ...frame(fault), hint].filter((line) => line !== '').join('\n');
}

/** How often, where it is one for many: " Det står der 1.631 gange; her er det første sted." */
function often({ times }: Fault, language: Language): string {
  if (times === undefined) return '';
  return ` ${fill(language.cli['fault-times'] ?? '{times}', { times: integerText(times, language) })}`;
}

/** Replaces each `{name}` by the value of that name. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

function placeOf({ place }: Fault, pathOf: (name: string) => string): string {
  if (place === null) return '';
  const position = [place.line, place.column, place.at].filter((part) => part !== undefined);
  return `${[pathOf(place.file), ...position].join(':')}  `;
}

/** Longest part of a line that is shown: the caret must stand under what it points to on one line of the screen. */
const frameWidth = 100;

function frame({ place }: Fault): readonly string[] {
  if (place?.source === undefined || place.line === undefined) return [];
  const column = place.column ?? 1;
  const cut = Math.max(0, column - 1 - frameWidth / 2);
  const shown = window(place.source.replaceAll('\t', ' '), cut);
  const gutter = ' '.repeat(String(place.line).length);
  const caret = place.column === undefined ? [] : [`  ${gutter} | ${' '.repeat(column - 1 - cut)}^`];
  return [`  ${place.line} | ${shown}`, ...caret];
}

/** The part of a line that is shown, with "…" in place of the letter where it was cut. */
function window(line: string, cut: number): string {
  const shown = line.slice(cut, cut + frameWidth);
  const start = cut > 0 ? `…${shown.slice(1)}` : shown;
  return cut + frameWidth < line.length ? `${start.slice(0, -1)}…` : start;
}
