import type { Distribution, DistributionRow, DistributionSum } from '../model/drawing.ts';
import { type Frame, lineStep, sizes } from './frame.ts';
import { breakLines, extraHeight, labelSetting, linesAround, linesFrom, wordsAt } from './lines.ts';
import { barOf, type Paint, paintsOf } from './paint.ts';
import { across, down, type Mark, type Scene } from './scene.ts';

/** Measures of LOOKS 8.1. */
const rowHeight = 21;
const barHeight = 14;
/** Above don't-know, which is no answer on the scale. */
const dontKnowSpace = 5;
/** From the edge, less the gap before the bars. */
const labelGap = 8.39;
/** The column right of the bars that holds brackets and sums. */
const sumColumn = 68.5;
/** Between a full bar and the brackets: room for its value. */
const valueRoom = 40;
const bracketArm = 4;
/** What a sum needs beside its label's lines, so that the last of them keeps clear of the next divider. */
const sumHeight = 24;
/** From the bracket to its sum. */
const sumGap = 8;

interface Placed {
  readonly row: DistributionRow;
  readonly paint: Paint | undefined;
  readonly lines: readonly string[];
  readonly top: number;
  readonly height: number;
}

/** One bar an answer, in the order of the questionnaire; the same scale in every distribution. */
export function distribution(drawing: Distribution, frame: Frame): Scene {
  const rows = placed(drawing, frame);
  const last = rows.at(-1);
  const height = last === undefined ? 0 : last.top + last.height;
  return {
    width: frame.width,
    height,
    marks: [
      ...rows.slice(1).map((row, index) => divider(row, index, drawing.sums, frame)),
      ...rows.flatMap((row) => bar(row, frame)),
      down(frame.edge, 0, height, frame.colours.ink, 0.75),
      ...drawing.sums.flatMap((sum) => bracket(sum, rows, frame)),
      ...rows.flatMap((row) => texts(row, frame)),
      ...drawing.sums.flatMap((sum) => sumTexts(sum, rows, frame)),
    ],
  };
}

function placed(drawing: Distribution, frame: Frame): readonly Placed[] {
  const extra = extraForSums(drawing, frame);
  const tones = drawing.rows.map(({ tone }) => tone);
  const paints = paintsOf(tones, 'in-rows', frame);
  let bottom = 0;
  return drawing.rows.map((row, index) => {
    const lines = breakLines(row.label, frame.edge - labelGap, frame, sizes.label, 400);
    const top = bottom + (row.tone === 'dont-know' && index > 0 ? dontKnowSpace : 0);
    const height = Math.max(rowHeight + extraHeight(lines), rowHeight + (extra[index] ?? 0));
    bottom = top + height;
    return { row, paint: paints[index], lines, top, height };
  });
}

/** What each row must grow by for the texts of the sum that spans it to stand within its rows. */
function extraForSums({ rows, sums }: Distribution, frame: Frame): readonly number[] {
  return rows.map((_, index) => {
    const sum = sums.find(({ from, to }) => from <= index && index <= to);
    if (sum === undefined) return 0;
    const count = sum.to - sum.from + 1;
    const needed = sumHeight + lineStep * sumLines(sum, frame).length;
    return Math.max(0, needed / count - rowHeight);
  });
}

function divider(row: Placed, before: number, sums: readonly DistributionSum[], frame: Frame): Mark {
  const within = sums.some(({ from, to }) => from <= before && before < to);
  const end = within ? bracketX(frame) - sumGap : frame.width;
  const space = row.row.tone === 'dont-know' ? dontKnowSpace / 2 : 0;
  return across(0, end, row.top - space, frame.colours.hair, 0.5);
}

function bar(placed: Placed, frame: Frame): readonly Mark[] {
  const length = lengthOf(placed.row, frame);
  if (length === 0 || placed.paint === undefined) return [];
  return [barOf(placed.paint, frame.edge, barTop(placed), length, barHeight)];
}

function texts({ row, lines, top, height }: Placed, frame: Frame): readonly Mark[] {
  const { ink, muted } = frame.colours;
  const middle = top + height / 2;
  const label = labelSetting(row.tone === 'dont-know' ? muted : ink, 400);
  const value = { size: sizes.value, weight: 600, colour: ink, anchor: 'left' } as const;
  const none = { size: sizes.label, weight: 400, colour: muted, anchor: 'left' } as const;
  const x = frame.edge + lengthOf(row, frame) + 5;
  return [
    ...linesAround(lines, 0, middle, label, frame),
    wordsAt(row.printed.text, x, middle, row.value === null ? none : value, frame),
  ];
}

function bracket(sum: DistributionSum, rows: readonly Placed[], frame: Frame): readonly Mark[] {
  const [from, to] = [rows[sum.from], rows[sum.to]];
  if (from === undefined || to === undefined) throw new Error('a sum spans rows that are not there');
  const [x, top, bottom] = [bracketX(frame), barTop(from), barTop(to) + barHeight];
  const { ink } = frame.colours;
  return [
    across(x - bracketArm, x + 0.5, top, ink, 1),
    down(x, top, bottom, ink, 1),
    across(x - bracketArm, x + 0.5, bottom, ink, 1),
  ];
}

function sumTexts(sum: DistributionSum, rows: readonly Placed[], frame: Frame): readonly Mark[] {
  const [from, to] = [rows[sum.from], rows[sum.to]];
  if (from === undefined || to === undefined) return [];
  const lines = sumLines(sum, frame);
  const x = bracketX(frame) + sumGap;
  const baseline = (from.top + to.top + to.height) / 2 + 1.5 - ((lines.length - 1) * lineStep) / 2;
  const value = { size: sizes.sum, weight: 600, colour: frame.colours.ink, anchor: 'left' } as const;
  const label = { size: sizes.small, weight: 400, colour: frame.colours.muted, anchor: 'left' } as const;
  return [
    ...linesFrom([sum.printed.text], x, baseline, value),
    ...linesFrom(lines, x, baseline + lineStep, label),
  ];
}

function sumLines(sum: DistributionSum, frame: Frame): readonly string[] {
  return breakLines(sum.label, sumColumn - sumGap, frame, sizes.small, 400);
}

function barTop({ top, height }: Placed): number {
  return top + (height - barHeight) / 2;
}

function lengthOf({ value }: DistributionRow, frame: Frame): number {
  return (value ?? 0) * (bracketX(frame) - frame.edge - valueRoom);
}

function bracketX(frame: Frame): number {
  return frame.width - sumColumn;
}
