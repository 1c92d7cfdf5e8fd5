import { decimalText } from '../../language/numbers.ts';
import type { Axis } from '../../model/drawing.ts';
import type { Making } from '../make.ts';
import { boundsOf, type MeanItem } from './bounds.ts';

/** Between ticks; the first that makes no more than `mostSteps` steps is used. */
const steps = Array.from({ length: 12 }, (_, power) => [0.5, 1, 2].map((one) => one * 10 ** power)).flat();
const mostSteps = 6;

/** The axis, and whether an interval reaches beyond the scale and is cut there. */
export interface ChangeAxis {
  readonly axis: Axis;
  readonly isCut: boolean;
}

/**
 * The upper half of the scale where it holds every interval, so that figures compare; else the smallest range of whole
 * scores that does (LOOKS 8.3). No mean lies beyond the scale, so neither does the axis. A number has no scale: its axis is
 * the smallest range of whole steps.
 * @param ends all means that are shown, and the ends of their intervals
 */
export function axisOf(making: Making, item: MeanItem, ends: readonly number[]): ChangeAxis {
  const bounds = boundsOf(making, item);
  if (bounds === null) return { axis: openAxis(making, ends), isCut: false };
  const { all, textOf } = bounds;
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const [from, to] = rangeOf(ends, least, most);
  return {
    axis: { from, to, ticks: ticksOf(making, from, to), ends: { low: textOf(from), high: textOf(to) } },
    isCut: ends.some((end) => end < least || end > most),
  };
}

function openAxis(making: Making, ends: readonly number[]): Axis {
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const whole = (step: number) =>
    [Math.floor(least / step), Math.max(Math.floor(least / step) + 1, Math.ceil(most / step))] as const;
  const step = steps.find((one) => whole(one)[1] - whole(one)[0] <= mostSteps) ?? most - least;
  const [from, to] = [whole(step)[0] * step, whole(step)[1] * step];
  return { from, to, ticks: ticksOf(making, from, to), ends: { low: '', high: '' } };
}

function stepOf(from: number, to: number): number {
  return steps.find((one) => (to - from) / one <= mostSteps) ?? to - from;
}

function rangeOf(ends: readonly number[], least: number, most: number): readonly [number, number] {
  const middle = Math.floor((least + most) / 2);
  const low = Math.max(least, Math.floor(Math.min(most, ...ends)));
  if (low >= middle) return [middle, most];
  const high = Math.min(most, Math.ceil(Math.max(low, ...ends)));
  return high > low ? [low, high] : [low, low + 1];
}

function ticksOf(making: Making, from: number, to: number): Axis['ticks'] {
  const step = stepOf(from, to);
  const first = Math.ceil(from / step);
  const count = Math.floor(to / step) - first + 1;
  return Array.from({ length: count }, (_, index) => {
    const at = (first + index) * step;
    return { at, label: decimalText(at, step < 1 ? 1 : 0, making.language) };
  });
}
