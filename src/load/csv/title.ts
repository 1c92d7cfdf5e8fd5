import { Faults, fault, type Place } from '../../fault.ts';
import { allDelimiters, fieldsOf, shortLine } from './delimiter.ts';

/**
 * Refuses a file whose first line is no header: all lines below it are parted into the same number of fields, three or more, and
 * it is not parted so, nor by another delimiter into as many.
 * @throws Faults title-above-header
 */
export function refuseTitle(line: string, below: readonly string[], place: Place): void {
  if (below.length < 2) return;
  const counts = (text: string): readonly number[] =>
    allDelimiters.map((delimiter) => fieldsOf(text, delimiter).length);
  const own = counts(line);
  const [first = [], ...others] = below.map(counts);
  const isTable = first.some(
    (count, at) =>
      count >= 3 && own[at] === 1 && !own.includes(count) && others.every((one) => one[at] === count),
  );
  if (isTable) throw new Faults([fault('title-above-header', { title: shortLine(line) }, place)]);
}
