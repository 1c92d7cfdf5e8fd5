import type { ResultId } from './id.ts';

/** What a figure shows, all texts ready: plot turns it into geometry. */
export type Drawing = Distribution | Stack;

/** A text in a figure, and the print that it is, if it is one. */
export interface Label {
  readonly text: string;
  /** `Print.number`; null for words. */
  readonly print: number | null;
}

/** Which colour an answer has; the same in the whole publication. */
export type Tone =
  | 'negative-strong'
  | 'negative'
  | 'middle'
  | 'positive'
  | 'positive-strong'
  | 'none'
  | 'dont-know';

/** One bar an answer (LOOKS 8.1). */
export interface Distribution {
  readonly kind: 'distribution';
  readonly rows: readonly DistributionRow[];
  /** Sums of neighbouring answers, drawn as brackets right of the bars. */
  readonly sums: readonly DistributionSum[];
}

export interface DistributionRow {
  readonly label: string;
  readonly tone: Tone;
  /** 0..1, unrounded; null: not computable, drawn as an empty row. */
  readonly value: number | null;
  readonly printed: Label;
}

export interface DistributionSum {
  /** First and last row, from 0, both in. */
  readonly from: number;
  readonly to: number;
  readonly printed: Label;
  /** "tilfredse i alt" */
  readonly label: string;
}

/** One diverging bar a group, the total first (LOOKS 8.2). */
export interface Stack {
  readonly kind: 'stack';
  /** "n" */
  readonly baseHead: string;
  /** Swatch and text of each answer, in the order of the scale, don't-know not among them. */
  readonly key: readonly { readonly label: string; readonly tone: Tone }[];
  readonly rows: readonly StackRow[];
  /** Words under the bars, left and right of zero. */
  readonly ends: { readonly negative: string; readonly positive: string };
}

export interface StackRow {
  readonly label: string;
  readonly total: boolean;
  /** A heading in a row of its own above this row: "Køn"; null: none. */
  readonly heading: string | null;
  readonly base: Label;
  /** In the order of `key`. */
  readonly segments: readonly StackSegment[];
  /** Sums at the outer ends; null where the side has no answers. */
  readonly negativeSum: Label | null;
  readonly positiveSum: Label | null;
  /** Stands in place of the bars where there are too few answers, or none: "for få svar". Then `segments` is empty. */
  readonly instead?: string;
  /** Fewer than 30 answers: the row is muted, and a note says why. */
  readonly small?: boolean;
}

export interface StackSegment {
  readonly tone: Tone;
  /** 0..1, unrounded. */
  readonly value: number;
  /** A bare integer: the unit stands once, at the sum. */
  readonly printed: Label;
}

/** A drawing rendered. 1 unit = 1 pt. */
export interface Figure {
  readonly id: ResultId;
  /** `<drawing>.<wave>.<scope>.<item>`, a file name without ending. */
  readonly name: string;
  /**
   * Text is set in `font-family="'Source Sans 3'"` (the name of the theme's sans family, in single quotes) with
   * `font-weight` 400 and 600 only. For pdfmake: register the bare name, `'Source Sans 3': { normal: 400, bold: 600 }`;
   * it drops the quotes and draws 600 as bold. No clip paths, gradients or rotated text.
   */
  readonly svg: string;
  /** The same at 300 pixels an inch, for readers that do not draw SVG; null where no writer asked for it. */
  readonly png: Uint8Array | null;
  /**
   * The SVG with its letters as shapes, made together with `png` and null without it. For Word, which sets the text of
   * an SVG in the reader's own fonts, embedded ones left out.
   */
  readonly outlined: string | null;
  readonly width: number;
  readonly height: number;
}

/** By figure id. */
export type Figures = ReadonlyMap<ResultId, Figure>;
