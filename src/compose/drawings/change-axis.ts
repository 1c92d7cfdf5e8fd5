import { decimalText } from '../../language/numbers.ts';
import type { Axis } from '../../model/drawing.ts';
import type { Item } from '../../model/study.ts';
import type { Making } from '../make.ts';
import { baseOf, isShown } from '../small.ts';
import { type Changed, meansOf } from './change-results.ts';
import { scoresOf } from './scores.ts';

/** Between ticks, in scores; the first that makes no more than `mostSteps` steps is used. */
const steps = [0.5, 1, 2, 5, 10, 20, 50, 100];
const mostSteps = 6;

/** The axis, and whether an interval reaches beyond the scale and is cut there. */
export interface ChangeAxis {
  readonly axis: Axis;
  readonly isCut: boolean;
}

/**
 * The upper half of the scale where it holds every interval, so that figures compare; else the smallest range of whole
 * scores that does (LOOKS 8.3). No mean lies beyond the scale, so neither does the axis.
 */
export function axisOf(making: Making, item: Item, rows: readonly Changed[]): ChangeAxis {
  const { all, textOf } = scoresOf(making, item.scale);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const ends = rows.flatMap(endsOf);
  const [from, to] = rangeOf(ends, least, most);
  return {
    axis: { from, to, ticks: ticksOf(making, from, to), ends: { low: textOf(from), high: textOf(to) } },
    isCut: ends.some((end) => end < least || end > most),
  };
}

function endsOf(row: Changed): readonly number[] {
  if (!isShown(Math.min(baseOf(row.earlier), baseOf(row.later)))) return [];
  return meansOf(row).flatMap((mean) => [mean?.low, mean?.value, mean?.high].flatMap((end) => end ?? []));
}

function rangeOf(ends: readonly number[], least: number, most: number): readonly [number, number] {
  const middle = Math.floor((least + most) / 2);
  const low = Math.max(least, Math.floor(Math.min(most, ...ends)));
  if (low >= middle) return [middle, most];
  const high = Math.min(most, Math.ceil(Math.max(low, ...ends)));
  return high > low ? [low, high] : [low, low + 1];
}

function ticksOf(making: Making, from: number, to: number): Axis['ticks'] {
  const step = steps.find((one) => (to - from) / one <= mostSteps) ?? to - from;
  const first = Math.ceil(from / step);
  const count = Math.floor(to / step) - first + 1;
  return Array.from({ length: count }, (_, index) => {
    const at = (first + index) * step;
    return { at, label: decimalText(at, step < 1 ? 1 : 0, making.language) };
  });
}
