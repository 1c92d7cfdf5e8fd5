import type { Stack, StackRow, StackSegment } from '../model/drawing.ts';
import { type Frame, lineStep, sizes } from './frame.ts';
import { wordsAt } from './lines.ts';
import { barOf, type Paint, paintsOf } from './paint.ts';
import { dividers, type PlacedRow, placeRows } from './rows.ts';
import { across, down, type Mark, type Scene } from './scene.ts';
import { columnsOf, rowForm, type StackColumns, sideOf, sumOf } from './stack-columns.ts';
import { stackKey } from './stack-key.ts';
import { endTexts, rowTexts } from './stack-texts.ts';

/** Measures of LOOKS 8.2. */
const barHeight = 15;
/** White between segments, so that neighbours need no contrast to each other. */
const segmentGap = 0.6;
/** A label is printed only where its segment is this much wider than it. */
const labelAir = 4;

interface Segment {
  readonly segment: StackSegment;
  readonly paint: Paint;
  readonly x: number;
  readonly width: number;
}

/** One bar a row, from zero to either side; neutral answers on a zero line of their own, so that sides compare. */
export function stack(drawing: Stack, frame: Frame): Scene {
  const columns = columnsOf(drawing, frame);
  const paints = paintsOf(
    drawing.key.map(({ tone }) => tone),
    'end-to-end',
    frame,
  );
  const key = stackKey(drawing, paints, columns, frame);
  const rows = placeRows(drawing.rows, key.height, rowForm(columns), frame);
  const bottom = rows.at(-1)?.bottom ?? key.height;
  const ends = endTexts(drawing, bottom, columns, frame);
  const segments = rows.map((placed) => ({ placed, segments: segmentsOf(placed.row, paints, columns) }));
  return {
    width: frame.width,
    height: bottom + (ends.lines === 0 ? 1 : 15 + (ends.lines - 1) * lineStep),
    marks: [
      across(0, frame.width, key.height, frame.colours.line, 0.5),
      ...dividers(rows, frame),
      ...segments.flatMap((one) => one.segments.map((segment) => segmentBar(segment, one.placed))),
      ...zeroLines(key.height, bottom, columns, frame),
      ...key.marks,
      ...rows.flatMap((placed) => rowTexts(placed, columns, frame)),
      ...segments.flatMap((one) =>
        one.segments.flatMap((segment) => number(segment, one.placed, drawing.key, frame)),
      ),
      ...ends.marks,
    ],
  };
}

/** Whether the sum at the end of the bar is the segment's own number: then it is not printed twice. */
function saidBySum({ tone }: StackSegment, row: StackRow, key: Stack['key']): boolean {
  const side = sideOf(tone);
  if (side === 'middle') return false;
  const sum = side === 'negative' ? row.negativeSum : row.positiveSum;
  return sum !== null && key.filter((answer) => sideOf(answer.tone) === side).length === 1;
}

/** Outwards from zero: negative answers to the left, nearest the neutral one first; the others to the right. */
function segmentsOf(row: StackRow, paints: readonly Paint[], columns: StackColumns): readonly Segment[] {
  const { zero, scale } = columns;
  const next = {
    negative: zero - sumOf(row, 'negative') * scale,
    positive: zero,
    middle: columns.panel ?? zero,
  };
  return row.segments.flatMap((segment, index) => {
    const paint = paints[index];
    if (paint === undefined) throw new Error('a row of a stack has more answers than its key');
    const side = sideOf(segment.tone);
    const [x, width] = [next[side], segment.value * scale];
    next[side] += width;
    return width > 0 ? [{ segment, paint, x, width }] : [];
  });
}

function segmentBar({ segment, paint, x, width }: Segment, { middle }: PlacedRow<StackRow>): Mark {
  const gap = sideOf(segment.tone) === 'middle' ? 0 : Math.min(segmentGap, width / 2);
  return barOf(paint, x + gap / 2, middle - barHeight / 2, width - gap, barHeight);
}

function number(
  { segment, paint, x, width }: Segment,
  { row, middle }: PlacedRow<StackRow>,
  key: Stack['key'],
  frame: Frame,
): readonly Mark[] {
  const { text } = segment.printed;
  if (text === '' || saidBySum(segment, row, key)) return [];
  if (width < frame.measure.width(text, sizes.label, 600) + labelAir) return [];
  const setting = { size: sizes.label, weight: 600, colour: paint.text, anchor: 'center' } as const;
  return [wordsAt(text, x + width / 2, middle, setting, frame)];
}

function zeroLines(
  top: number,
  bottom: number,
  { zero, panel }: StackColumns,
  frame: Frame,
): readonly Mark[] {
  const { ink } = frame.colours;
  const sides = down(zero, top, bottom, ink, 1);
  return panel === null ? [sides] : [sides, down(panel, top, bottom, ink, 0.75)];
}
