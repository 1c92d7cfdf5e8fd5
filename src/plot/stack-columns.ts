import type { Stack, StackRow, Tone } from '../model/drawing.ts';
import { type Frame, sizes } from './frame.ts';
import { labelWidth, type RowForm } from './rows.ts';

/** Where a stack's columns stand: one scale for the whole figure. */
export interface StackColumns {
  /** Right end of the column of bases. */
  readonly base: number;
  /** Widest that a row's label may be. */
  readonly label: number;
  /** The zero line of the sides. */
  readonly zero: number;
  /** The zero line of the neutral answers; null: the scale has none. */
  readonly panel: number | null;
  /** Length of a share of 1. */
  readonly scale: number;
}

export type Side = 'negative' | 'middle' | 'positive';

/** Measures of LOOKS 8.2. A share beyond these asks for a scale of the figure's own. */
const usualNegative = 0.15;
const usualMiddle = 0.14;
const baseGap = 10;
const negativeSumRoom = 22;
const positiveSumRoom = 30;
/** Between the longest sum and the neutral panel: the least, and where the figure has a scale of its own. */
const [usualPanelGap, ownPanelGap] = [4.3, 26.5];
/** The panel ends half its outline before the edge of the figure. */
const panelEnd = 0.42;

/** Which zero line an answer grows from, and whither. Answers without a side grow from zero like positive ones. */
export function sideOf(tone: Tone): Side {
  if (tone === 'middle') return 'middle';
  return tone === 'negative' || tone === 'negative-strong' ? 'negative' : 'positive';
}

/** The sum of a row's answers on one side, 0..1. */
export function sumOf(row: StackRow, side: Side): number {
  return row.segments.filter(({ tone }) => sideOf(tone) === side).reduce((sum, { value }) => sum + value, 0);
}

/** How the rows of a stack are laid out (LOOKS 7 and 8.2). */
export function rowForm({ base, label }: StackColumns): RowForm {
  return { height: 22, headingHeight: 17, parting: 1, base, label };
}

/** Lays the columns: the usual scale if every row keeps within it, else the one that shows the longest bars whole. */
export function columnsOf(stack: Stack, frame: Frame): StackColumns {
  const has = (side: Side): boolean => stack.key.some(({ tone }) => sideOf(tone) === side);
  const most = (side: Side): number => Math.max(0, ...stack.rows.map((row) => sumOf(row, side)));
  const [negative, middle] = [most('negative'), most('middle')];
  const left = has('negative') ? sumRoom(stack, 'negativeSum', negativeSumRoom, frame) : 0;
  const right = sumRoom(stack, 'positiveSum', positiveSumRoom, frame);
  const room = frame.width - frame.edge - left - right;
  const usual = negative <= usualNegative && middle <= usualMiddle;
  const widest = usual
    ? { negative: has('negative') ? usualNegative : 0, middle: has('middle') ? usualMiddle : 0, positive: 1 }
    : { negative, middle, positive: most('positive') };
  const gap = has('middle') ? (usual ? usualPanelGap : ownPanelGap) : 0;
  const whole = (room - gap) / (widest.negative + widest.middle + widest.positive);
  const scale = usual ? Math.floor(whole) : whole;
  return {
    base: frame.edge - baseGap,
    label: labelWidth(
      stack.rows.map(({ base }) => base.text),
      frame.edge - baseGap,
      frame,
    ),
    zero: frame.edge + left + widest.negative * scale,
    panel: has('middle') ? frame.width - panelEnd - widest.middle * scale : null,
    scale,
  };
}

function sumRoom(stack: Stack, side: 'negativeSum' | 'positiveSum', usual: number, frame: Frame): number {
  const sums = stack.rows.flatMap((row) => row[side]?.text ?? []);
  if (sums.length === 0) return 0;
  const widest = Math.max(...sums.map((text) => frame.measure.width(text, sizes.value, 600)));
  return Math.max(usual, widest + 7.5);
}
