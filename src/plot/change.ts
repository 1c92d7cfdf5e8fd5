import type { Change, ChangeMean, ChangeRow } from '../model/drawing.ts';
import { basesOf, type ChangeColumns, changeColumns, changeForm, xOf } from './change-columns.ts';
import { changeKey } from './change-key.ts';
import { meanMarks, waveOffset } from './change-marks.ts';
import { type Frame, lineStep, sizes } from './frame.ts';
import { breakLines, linesFrom, type Setting, wordsAt } from './lines.ts';
import { dividers, headTexts, type PlacedRow, placeRows } from './rows.ts';
import { across, down, type Mark, type Scene } from './scene.ts';
import { withArrow } from './tested.ts';

/** Measures of LOOKS 8.3: from the last row to the baselines of ticks and of what the ends mean. */
const [tickBaseline, endBaseline] = [12, 24];
/** From the last baseline to the foot of the figure. */
const foot = 4;
/** Between the meanings of both ends. */
const endGap = 12;

/** Each row's mean in two waves with its interval, one above the other, and the change between them. */
export function change(drawing: Change, frame: Frame): Scene {
  const columns = changeColumns(drawing, frame);
  const form = changeForm(columns, drawing.waves.length);
  const key = changeKey(drawing, columns, frame);
  const rows = placeRows(drawing.rows, key.height, form, frame);
  const bottom = rows.at(-1)?.bottom ?? key.height;
  const ends = endTexts(drawing, bottom, columns, frame);
  const { line, hair } = frame.colours;
  return {
    width: frame.width,
    height: bottom + ends.height,
    marks: [
      ...drawing.axis.ticks.map(({ at }) =>
        down(xOf(at, drawing.axis, columns), key.height, bottom, hair, 0.5),
      ),
      across(0, frame.width, key.height, line, 0.5),
      ...dividers(rows, frame),
      across(0, frame.width, bottom, line, 0.5),
      ...rows.flatMap((placed) => means(placed, drawing, columns, frame)),
      ...key.marks,
      ...rows.flatMap((placed) => headTexts(placed, columns.lined ? '' : basesOf(placed.row), form, frame)),
      ...rows.flatMap((placed) => numbers(placed, drawing, columns, frame)),
      ...ends.marks,
    ],
  };
}

function means(
  { row, middle }: PlacedRow<ChangeRow>,
  { axis }: Change,
  columns: ChangeColumns,
  frame: Frame,
): readonly Mark[] {
  const x = (score: number): number => xOf(score, axis, columns);
  const count = row.means?.length ?? 0;
  return (row.means ?? []).flatMap((mean, index) =>
    mean === null ? [] : meanMarks(mean, { index, count }, middle, x, frame),
  );
}

function numbers(
  placed: PlacedRow<ChangeRow>,
  drawing: Change,
  columns: ChangeColumns,
  frame: Frame,
): readonly Mark[] {
  const { row, middle } = placed;
  const plain = plainSetting(frame);
  const bases = columns.lined ? linedBases(placed, columns, frame) : [];
  if (row.means === null)
    return [
      ...bases,
      ...(row.instead === undefined ? [] : [wordsAt(row.instead, columns.change, middle, plain, frame)]),
    ];
  const texts = columns.lined
    ? linedMeans(placed, drawing, columns, frame)
    : pairedMeans(placed, columns, frame);
  return [...bases, ...texts, ...changeText(row, middle, columns, frame)];
}

function plainSetting({ colours }: Frame): Setting {
  return { size: sizes.label, weight: 400, colour: colours.muted, anchor: 'right' };
}

/** The last wave's numbers, which the publication is about. */
function strongSetting(row: ChangeRow, frame: Frame): Setting {
  const { ink, muted } = frame.colours;
  return { ...plainSetting(frame), weight: 600, colour: row.small === true ? muted : ink };
}

/** Two waves: a column each. */
function pairedMeans(
  { row, middle }: PlacedRow<ChangeRow>,
  columns: ChangeColumns,
  frame: Frame,
): readonly Mark[] {
  const means = row.means ?? [];
  const [earlier, later] = means.length === 1 ? [null, means[0]] : means;
  const text = (mean: ChangeMean | null | undefined, x: number, setting: Setting): Mark =>
    wordsAt(mean?.printed.text ?? '', x, middle, setting, frame);
  return [
    text(earlier, columns.means[0], plainSetting(frame)),
    text(later, columns.means[1], strongSetting(row, frame)),
  ];
}

/** More waves: a line each, with the wave's name beside the mean. */
function linedMeans(
  { row, middle }: PlacedRow<ChangeRow>,
  { waves }: Change,
  { means: [name, number] }: ChangeColumns,
  frame: Frame,
): readonly Mark[] {
  const count = waves.length;
  return waves.flatMap(({ head }, index) => {
    const y = middle + waveOffset({ index, count });
    const setting = index === count - 1 ? strongSetting(row, frame) : plainSetting(frame);
    const text = row.means?.[index]?.printed.text ?? '–';
    return [
      wordsAt(head, name, y, { ...plainSetting(frame), size: sizes.small }, frame),
      wordsAt(text, number, y, setting, frame),
    ];
  });
}

function linedBases(
  { row, middle }: PlacedRow<ChangeRow>,
  { base }: ChangeColumns,
  frame: Frame,
): readonly Mark[] {
  const count = row.bases.length;
  return row.bases.flatMap(({ text }, index) =>
    text === ''
      ? []
      : [wordsAt(text, base, middle + waveOffset({ index, count }), plainSetting(frame), frame)],
  );
}

/** What no test has shown stands muted, without a sign. */
function changeText(
  { change: printed, tested }: ChangeRow,
  middle: number,
  columns: ChangeColumns,
  frame: Frame,
): readonly Mark[] {
  if (printed === null) return [];
  const { identity, muted, 'negative-strong': negative } = frame.colours;
  const colour = tested === null ? muted : tested === 'higher' ? identity : negative;
  const setting = {
    size: sizes.label,
    weight: tested === null ? 400 : 600,
    colour,
    anchor: 'right',
  } as const;
  return [wordsAt(withArrow(printed.text, tested), columns.change, middle, setting, frame)];
}

/** Ticks and, below them, what the ends of the axis mean. */
function endTexts(
  { axis }: Change,
  bottom: number,
  columns: ChangeColumns,
  frame: Frame,
): { readonly height: number; readonly marks: readonly Mark[] } {
  const setting = { size: sizes.small, weight: 400, colour: frame.colours.muted } as const;
  const room = (columns.to - columns.from - endGap) / 2;
  const linesOf = (text: string): readonly string[] =>
    text === '' ? [] : breakLines(text, room, frame, sizes.small, 400);
  const [low, high] = [linesOf(axis.ends.low), linesOf(axis.ends.high)];
  const count = Math.max(low.length, high.length);
  const last = count === 0 ? tickBaseline : endBaseline + (count - 1) * lineStep;
  return {
    height: last + foot,
    marks: [
      ...axis.ticks.flatMap(({ at, label }) =>
        linesFrom([label], xOf(at, axis, columns), bottom + tickBaseline, { ...setting, anchor: 'center' }),
      ),
      ...linesFrom(low, columns.from, bottom + endBaseline, { ...setting, anchor: 'left' }),
      ...linesFrom(high, columns.to, bottom + endBaseline, { ...setting, anchor: 'right' }),
    ],
  };
}
