import type { Stack, StackRow } from '../model/drawing.ts';
import { type Frame, lineStep, sizes } from './frame.ts';
import { breakLines, linesFrom, wordsAt } from './lines.ts';
import { headTexts, type PlacedRow } from './rows.ts';
import type { Mark } from './scene.ts';
import { rowForm, type StackColumns, sideOf, sumOf } from './stack-columns.ts';

/** From zero, or the end of a bar, to a text. */
const textGap = 4;

/** The least that words under the bars need. */
const endRoom = 60;

/** The words under the bars, and how many lines they take. */
export interface EndTexts {
  readonly lines: number;
  readonly marks: readonly Mark[];
}

/** The texts of a row beside its bars: heading, label, base and sums. */
export function rowTexts(placed: PlacedRow<StackRow>, columns: StackColumns, frame: Frame): readonly Mark[] {
  return [
    ...headTexts(placed, placed.row.base.text, rowForm(columns), frame),
    ...sums(placed, columns, frame),
  ];
}

/** The words under the bars. Where positive bars leave theirs too little room, they end below the others at the edge. */
export function endTexts(
  { ends, key }: Stack,
  bottom: number,
  { zero }: StackColumns,
  frame: Frame,
): EndTexts {
  const linesOf = (side: 'negative' | 'positive', room: number): readonly string[] =>
    ends[side] !== '' && key.some(({ tone }) => sideOf(tone) === side)
      ? breakLines(ends[side], room, frame, sizes.small, 400)
      : [];
  const setting = { size: sizes.small, weight: 400, colour: frame.colours.muted } as const;
  const [left, right] = [zero - textGap, zero + textGap];
  const cramped = frame.width - right < endRoom;
  const negative = linesOf('negative', left);
  const positive = linesOf('positive', cramped ? frame.width : frame.width - right);
  const above = cramped ? negative.length : 0;
  const at = cramped
    ? ({ x: frame.width, anchor: 'right' } as const)
    : ({ x: right, anchor: 'left' } as const);
  const first = bottom + lineStep;
  return {
    lines: Math.max(negative.length, above + positive.length),
    marks: [
      ...linesFrom(negative, left, first, { ...setting, anchor: 'right' }),
      ...linesFrom(positive, at.x, first + above * lineStep, { ...setting, anchor: at.anchor }),
    ],
  };
}

function sums({ row, middle }: PlacedRow<StackRow>, columns: StackColumns, frame: Frame): readonly Mark[] {
  if (row.instead !== undefined) return [insteadOf(row.instead, middle, columns, frame)];
  const { zero, scale } = columns;
  const { ink, muted } = frame.colours;
  const setting = { size: sizes.value, weight: 600, colour: row.small === true ? muted : ink } as const;
  const left = zero - sumOf(row, 'negative') * scale - textGap;
  const right = zero + sumOf(row, 'positive') * scale + textGap;
  return [
    ...(row.negativeSum === null
      ? []
      : [wordsAt(row.negativeSum.text, left, middle, { ...setting, anchor: 'right' }, frame)]),
    ...(row.positiveSum === null
      ? []
      : [wordsAt(row.positiveSum.text, right, middle, { ...setting, anchor: 'left' }, frame)]),
  ];
}

/** Right of zero, or left of it where the neutral panel or the edge is too near. */
function insteadOf(text: string, middle: number, { zero, panel }: StackColumns, frame: Frame): Mark {
  const end = zero + textGap + frame.measure.width(text, sizes.label, 400);
  const setting = { size: sizes.label, weight: 400, colour: frame.colours.muted } as const;
  return end < (panel ?? frame.width)
    ? wordsAt(text, zero + textGap, middle, { ...setting, anchor: 'left' }, frame)
    : wordsAt(text, zero - textGap, middle, { ...setting, anchor: 'right' }, frame);
}
