import type { Age } from '../model/drawing.ts';
import { type Frame, sizes } from './frame.ts';
import { breakLines } from './lines.ts';
import { withArrow } from './tested.ts';

/** The column of a class. */
export interface AgeColumn {
  /** Which class, from 0. */
  readonly index: number;
  readonly head: readonly string[];
  /** Its zero line. */
  readonly x: number;
}

/** Columns that stand beside each other; where there are many classes, the rest follow below. */
export type AgeBand = readonly AgeColumn[];

export interface AgeColumns {
  readonly bands: readonly AgeBand[];
  /** Length of a share of 1, the same in all columns. */
  readonly scale: number;
}

interface Class {
  readonly index: number;
  readonly label: string;
  /** The longest bar, 0..1. */
  readonly most: number;
  /** What stands beside the longest bar: its value, or else the longest word of the head. */
  readonly beside: number;
}

/** From a bar to its value. */
export const valueGap = 4;
/** From a value to the next zero line. */
const columnGap = 10;
/** A head is broken at its spaces only, unless a word is wider than this. */
const widestWord = 60;
/** A class without respondents still has a column. */
const leastShare = 0.08;
/** How much of the width the bars must have; with less, the columns are set in more bands. */
const leastForBars = 0.4;

/** One scale: as long as the longest bars of all classes, side by side, allow. */
export function ageColumns(drawing: Age, frame: Frame): AgeColumns {
  const classes = drawing.classes.map((label, index) => classOf(drawing, label, index, frame));
  const room = frame.width - frame.edge;
  const bands = banded(classes, room);
  const scale = Math.min(...bands.map((band) => scaleOf(band, room)));
  return { scale, bands: bands.map((band) => placed(band, scale, frame)) };
}

function classOf({ rows }: Age, label: string, index: number, frame: Frame): Class {
  const values = rows.flatMap((row) => row.values[index] ?? []);
  const widest = Math.max(
    0,
    ...values.map(({ printed, tested = null }) =>
      frame.measure.width(withArrow(printed.text, tested), sizes.label, 600),
    ),
  );
  const words = label.split(' ').map((word) => frame.measure.width(word, sizes.small, 600));
  const head = Math.min(widestWord, Math.max(...words));
  return {
    index,
    label,
    most: Math.max(leastShare, ...values.map(({ value }) => value)),
    beside: Math.max(valueGap + widest, head) + columnGap,
  };
}

/** As few bands as give the bars their room, with as many columns in each. */
function banded(classes: readonly Class[], room: number): readonly (readonly Class[])[] {
  for (let count = 1; count < classes.length; count += 1) {
    const size = Math.ceil(classes.length / count);
    const bands = Array.from({ length: Math.ceil(classes.length / size) }, (_, band) =>
      classes.slice(band * size, (band + 1) * size),
    );
    if (bands.every((band) => forBars(band, room) >= leastForBars * room)) return bands;
  }
  return classes.map((one) => [one]);
}

function scaleOf(band: readonly Class[], room: number): number {
  return forBars(band, room) / band.reduce((sum, { most }) => sum + most, 0);
}

function forBars(band: readonly Class[], room: number): number {
  return room + columnGap - band.reduce((sum, { beside }) => sum + beside, 0);
}

function placed(band: readonly Class[], scale: number, frame: Frame): AgeBand {
  let next = frame.edge;
  return band.map(({ index, label, most, beside }) => {
    const x = next;
    next += most * scale + beside;
    return { index, x, head: breakLines(label, next - x - columnGap, frame, sizes.small, 600) };
  });
}
