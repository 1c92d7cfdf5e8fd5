import type { Label, TwoGroups } from '../model/drawing.ts';
import { type Frame, sizes } from './frame.ts';

/** Where the two panels stand: one scale for both. */
export interface TwoGroupsColumns {
  /** Zero lines. */
  readonly panels: readonly [number, number];
  /** Of each panel, with room for the value of its longest bar. */
  readonly width: number;
  /** Right end of the differences, and the widest that their head may be. */
  readonly difference: number;
  readonly differenceRoom: number;
  /** Length of a share of 1. */
  readonly scale: number;
}

/** Measures of LOOKS 8.4. */
const panelGap = 14;
const differenceColumn = 62.5;
const differenceGap = 4;
/** A share beyond this asks for a scale of the figure's own. */
const usualShare = 0.64;
const usualValueRoom = 32;
/** From a bar to its value, and from the value to the next column. */
export const valueGap = 4;
const valueAir = 4;

/** Lays the columns: the usual scale if every share keeps within it, else the one that shows the longest bar whole. */
export function twoGroupsColumns(drawing: TwoGroups, frame: Frame): TwoGroupsColumns {
  const width = (frame.width - frame.edge - differenceColumn - panelGap) / 2;
  const values = drawing.rows.flatMap((row) => row.values).filter((value) => value !== null);
  const most = Math.max(usualShare, ...values.map(({ value }) => value));
  const widest = Math.max(0, ...values.map(({ printed }) => widthOf(printed, frame)));
  const room = Math.max(usualValueRoom, valueGap + widest + valueAir);
  return {
    panels: [frame.edge, frame.edge + width + panelGap],
    width,
    difference: frame.width,
    differenceRoom: differenceColumn - differenceGap,
    scale: (width - room) / most,
  };
}

function widthOf({ text }: Label, { measure }: Frame): number {
  return measure.width(text, sizes.label, 600);
}
