import type { Group } from '../../../src/model/study.ts';
import type { Report } from './composed.ts';
import { summary, unitsOf } from './places.ts';
import type { Passage } from './reader.ts';
import { nameOf, type Problems, unless } from './tests.ts';

export function groupOf({ study }: Report, id: string): Group {
  const found = study.groups.find((group) => group.id === id);
  if (found === undefined) throw new Error(`There is no group ${id}.`);
  return found;
}

/** What the summary says of a group: below a heading that names it, or in a paragraph that does. */
export function summaryOf(report: Report, group: Group): readonly string[] {
  const name = nameOf(report, group.id);
  return summary(report).flatMap((passage) => {
    const isOwn = passage.trail.some((title) => name.test(title));
    return passage.units.map(({ text }) => text).filter((text) => isOwn || name.test(text));
  });
}

export function textsOf(passages: readonly Passage[]): readonly string[] {
  return unitsOf(passages).map(({ text }) => text);
}

/** A problem for each place in which no paragraph fits every pattern. */
export function saidIn(
  places: Readonly<Record<string, readonly string[]>>,
  ...patterns: readonly RegExp[]
): Problems {
  return Object.entries(places).flatMap(([name, texts]) =>
    unless(
      texts.some((text) => patterns.every((pattern) => pattern.test(text))),
      `not said in ${name}`,
    ),
  );
}

/** Whether a paragraph prints how many tests of a kind show what, and that number is as published. */
export function tallied(passages: readonly Passage[], start: string, value: number): boolean {
  return unitsOf(passages).some(({ prints }) =>
    prints.some(({ id, text }) => id.startsWith(start) && numbers(value).test(text)),
  );
}

const words = ['nul', 'ét|et|en', 'to', 'tre', 'fire', 'fem', 'seks', 'syv'];

export function numbers(value: number): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(${value}|${words[value]})(?![\\p{L}\\d])`, 'iu');
}
