import type { ResultId } from './id.ts';

/** What a figure shows, all texts ready: plot turns it into geometry. */
export type Drawing = Distribution | Stack | Change | TwoGroups | Age;

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
  /** Swatch and text of each answer, from the bad end of the scale to the good one, don't-know not among them. */
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

/** What a test has shown; null: it has shown nothing, or there was none. */
export type Tested = 'higher' | 'lower' | null;

/**
 * Means of two or more waves with their intervals, the total first (LOOKS 8.3). Two stand in two columns; of more, each
 * has a line of its own in the row, with its wave's name.
 */
export interface Change {
  readonly kind: 'change';
  /** "n 2019/2020"; of more waves "n". */
  readonly baseHead: string;
  /** In time order, one or more: the head of its column (or the name of its line), and what the key says of its mark. */
  readonly waves: readonly ChangeWave[];
  /** "Gennemsnit", over the means of more than two waves. */
  readonly meanHead: string;
  /** "Ændring", or of one wave "Forskel". */
  readonly changeHead: string;
  readonly axis: Axis;
  readonly rows: readonly ChangeRow[];
}

export interface ChangeWave {
  readonly head: string;
  readonly key: string;
}

/** A stretch of the scores of a scale. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  /** Within `from` and `to`, ascending, few enough for their labels to stand beside each other. */
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** What the ends mean, "3 = hverken eller"; empty: they have no name. */
  readonly ends: { readonly low: string; readonly high: string };
}

export interface ChangeRow {
  readonly label: string;
  readonly total: boolean;
  /** A heading in a row of its own above this row; null: none. */
  readonly heading: string | null;
  /** Answers in each wave; two are drawn as "171/186". */
  readonly bases: readonly Label[];
  /** Each wave's; null where it was not asked or has too few answers. All null where `instead` stands. */
  readonly means: readonly (ChangeMean | null)[] | null;
  /**
   * From the last wave but one to the last, or of one wave from the rest: "+0,37", without a mark; null where `instead` stands,
   * or nothing was tested.
   */
  readonly change: Label | null;
  readonly tested: Tested;
  /** Stands in place of the numbers where one of the last two waves has too few answers. */
  readonly instead?: string;
  /** Fewer than 30 answers in one of the last two waves: the row is muted, and a note says why. */
  readonly small?: boolean;
}

/** In scores, unrounded. What of the interval lies beyond the axis is not drawn. */
export interface ChangeMean {
  readonly value: number;
  /** 95 % interval; null: it could not be computed. */
  readonly low: number | null;
  readonly high: number | null;
  readonly printed: Label;
}

/** The answers of two groups in a panel each, on one scale (LOOKS 8.4). */
export interface TwoGroups {
  readonly kind: 'two-groups';
  readonly panels: readonly [Panel, Panel];
  /** Over the column of differences: "Forskel", and below it "procentpoint". */
  readonly differenceHead: { readonly label: string; readonly unit: string };
  readonly rows: readonly TwoGroupsRow[];
  /** Rows of numbers without bars, below the answers. */
  readonly sums: readonly TwoGroupsSum[];
}

export interface Panel {
  readonly label: string;
  /** "n = 186" */
  readonly base: Label;
  /** Stands in place of the bars where there are too few answers. Then the values of the panel are null. */
  readonly instead?: string;
  /** Fewer than 30 answers: the panel is muted, and a note says why. */
  readonly small?: boolean;
}

export interface TwoGroupsRow {
  readonly label: string;
  readonly tone: Tone;
  readonly values: readonly [PanelValue | null, PanelValue | null];
  /** "+4" */
  readonly difference: Label | null;
  /** Left out where shares of single answers are not tested, as those of a scale. */
  readonly tested?: Tested;
}

export interface PanelValue {
  /** 0..1, unrounded. */
  readonly value: number;
  readonly printed: Label;
  /** How it differs from that of the rest, where that was tested. */
  readonly tested?: Tested;
}

export interface TwoGroupsSum {
  readonly label: string;
  readonly printed: readonly [Label | null, Label | null];
  readonly difference: Label | null;
  readonly tested: Tested;
  /** Set large: the sum of the answers on a side. */
  readonly large: boolean;
}

/**
 * How each group falls into the classes of a number, as age, or what it chose of answers without order: one row a group, the total first, and one column of bars a
 * class. Each class has a zero line of its own and all share one scale, so that groups compare within every class; one
 * colour, since no class is better than another (LOOKS 4, 8.4 and 11).
 */
export interface Age {
  readonly kind: 'age';
  /** "n" */
  readonly baseHead: string;
  /** Heads of the columns, in the order of the number, or the answers. */
  readonly classes: readonly string[];
  readonly rows: readonly AgeRow[];
}

export interface AgeRow {
  readonly label: string;
  readonly total: boolean;
  /** A heading in a row of its own above this row; null: none. */
  readonly heading: string | null;
  readonly base: Label;
  /** In the order of `classes`; empty where `instead` stands. Printed as bare integers: the unit stands in the title. */
  readonly values: readonly PanelValue[];
  /** Stands in place of the bars where there are too few respondents. */
  readonly instead?: string;
  /** Fewer than 30 respondents: the row is muted, and a note says why. */
  readonly small?: boolean;
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
  /** The same at 192 pixels an inch, for readers that do not draw SVG; null until pictures are made. */
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
