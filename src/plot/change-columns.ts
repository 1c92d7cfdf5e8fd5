import type { Axis, Change, ChangeRow } from '../model/drawing.ts';
import type { Frame } from './frame.ts';
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
  /** Right ends of the means of both waves, and of the change. */
  readonly means: readonly [number, number];
  readonly change: number;
}

/** Measures of LOOKS 8.3, from the edge and from the right side of the figure. */
const baseGap = 8;
const [axisStart, axisEnd] = [6, 132.5];
const [earlierEnd, laterEnd] = [104, 62];

/** The columns that hold the axis, the means and the changes. */
export function changeColumns({ rows }: Change, frame: Frame): ChangeColumns {
  const { width, edge } = frame;
  const base = edge - baseGap;
  return {
    base,
    label: labelWidth(rows.map(basesOf), base, frame),
    from: edge + axisStart,
    to: width - axisEnd,
    means: [width - earlierEnd, width - laterEnd],
    change: width,
  };
}

/** How the rows are laid out. */
export function changeForm({ base, label }: ChangeColumns): RowForm {
  return { height: 30, headingHeight: 15, parting: 0, base, label };
}

/** "171/186" */
export function basesOf({ bases: [earlier, later] }: ChangeRow): string {
  return `${earlier.text}/${later.text}`;
}

/** Where a score stands; what lies beyond the axis stands at its end. */
export function xOf(value: number, axis: Axis, { from, to }: ChangeColumns): number {
  const within = Math.min(axis.to, Math.max(axis.from, value));
  return from + ((within - axis.from) / (axis.to - axis.from)) * (to - from);
}
