import { type Frame, lineStep, sizes } from './frame.ts';
import {
  breakLines,
  extraHeight,
  labelSetting,
  linesAround,
  linesFrom,
  type Setting,
  wordsAt,
} from './lines.ts';
import { across, type Mark } from './scene.ts';

/** What every row of a figure has at its left. */
export interface RowHead {
  readonly label: string;
  readonly total: boolean;
  readonly heading: string | null;
  readonly small?: boolean;
}

/** How the rows of a figure are laid out. */
export interface RowForm {
  readonly height: number;
  /** Of a heading's own row. */
  readonly headingHeight: number;
  /** Between rows that a line parts. */
  readonly parting: number;
  /** Right end of the column of bases. */
  readonly base: number;
  /** Widest that a row's label may be. */
  readonly label: number;
}

/** A row in its place. */
export interface PlacedRow<R extends RowHead> {
  readonly row: R;
  readonly lines: readonly string[];
  /** y of the head, the middle and the foot of the row. */
  readonly top: number;
  readonly middle: number;
  readonly bottom: number;
  /** y of the line that parts it from what stands above; null: none. */
  readonly divider: { readonly y: number; readonly strong: boolean } | null;
  readonly heading: { readonly lines: readonly string[]; readonly y: number } | null;
}

/** Measures of LOOKS 7. */
const labelRoom = 80;
const labelGap = 4;
/** From the head of a heading's row to its baseline. */
const headingBaseline = 13.5;

/** Puts the rows under one another from `top`. A line parts the total from the rest, and groups from each other. */
export function placeRows<R extends RowHead>(
  rows: readonly R[],
  top: number,
  form: RowForm,
  frame: Frame,
): readonly PlacedRow<R>[] {
  const placed: PlacedRow<R>[] = [];
  for (const row of rows) placed.push(place(row, placed.at(-1), top, form, frame));
  return placed;
}

/** Heading, label and base of a row. */
export function headTexts<R extends RowHead>(
  { row, lines, middle, heading }: PlacedRow<R>,
  base: string,
  form: RowForm,
  frame: Frame,
): readonly Mark[] {
  const { ink, muted } = frame.colours;
  const head: Setting = { size: sizes.small, weight: 600, colour: muted, anchor: 'left' };
  const label = labelSetting(row.small === true ? muted : ink, row.total ? 600 : 400);
  const setting: Setting = { size: sizes.label, weight: 400, colour: muted, anchor: 'right' };
  return [
    ...(heading === null ? [] : linesFrom(heading.lines, 0, heading.y, head)),
    ...linesAround(lines, 0, middle, label, frame),
    wordsAt(base, form.base, middle, setting, frame),
  ];
}

/** The lines between rows. */
export function dividers<R extends RowHead>(
  rows: readonly PlacedRow<R>[],
  { width, colours }: Frame,
): readonly Mark[] {
  return rows.flatMap(({ divider }) =>
    divider === null ? [] : [across(0, width, divider.y, divider.strong ? colours.line : colours.hair, 0.5)],
  );
}

/** The widest that a label may be: it keeps clear of the widest base. */
export function labelWidth(bases: readonly string[], end: number, frame: Frame): number {
  const widest = Math.max(0, ...bases.map((text) => frame.measure.width(text, sizes.label, 400)));
  return Math.min(labelRoom, end - widest - labelGap);
}

function place<R extends RowHead>(
  row: R,
  above: PlacedRow<R> | undefined,
  first: number,
  form: RowForm,
  frame: Frame,
): PlacedRow<R> {
  const from = above?.bottom ?? first;
  const parted = above !== undefined && (row.heading !== null || (above.row.total && !row.total));
  const start = from + (parted ? form.parting : 0);
  const heading = row.heading === null ? [] : breakLines(row.heading, form.base, frame, sizes.small, 600);
  const top = start + (heading.length === 0 ? 0 : form.headingHeight + (heading.length - 1) * lineStep);
  const lines = breakLines(row.label, form.label, frame, sizes.label, row.total ? 600 : 400);
  const bottom = top + form.height + extraHeight(lines);
  return {
    row,
    lines,
    top,
    middle: (top + bottom) / 2,
    bottom,
    divider: parted ? { y: from + form.parting / 2, strong: above.row.total } : null,
    heading: heading.length === 0 ? null : { lines: heading, y: start + headingBaseline },
  };
}
