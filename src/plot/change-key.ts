import type { Change } from '../model/drawing.ts';
import type { ChangeColumns } from './change-columns.ts';
import { dotMark, intervalMark, type Time } from './change-marks.ts';
import { type Frame, lineStep, sizes } from './frame.ts';
import { breakLines, linesFrom } from './lines.ts';
import type { Mark } from './scene.ts';

/** Measures of LOOKS 8.3. */
const keyRow = 16;
const keyBaseline = 8;
const keyStart = 2;
const swatch = 22;
const textStart = 27;
const entryGap = 14;
/** Between two heads. */
const headGap = 6;
/** A mean's column, and so the most that its head may take. */
const meanColumn = 42;

interface Entry {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
}

interface Head {
  readonly lines: readonly string[];
  /** Right end. */
  readonly x: number;
}

/** The row above the changes: the marks of both waves, and the heads of the columns. */
export interface ChangeKey {
  readonly marks: readonly Mark[];
  readonly height: number;
}

/** All that stands over the first row; what takes several lines ends on the same line as the rest. */
export function changeKey(drawing: Change, columns: ChangeColumns, frame: Frame): ChangeKey {
  const entries = placeEntries(drawing, columns, frame);
  const heads = headsOf(drawing, columns, frame);
  const keyHeight = Math.max(...entries.map(({ y, lines }) => y + (lines.length - 1) * lineStep));
  const headHeight = Math.max(...heads.map(({ lines }) => (lines.length - 1) * lineStep));
  const extra = Math.max(keyHeight, headHeight);
  const count = entries.length;
  return {
    height: keyRow + extra,
    marks: [
      ...entries.flatMap((entry, index) => entryMarks(entry, { index, count }, extra - keyHeight, frame)),
      ...heads.flatMap((head) => headTexts(head, extra, frame)),
      ...entries.flatMap((entry) => entryTexts(entry, extra - keyHeight, frame)),
    ],
  };
}

function headsOf(drawing: Change, columns: ChangeColumns, frame: Frame): readonly Head[] {
  const { base, means, change, lined } = columns;
  const head = (text: string, x: number, room: number): Head => {
    return { x, lines: breakLines(text, room - headGap, frame, sizes.small, 600) };
  };
  const [earlier, later] = drawing.waves.length === 1 ? [undefined, drawing.waves[0]] : drawing.waves;
  return [
    head(drawing.baseHead, base, base + headGap),
    ...(lined
      ? [head(drawing.meanHead, means[1], means[1] - columns.to)]
      : [
          head(earlier?.head ?? '', means[0], meanColumn),
          head(later?.head ?? '', means[1], earlier === undefined ? 2 * meanColumn : meanColumn),
        ]),
    head(drawing.changeHead, change, change - means[1]),
  ];
}

/** Side by side, or one below the other where their words leave too little room. */
function placeEntries(
  { waves }: Change,
  { means, lined, to }: ChangeColumns,
  frame: Frame,
): readonly Entry[] {
  const end = lined ? to : means[0] - meanColumn - headGap;
  const first = frame.edge + keyStart;
  const width = (text: string): number => textStart + frame.measure.width(text, sizes.small, 400);
  const beside = sums(waves.map(({ key }) => width(key) + entryGap));
  const whole = first + (beside.at(-1) ?? 0) - entryGap;
  if (whole <= end)
    return waves.map(({ key }, index) => ({ lines: [key], x: first + (beside[index - 1] ?? 0), y: 0 }));
  const broken = waves.map(({ key }) => breakLines(key, end - first - textStart, frame, sizes.small, 400));
  const below = sums(broken.map((lines) => keyRow + (lines.length - 1) * lineStep));
  return broken.map((lines, index) => ({ lines, x: first, y: below[index - 1] ?? 0 }));
}

/** Running sums: of 1, 2, 3 they are 1, 3, 6. */
function sums(numbers: readonly number[]): readonly number[] {
  let sum = 0;
  return numbers.map((one) => {
    sum += one;
    return sum;
  });
}

function entryMarks({ x, y }: Entry, time: Time, down: number, frame: Frame): readonly Mark[] {
  const middle = y + down + 5;
  return [intervalMark(x, x + swatch, middle, time, frame), dotMark(x + swatch / 2, middle, time, frame)];
}

function entryTexts({ lines, x, y }: Entry, down: number, { colours }: Frame): readonly Mark[] {
  const setting = { size: sizes.small, weight: 400, colour: colours.ink, anchor: 'left' } as const;
  return linesFrom(lines, x + textStart, y + down + keyBaseline, setting);
}

function headTexts({ lines, x }: Head, extra: number, { colours }: Frame): readonly Mark[] {
  const setting = { size: sizes.small, weight: 600, colour: colours.ink, anchor: 'right' } as const;
  return linesFrom(lines, x, keyBaseline + extra - (lines.length - 1) * lineStep, setting);
}
