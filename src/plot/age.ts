import type { Age, AgeRow } from '../model/drawing.ts';
import { type AgeBand, ageColumns, valueGap } from './age-columns.ts';
import { type Frame, lineStep, sizes } from './frame.ts';
import { linesFrom, wordsAt } from './lines.ts';
import { dividers, headTexts, labelWidth, type PlacedRow, placeRows, type RowForm } from './rows.ts';
import { across, type Bar, down, type Mark, type Scene } from './scene.ts';
import { withArrow } from './tested.ts';

/** Measures of LOOKS 7 and 8.2. */
const keyRow = 16;
const keyBaseline = 8.4;
const barHeight = 15;
const baseGap = 10;
/** Between bands of columns. */
const bandGap = 16;

/** A column of bars a class, each on a zero line of its own and all on one scale; a row a group. */
export function age(drawing: Age, frame: Frame): Scene {
  const { bands, scale } = ageColumns(drawing, frame);
  let bottom = -bandGap;
  const marks = bands.flatMap((band) => {
    const drawn = bandMarks(drawing, band, scale, bottom + bandGap, frame);
    bottom = drawn.bottom;
    return drawn.marks;
  });
  return { width: frame.width, height: bottom + 1, marks };
}

function bandMarks(
  drawing: Age,
  band: AgeBand,
  scale: number,
  top: number,
  frame: Frame,
): { readonly bottom: number; readonly marks: readonly Mark[] } {
  const form = formOf(drawing, frame);
  const lines = Math.max(1, ...band.map(({ head }) => head.length));
  const first = top + keyRow + (lines - 1) * lineStep;
  const rows = placeRows(drawing.rows, first, form, frame);
  const bottom = rows.at(-1)?.bottom ?? first;
  return {
    bottom,
    marks: [
      across(0, frame.width, first, frame.colours.line, 0.5),
      ...dividers(rows, frame),
      ...rows.flatMap((row) => bars(row, band, scale, frame)),
      ...band.flatMap(({ x }) => zeroLines(x, first, rows, frame)),
      ...heads(drawing, band, first, form, frame),
      ...rows.flatMap((placed) => headTexts(placed, placed.row.base.text, form, frame)),
      ...rows.flatMap((row) => values(row, band, scale, frame)),
    ],
  };
}

function formOf({ rows }: Age, frame: Frame): RowForm {
  const base = frame.edge - baseGap;
  const bases = rows.map((row) => row.base.text);
  return { height: 22, headingHeight: 17, parting: 1, base, label: labelWidth(bases, base, frame) };
}

function bars(
  { row, middle }: PlacedRow<AgeRow>,
  band: AgeBand,
  scale: number,
  { colours }: Frame,
): readonly Mark[] {
  return band.flatMap(({ index, x }): readonly Bar[] => {
    const width = (row.values[index]?.value ?? 0) * scale;
    const box = { x, y: middle - barHeight / 2, width, height: barHeight };
    return width > 0 ? [{ kind: 'bar', ...box, fill: colours.identity, outline: null }] : [];
  });
}

function values(
  { row, middle }: PlacedRow<AgeRow>,
  band: AgeBand,
  scale: number,
  frame: Frame,
): readonly Mark[] {
  const { ink, muted } = frame.colours;
  const plain = { size: sizes.label, weight: 400, colour: muted, anchor: 'left' } as const;
  const [start] = band;
  if (row.instead !== undefined && start !== undefined)
    return [wordsAt(row.instead, start.x + valueGap, middle, plain, frame)];
  const setting = { ...plain, weight: 600, colour: row.small === true ? muted : ink } as const;
  return band.flatMap(({ index, x }) => {
    const one = row.values[index];
    if (one === undefined) return [];
    const text = withArrow(one.printed.text, one.tested ?? null);
    return [wordsAt(text, x + one.value * scale + valueGap, middle, setting, frame)];
  });
}

/** A zero line stops for a row that says something in place of its bars. */
function zeroLines(
  x: number,
  top: number,
  rows: readonly PlacedRow<AgeRow>[],
  { colours, edge }: Frame,
): readonly Mark[] {
  const stretches: { from: number; to: number }[] = [];
  let from = top;
  for (const { row, bottom } of rows) {
    const last = stretches.at(-1);
    const isStopped = row.instead !== undefined && x !== edge;
    if (last?.to === from && !isStopped) last.to = bottom;
    else if (!isStopped) stretches.push({ from, to: bottom });
    from = bottom;
  }
  return stretches.map((one) => down(x, one.from, one.to, colours.ink, 0.75));
}

function heads(
  drawing: Age,
  band: AgeBand,
  bottom: number,
  form: RowForm,
  { colours }: Frame,
): readonly Mark[] {
  const setting = { size: sizes.small, weight: 600, colour: colours.ink } as const;
  const last = bottom - keyRow + keyBaseline;
  return [
    ...linesFrom([drawing.baseHead], form.base, last, { ...setting, anchor: 'right' }),
    ...band.flatMap(({ head, x }) =>
      linesFrom(head, x, last - (head.length - 1) * lineStep, { ...setting, anchor: 'left' }),
    ),
  ];
}
