import type { Label, TwoGroups, TwoGroupsRow, TwoGroupsSum } from '../model/drawing.ts';
import { type Frame, sizes } from './frame.ts';
import { breakLines, extraHeight, labelSetting, linesAround, wordsAt } from './lines.ts';
import { barOf, type Paint, paintsOf } from './paint.ts';
import { across, down, type Mark, type Scene } from './scene.ts';
import { withArrow } from './tested.ts';
import { type TwoGroupsColumns, twoGroupsColumns, valueGap } from './two-groups-columns.ts';
import { twoGroupsHead } from './two-groups-head.ts';

/** Measures of LOOKS 8.4. */
const [rowHeight, barHeight] = [24, 15];
const largeHeight = 28;
const largeSize = 13;
/** From the edge, less the gap before the bars. */
const labelGap = 8.39;

interface Placed<R> {
  readonly row: R;
  readonly lines: readonly string[];
  readonly top: number;
  readonly middle: number;
  readonly bottom: number;
}

/** Two panels side by side, a bar an answer in each, and how far apart they are. */
export function twoGroups(drawing: TwoGroups, frame: Frame): Scene {
  const columns = twoGroupsColumns(drawing, frame);
  const head = twoGroupsHead(drawing, columns, frame);
  const paints = paintsOf(
    drawing.rows.map(({ tone }) => tone),
    'in-rows',
    frame,
  );
  const rows = placed(drawing.rows, head.height, 400, frame);
  const answers = rows.at(-1)?.bottom ?? head.height;
  const sums = placed(drawing.sums, answers, 600, frame);
  const { ink, line, hair } = frame.colours;
  return {
    width: frame.width,
    height: sums.at(-1)?.bottom ?? answers + 1,
    marks: [
      across(0, frame.width, head.height, line, 0.5),
      ...rows.slice(1).map(({ top }) => across(0, frame.width, top, hair, 0.5)),
      across(0, frame.width, answers, line, 0.5),
      ...sums.slice(1).map(({ top }) => across(0, frame.width, top, hair, 0.5)),
      ...rows.flatMap((row, index) => bars(row, paints[index], columns)),
      ...columns.panels.map((x) => down(x, head.height, answers, ink, 0.75)),
      ...head.marks,
      ...rows.flatMap((row) => rowTexts(row, drawing, columns, frame)),
      ...insteads(drawing, rows, columns, frame),
      ...sums.flatMap((sum) => sumTexts(sum, drawing, columns, frame)),
    ],
  };
}

function placed<R extends TwoGroupsRow | TwoGroupsSum>(
  rows: readonly R[],
  first: number,
  weight: 400 | 600,
  frame: Frame,
): readonly Placed<R>[] {
  let bottom = first;
  return rows.map((row) => {
    const lines = breakLines(row.label, frame.edge - labelGap, frame, sizes.label, weight);
    const top = bottom;
    bottom += ('large' in row && row.large ? largeHeight : rowHeight) + extraHeight(lines);
    return { row, lines, top, middle: (top + bottom) / 2, bottom };
  });
}

function bars(
  { row, middle }: Placed<TwoGroupsRow>,
  paint: Paint | undefined,
  { panels, scale }: TwoGroupsColumns,
): readonly Mark[] {
  if (paint === undefined) throw new Error('an answer has no paint');
  return row.values.flatMap((one, panel) => {
    const length = (one?.value ?? 0) * scale;
    return length > 0 ? [barOf(paint, panels[panel] ?? 0, middle - barHeight / 2, length, barHeight)] : [];
  });
}

function rowTexts(
  { row, lines, middle }: Placed<TwoGroupsRow>,
  drawing: TwoGroups,
  { panels, scale, difference }: TwoGroupsColumns,
  frame: Frame,
): readonly Mark[] {
  const values = row.values.flatMap((one, panel) => {
    if (one === null) return [];
    const x = (panels[panel] ?? 0) + one.value * scale + valueGap;
    const colour = inkOf(drawing, panel, frame);
    const setting = { size: sizes.label, weight: 600, colour, anchor: 'left' } as const;
    return [wordsAt(one.printed.text, x, middle, setting, frame)];
  });
  const { ink, muted } = frame.colours;
  const { tested = null } = row;
  const weight = tested === null ? 400 : 600;
  const colour = tested === null ? muted : ink;
  const setting = { size: sizes.label, weight, colour, anchor: 'right' } as const;
  return [
    ...linesAround(lines, 0, middle, labelSetting(ink, 400), frame),
    ...values,
    ...(row.difference === null
      ? []
      : [wordsAt(withArrow(row.difference.text, tested), difference, middle, setting, frame)]),
  ];
}

/** What stands in a panel without bars: in its middle row, and so between the lines. */
function insteads(
  drawing: TwoGroups,
  rows: readonly Placed<TwoGroupsRow>[],
  { panels }: TwoGroupsColumns,
  frame: Frame,
): readonly Mark[] {
  const row = rows[Math.floor((rows.length - 1) / 2)];
  if (row === undefined) return [];
  const setting = { size: sizes.label, weight: 400, colour: frame.colours.muted, anchor: 'left' } as const;
  return drawing.panels.flatMap(({ instead }, panel) =>
    instead === undefined
      ? []
      : [wordsAt(instead, (panels[panel] ?? 0) + valueGap, row.middle, setting, frame)],
  );
}

function sumTexts(
  { row, lines, middle }: Placed<TwoGroupsSum>,
  drawing: TwoGroups,
  { panels, difference }: TwoGroupsColumns,
  frame: Frame,
): readonly Mark[] {
  const { ink, muted, identity } = frame.colours;
  const texts = row.printed.flatMap((one: Label | null, panel) => {
    if (one === null) return [];
    const own = inkOf(drawing, panel, frame);
    const colour = row.large && own === ink ? identity : own;
    const setting = {
      size: row.large ? largeSize : sizes.label,
      weight: 600,
      colour,
      anchor: 'left',
    } as const;
    return [wordsAt(one.text, panels[panel] ?? 0, middle, setting, frame)];
  });
  const tested = row.tested !== null;
  const colour = tested ? ink : muted;
  const setting = { size: sizes.label, weight: tested ? 600 : 400, colour, anchor: 'right' } as const;
  return [
    ...linesAround(lines, 0, middle, labelSetting(ink, 600), frame),
    ...texts,
    ...(row.difference === null
      ? []
      : [wordsAt(withArrow(row.difference.text, row.tested), difference, middle, setting, frame)]),
  ];
}

function inkOf({ panels }: TwoGroups, panel: number, { colours }: Frame): string {
  return panels[panel]?.small === true ? colours.muted : colours.ink;
}
