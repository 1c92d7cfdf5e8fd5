import type { TextStyle } from '../model/theme.ts';

/** How many lines a text takes on the cover, and whether each of its words has room on one. */
export interface Fitting {
  readonly lines: number;
  readonly whole: boolean;
}

/** Sizes of a title that does not fit, in parts of its usual size and leading (46/49), and the lines that each may take. */
const titles = [
  { size: 46, leading: 49, lines: 3 },
  { size: 38, leading: 41, lines: 4 },
  { size: 32, leading: 35, lines: 5 },
  { size: 26, leading: 29, lines: Number.POSITIVE_INFINITY },
] as const;

/** The style of the title: the largest in which it takes few lines and no word is broken, or else the smallest. */
export function titleStyle(usual: TextStyle, fitting: (style: TextStyle) => Fitting): TextStyle {
  const styles = titles.map(({ size, leading, lines }) => ({
    style: { ...usual, size: (usual.size * size) / 46, leading: (usual.leading * leading) / 49 },
    most: lines,
  }));
  const fit = styles.find(({ style, most }) => {
    const { lines, whole } = fitting(style);
    return whole && lines <= most;
  });
  return (fit ?? styles.at(-1))?.style ?? usual;
}

/** Sizes of the answers under the columns, in pt: the smallest text anywhere is 8.5. */
const answers = [9, 8.5] as const;

/** The size of all answers: the larger in which no word of theirs is broken, or else the smaller. */
export function answerSize(areWhole: (size: number) => boolean): number {
  return answers.find(areWhole) ?? answers[1];
}

/** From the left edge of a column to its label, in pt: less in narrow columns, where words would be broken. */
export function labelInset(column: number): number {
  return Math.min(mm(3), column * 0.1);
}

/** The width of the label of a column, in pt: at its right a third of what is left free at its left. */
export function labelRoom(column: number): number {
  return column - labelInset(column) * (4 / 3);
}

/** From the top of a column up to that of a label of this height over it. */
export function labelAbove(height: number): number {
  return height + clearance;
}

/** Between a column and the label over it, in pt. */
const clearance = 7.2;

function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}
