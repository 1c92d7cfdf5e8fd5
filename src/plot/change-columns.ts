import type { Axis, Change, ChangeRow } from '../model/drawing.ts';
import { wavesHeight } from './change-marks.ts';
import { type Frame, sizes } from './frame.ts';
import { labelWidth, type RowForm } from './rows.ts';

/** Where the columns of a change stand. */
export interface ChangeColumns {
  /** Right end of the column of bases. */
  readonly base: number;
  /** Widest that a row's label may be. */
  readonly label: number;
  /** Ends of the axis. */
  readonly from: number;
  readonly to: number;
  /** Right ends of the means of two waves; of more, of their names and of their means. */
  readonly means: readonly [number, number];
  readonly change: number;
  /** More than two waves: each has a line of its own in the row. */
  readonly lined: boolean;
}

/** Measures of LOOKS 8.3, from the edge and from the right side of the figure. */
const baseGap = 8;
const [axisStart, axisEnd] = [6, 132.5];
const [earlierEnd, laterEnd] = [104, 62];
/** From the axis to the name of a wave, and the right end of that. */
const nameGap = 12;
const nameEnd = 94;

/** The columns that hold the axis, the means and the changes. */
export function changeColumns({ rows, waves }: Change, frame: Frame): ChangeColumns {
  const { width, edge } = frame;
  const base = edge - baseGap;
  const lined = waves.length > 2;
  const name = Math.max(...waves.map(({ head }) => frame.measure.width(head, sizes.small, 400)));
  return {
    base,
    label: labelWidth(rows.flatMap(lined ? eachBase : basesOf), base, frame),
    from: edge + axisStart,
    to: width - (lined ? Math.max(axisEnd, nameEnd + name + nameGap) : axisEnd),
    means: [width - (lined ? nameEnd : earlierEnd), width - laterEnd],
    change: width,
    lined,
  };
}

/** How the rows are laid out. */
export function changeForm({ base, label }: ChangeColumns, waves: number): RowForm {
  return { height: 30 + wavesHeight(waves), headingHeight: 15, parting: 0, base, label };
}

/** "171/186" */
export function basesOf(row: ChangeRow): string {
  return eachBase(row).join('/');
}

function eachBase({ bases }: ChangeRow): readonly string[] {
  return bases.map(({ text }) => text);
}

/** Where a score stands; what lies beyond the axis stands at its end. */
export function xOf(value: number, axis: Axis, { from, to }: ChangeColumns): number {
  const within = Math.min(axis.to, Math.max(axis.from, value));
  return from + ((within - axis.from) / (axis.to - axis.from)) * (to - from);
}
