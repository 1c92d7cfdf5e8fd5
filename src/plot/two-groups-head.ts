import type { Panel, TwoGroups } from '../model/drawing.ts';
import { type Frame, lineStep, sizes } from './frame.ts';
import { breakLines, linesFrom } from './lines.ts';
import type { Mark } from './scene.ts';
import type { TwoGroupsColumns } from './two-groups-columns.ts';

/** Measures of LOOKS 8.4: baselines of names and of what stands below them; height of one line of each. */
const [nameBaseline, belowBaseline, headHeight] = [9, 20.5, 27];
const nameStep = 12;
/** A group's name keeps clear of the next panel. */
const nameGap = 6;

/** The names of the groups with their bases, and the head of the differences. */
export interface TwoGroupsHead {
  readonly marks: readonly Mark[];
  readonly height: number;
}

interface Column {
  readonly name: readonly string[];
  readonly below: readonly string[];
  readonly x: number;
  readonly anchor: 'left' | 'right';
  readonly small: boolean;
}

/** Names end on one line, so that the bases below them stand on one line too. */
export function twoGroupsHead(drawing: TwoGroups, columns: TwoGroupsColumns, frame: Frame): TwoGroupsHead {
  const all = headColumns(drawing, columns, frame);
  const most = Math.max(...all.map(({ name }) => name.length));
  const below = Math.max(...all.map((column) => column.below.length));
  const extra = (most - 1) * nameStep;
  return {
    height: headHeight + extra + (below - 1) * lineStep,
    marks: all.flatMap((column) => texts(column, extra, frame)),
  };
}

function headColumns(
  { panels: [a, b], differenceHead }: TwoGroups,
  { panels, width, difference, differenceRoom }: TwoGroupsColumns,
  frame: Frame,
): readonly Column[] {
  const lines = (text: string, room: number, size: number, weight: 400 | 600): readonly string[] =>
    breakLines(text, room, frame, size, weight);
  const column = ({ label, base, small }: Panel, x: number): Column => ({
    name: lines(label, width - nameGap, sizes.value, 600),
    below: lines(base.text, width - nameGap, sizes.small, 400),
    x,
    anchor: 'left',
    small: small === true,
  });
  return [
    column(a, panels[0]),
    column(b, panels[1]),
    {
      name: lines(differenceHead.label, differenceRoom, sizes.value, 600),
      below: lines(differenceHead.unit, differenceRoom, sizes.small, 400),
      x: difference,
      anchor: 'right',
      small: false,
    },
  ];
}

function texts({ name, below, x, anchor, small }: Column, extra: number, frame: Frame): readonly Mark[] {
  const { ink, muted } = frame.colours;
  const first = nameBaseline + extra - (name.length - 1) * nameStep;
  const strong = { size: sizes.value, weight: 600, colour: small ? muted : ink, anchor } as const;
  const plain = { size: sizes.small, weight: 400, colour: muted, anchor } as const;
  return [
    ...name.flatMap((line, index) => linesFrom([line], x, first + index * nameStep, strong)),
    ...linesFrom(below, x, belowBaseline + extra, plain),
  ];
}
