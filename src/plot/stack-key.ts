import type { Stack } from '../model/drawing.ts';
import { type Frame, sizes } from './frame.ts';
import { linesFrom } from './lines.ts';
import { barOf, type Paint } from './paint.ts';
import type { Mark } from './scene.ts';
import { type StackColumns, sideOf } from './stack-columns.ts';

const swatch = 9;
const textGap = 4;
const entryGap = 12;
const keyRow = 16;
/** Baseline of a key row's text. */
const keyBaseline = 8.4;

interface Entry {
  readonly label: string;
  readonly paint: Paint;
  readonly width: number;
}

interface PlacedEntry extends Entry {
  readonly x: number;
  readonly y: number;
}

/** The row above a stack that names its colours, and how high it is. */
export interface StackKey {
  readonly marks: readonly Mark[];
  readonly height: number;
}

/** The sides' answers from the edge, in the order of the scale; the neutral one over its panel. */
export function stackKey(
  stack: Stack,
  paints: readonly Paint[],
  columns: StackColumns,
  frame: Frame,
): StackKey {
  const entries = stack.key.map(({ label, tone }, index) => ({
    ...entry(label, paints[index], frame),
    tone,
  }));
  const middles = entries.filter(({ tone }) => sideOf(tone) === 'middle');
  const sides = entries.filter(({ tone }) => sideOf(tone) !== 'middle');
  const all = placeKey(sides, middles, columns, frame);
  const small = { size: sizes.small, weight: 600, colour: frame.colours.ink, anchor: 'right' } as const;
  return {
    marks: [
      ...all.map(({ paint, x, y }) => barOf(paint, x, y + 0.5, swatch, swatch)),
      ...all.flatMap((placed) => text(placed, frame)),
      ...linesFrom([stack.baseHead], columns.base, keyBaseline, small),
    ],
    height: Math.max(0, ...all.map(({ y }) => y)) + keyRow,
  };
}

function entry(label: string, paint: Paint | undefined, frame: Frame): Entry {
  if (paint === undefined) throw new Error('an answer of the key has no paint');
  return { label, paint, width: swatch + textGap + frame.measure.width(label, sizes.small, 400) };
}

/** Neutral answers stand on the first row; only if their words leave the others too little room, on rows below them. */
function placeKey(
  sides: readonly Entry[],
  middles: readonly Entry[],
  { panel }: StackColumns,
  frame: Frame,
): readonly PlacedEntry[] {
  const x = Math.min(panel ?? frame.width, ...middles.map(({ width }) => frame.width - width));
  const beside = Math.max(0, ...sides.map(({ width }) => width)) <= x - entryGap - frame.edge;
  const placed = placeSides(sides, beside ? x - entryGap : frame.width, frame);
  const top = beside ? 0 : keyRow + Math.max(0, ...placed.map(({ y }) => y));
  return [...placed, ...middles.map((one, index) => ({ ...one, x, y: top + index * keyRow }))];
}

function placeSides(entries: readonly Entry[], end: number, frame: Frame): readonly PlacedEntry[] {
  let [x, y] = [frame.edge, 0];
  return entries.map((one) => {
    if (x > frame.edge && x + one.width > end) [x, y] = [frame.edge, y + keyRow];
    const here = { ...one, x, y };
    x += one.width + entryGap;
    return here;
  });
}

function text({ label, x, y }: PlacedEntry, frame: Frame): readonly Mark[] {
  const setting = { size: sizes.small, weight: 400, colour: frame.colours.ink, anchor: 'left' } as const;
  return linesFrom([label], x + swatch + textGap, y + keyBaseline, setting);
}
