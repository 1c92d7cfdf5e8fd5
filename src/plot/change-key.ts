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
  const [earlier, later] = entries;
  return {
    height: keyRow + extra,
    marks: [
      ...entryMarks(earlier, 'earlier', extra - keyHeight, frame),
      ...entryMarks(later, 'later', extra - keyHeight, frame),
      ...heads.flatMap((head) => headTexts(head, extra, frame)),
      ...entries.flatMap((entry) => entryTexts(entry, extra - keyHeight, frame)),
    ],
  };
}

function headsOf(drawing: Change, { base, means, change }: ChangeColumns, frame: Frame): readonly Head[] {
  const [earlier, later] = drawing.waves;
  const head = (text: string, x: number, room: number): Head => {
    return { x, lines: breakLines(text, room - headGap, frame, sizes.small, 600) };
  };
  return [
    head(drawing.baseHead, base, base + headGap),
    head(earlier.head, means[0], meanColumn),
    head(later.head, means[1], meanColumn),
    head(drawing.changeHead, change, change - means[1]),
  ];
}

/** Side by side, or one below the other where the words of both leave too little room. */
function placeEntries(
  { waves: [earlier, later] }: Change,
  { means }: ChangeColumns,
  frame: Frame,
): readonly [Entry, Entry] {
  const end = means[0] - meanColumn - headGap;
  const first = frame.edge + keyStart;
  const lines = (text: string): readonly string[] =>
    breakLines(text, end - first - textStart, frame, sizes.small, 400);
  const width = (text: string): number => textStart + frame.measure.width(text, sizes.small, 400);
  const beside = first + width(earlier.key) + entryGap;
  if (beside + width(later.key) <= end)
    return [
      { lines: [earlier.key], x: first, y: 0 },
      { lines: [later.key], x: beside, y: 0 },
    ];
  const above = lines(earlier.key);
  const y = keyRow + (above.length - 1) * lineStep;
  return [
    { lines: above, x: first, y: 0 },
    { lines: lines(later.key), x: first, y },
  ];
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
