import type { ChangeMean } from '../model/drawing.ts';
import type { Frame } from './frame.ts';
import { across, type Dot, type Mark, type Rule } from './scene.ts';

/** Earlier or later: told apart by fill and weight, not by an answer's colour (LOOKS 4). */
export type Time = 'earlier' | 'later';

/** Measures of LOOKS 8.3. */
const looks = { earlier: { line: 1.25, radius: 3.6 }, later: { line: 2.25, radius: 4 } } as const;
/** From the middle of a row to the marks of a wave, so that overlapping intervals can be read. */
const offsets = { earlier: -5.5, later: 5.5 } as const;

/** The interval and the mean of one wave in a row. */
export function meanMarks(
  mean: ChangeMean,
  time: Time,
  middle: number,
  x: (score: number) => number,
  frame: Frame,
): readonly Mark[] {
  const y = middle + offsets[time];
  const { low, high, value } = mean;
  const interval = low === null || high === null ? [] : [intervalMark(x(low), x(high), y, time, frame)];
  return [...interval, dotMark(x(value), y, time, frame)];
}

/** A 95 % interval. */
export function intervalMark(x1: number, x2: number, y: number, time: Time, frame: Frame): Rule {
  const { line, identity } = frame.colours;
  return across(x1, x2, y, time === 'later' ? identity : line, looks[time].line);
}

/** A mean: hollow for the earlier wave, solid for the later. */
export function dotMark(x: number, y: number, time: Time, { colours }: Frame): Dot {
  const { white, line, identity } = colours;
  const { radius } = looks[time];
  return time === 'later'
    ? { kind: 'dot', x, y, radius, fill: identity, outline: null }
    : { kind: 'dot', x, y, radius, fill: white, outline: { colour: line, width: 1.5, dash: null } };
}
