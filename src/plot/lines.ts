import type { Frame } from './frame.ts';
import { lineStep, sizes } from './frame.ts';
import type { Weight } from './measure.ts';
import type { Words } from './scene.ts';

/** How a text is set. */
export interface Setting {
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
  readonly anchor: Words['anchor'];
}

/**
 * Breaks a text at its spaces into lines no wider than `room`; a number keeps its unit beside it, "30 år". A word wider than the room is broken within, if need
 * be with a hyphen of ours: better than a label that is cut or runs into the bars.
 */
export function breakLines(
  text: string,
  room: number,
  frame: Frame,
  size: number,
  weight: Weight,
): readonly string[] {
  const fits = (line: string): boolean => frame.measure.width(line, size, weight) <= room;
  const lines: string[] = [];
  for (const word of text.split(/(?<!\d) /).flatMap((whole) => together(whole, fits))) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Lines one under another, their middle at `y`. */
export function linesAround(
  lines: readonly string[],
  x: number,
  y: number,
  setting: Setting,
  frame: Frame,
): readonly Words[] {
  const first = y + frame.measure.middle(setting.size) - ((lines.length - 1) * lineStep) / 2;
  return linesFrom(lines, x, first, setting);
}

/** Lines one under another, the first on the baseline `y`. */
export function linesFrom(
  lines: readonly string[],
  x: number,
  y: number,
  setting: Setting,
): readonly Words[] {
  return lines.map((text, index) => ({ kind: 'words', x, y: y + index * lineStep, text, ...setting }));
}

/** One line with its middle at `y`. */
export function wordsAt(text: string, x: number, y: number, setting: Setting, frame: Frame): Words {
  return { kind: 'words', x, y: y + frame.measure.middle(setting.size), text, ...setting };
}

/** What a label of several lines adds to its row: 6 for the second line, a whole step for each further. */
export function extraHeight(lines: readonly string[]): number {
  return lines.length < 2 ? 0 : 6 + (lines.length - 2) * lineStep;
}

/** The setting of a row's label. */
export function labelSetting(colour: string, weight: Weight): Setting {
  return { size: sizes.label, weight, colour, anchor: 'left' };
}

/** A number and its unit, or each for itself where the two are too wide. */
function together(words: string, fits: (line: string) => boolean): readonly string[] {
  return fits(words) ? [words] : words.split(/[ \u00a0]/).flatMap((word) => pieces(word, fits));
}

function pieces(word: string, fits: (line: string) => boolean): readonly string[] {
  if (fits(word)) return [word];
  const joint = jointWithin(word, fits);
  if (joint > 0) return [upTo(joint, word), ...pieces(word.slice(joint), fits)];
  const letters = Array.from(word);
  let taken = letters.length - 1;
  while (taken > 1 && !fits(`${letters.slice(0, taken).join('')}-`)) taken -= 1;
  const rest = letters.slice(taken).join('');
  return rest === '' || taken < 1 ? [word] : [`${letters.slice(0, taken).join('')}-`, ...pieces(rest, fits)];
}

/** Where a word may be broken as it stands: after the last "-", "/" or soft hyphen that still fits; 0: nowhere. */
function jointWithin(word: string, fits: (line: string) => boolean): number {
  const joints = [...word.slice(0, -1).matchAll(/[-/\u00AD]/g)].map(({ index }) => index + 1);
  return joints.findLast((joint) => fits(upTo(joint, word))) ?? 0;
}

/** A soft hyphen is seen only at the end of a line. */
function upTo(joint: number, word: string): string {
  return word.slice(0, joint).replace(/\u00AD$/, '-');
}
