import type { ChangeMean } from '../model/drawing.ts';
import type { Frame } from './frame.ts';
import { across, type Dot, type Mark, type Rule } from './scene.ts';

/** Which of the waves a mark is of, from 0, and how many there are. */
export interface Time {
  readonly index: number;
  readonly count: number;
}

/** Measures of LOOKS 8.3. */
const looks = { earlier: { line: 1.25, radius: 3.6 }, last: { line: 2.25, radius: 4 }, single: 8 } as const;
/** Between the lines of two waves in a row, so that overlapping intervals can be read. */
const waveStep = 11;

/** From the middle of a row to the line of a wave: the earliest stands highest. */
export function waveOffset({ index, count }: Time): number {
  return (index - (count - 1) / 2) * waveStep;
}

/** What more than two waves add to the height of a row, or a single one takes from it. */
export function wavesHeight(count: number): number {
  return (count - 2) * (count === 1 ? looks.single : waveStep);
}

/** The interval and the mean of one wave in a row. */
export function meanMarks(
  mean: ChangeMean,
  time: Time,
  middle: number,
  x: (score: number) => number,
  frame: Frame,
): readonly Mark[] {
  const y = middle + waveOffset(time);
  const { low, high, value } = mean;
  const interval = low === null || high === null ? [] : [intervalMark(x(low), x(high), y, time, frame)];
  return [...interval, dotMark(x(value), y, time, frame)];
}

/** A 95 % interval. */
export function intervalMark(x1: number, x2: number, y: number, time: Time, frame: Frame): Rule {
  const { line, identity } = frame.colours;
  return across(x1, x2, y, isLast(time) ? identity : line, looksOf(time).line);
}

/**
 * A mean: solid for the last wave, hollow for those before it. Told apart by fill and weight, not by an answer's colour
 * (LOOKS 4); between the first and the last they darken.
 */
export function dotMark(x: number, y: number, time: Time, { colours }: Frame): Dot {
  const { white, hair, line, identity } = colours;
  const { radius } = looksOf(time);
  if (isLast(time)) return { kind: 'dot', x, y, radius, fill: identity, outline: null };
  const isBetween = time.index > 0;
  const isPrevious = time.index === time.count - 2;
  const fill = isBetween ? (isPrevious ? line : hair) : white;
  return { kind: 'dot', x, y, radius, fill, outline: { colour: line, width: 1.5, dash: null } };
}

function looksOf(time: Time): (typeof looks)['earlier' | 'last'] {
  return isLast(time) ? looks.last : looks.earlier;
}

function isLast({ index, count }: Time): boolean {
  return index === count - 1;
}
