import { readFileSync } from 'node:fs';
import type { Distribution, Drawing, Label, Stack, StackRow, Tone } from '../../src/model/drawing.ts';

/** Where the cases are: a folder each, with a drawing and, in `expected/`, the figure that it makes. */
export const cases = new URL('../cases/plot/', import.meta.url);

/** Five answers and don't-know: the example of the report's look. */
export const fiveAnswers = drawingOf('five-answers', 'distribution');

/** Five answers by sex and age: the example of the report's look. */
export const byGroups = drawingOf('by-groups', 'stack');

/** Three answers with large sides: satisfaction by type of dwelling, Copenhagen, Madsen (1976). */
export const housing = drawingOf('housing', 'stack');

/** Means of 2019 and 2020 by sex and age: the example of the report's look. */
export const twoWaves = drawingOf('two-waves', 'change');

/** Two groups beside each other: the example of the report's look, with the mean that is tested. */
export const panels = drawingOf('panels', 'two-groups');

/** Five age classes by subgroup; one with few respondents, one with too few. */
export const ageClasses = drawingOf('age-classes', 'age');

/** The drawing of a case. */
function drawingOf<K extends Drawing['kind']>(name: string, kind: K): Extract<Drawing, { kind: K }> {
  const drawing = JSON.parse(readFileSync(new URL(`${name}/drawing.json`, cases), 'utf8'));
  if (drawing.kind !== kind) throw new Error(`${name} is no ${kind}`);
  return drawing;
}

/** A row in whole per cents, as compose prints it. */
export function row(name: string, tone: Tone, percent: number): Distribution['rows'][number] {
  return { label: name, tone, value: percent / 100, printed: label(`${percent}\u00A0%`) };
}

export function label(text: string): Label {
  return { text, print: null };
}

/** Label, base, per cents in the order of the key, heading above. */
export type StackLine = readonly [string, string, readonly number[], string | null];

/** A stack from a table of per cents, the first row its total. */
export function stackOf(key: Stack['key'], lines: readonly StackLine[], ends: Stack['ends']): Stack {
  const rows = lines.map((line, index) => stackRow(line, index === 0, key));
  return { kind: 'stack', baseHead: 'n', key, ends, rows };
}

function stackRow([name, base, percents, heading]: StackLine, total: boolean, key: Stack['key']): StackRow {
  const segments = key.map(({ tone }, index) => {
    const percent = percents[index] ?? 0;
    return { tone, value: percent / 100, printed: label(String(Math.round(percent))) };
  });
  const sum = (side: string, unit: string): Label | null => {
    const found = segments.filter(({ tone }) => tone.startsWith(side));
    const whole = found.reduce((all, { value }) => all + value * 100, 0);
    return found.length === 0 ? null : label(`${Math.round(whole)}${unit}`);
  };
  const sums = { negativeSum: sum('negative', ''), positiveSum: sum('positive', '\u00A0%') };
  return { label: name, total, heading, base: label(base), segments, ...sums };
}
