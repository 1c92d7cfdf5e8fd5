import type { ColourName, Theme } from '../model/theme.ts';
import { type Measure, measureWith, type Sans } from './measure.ts';

/** What every drawing is laid out in: the page's column, the theme's colours, the fonts' measures. */
export interface Frame {
  /** Of the whole figure: the text area of the page. */
  readonly width: number;
  /** Where bars start: the report's one edge. Left of it stand the row labels. */
  readonly edge: number;
  readonly colours: Readonly<Record<ColourName, string>>;
  readonly measure: Measure;
}

/** Type sizes in figures. Nothing is smaller than `small`. */
export const sizes = { label: 9, small: 8.5, value: 9.5, sum: 15 } as const;

/** From baseline to baseline where a label takes more than one line. */
export const lineStep = 11;

/** The frame that a theme and its fonts give. */
export function frameOf(theme: Theme, fonts: Sans): Frame {
  const { page, colours } = theme;
  return {
    width: columnWidth(page.width - page.left - page.right),
    edge: page.hanging,
    colours,
    measure: measureWith(fonts),
  };
}

/** A hundredth is left out, so that rounding never makes a figure wider than its column. */
function columnWidth(width: number): number {
  return Math.floor(width * 100 - 0.001) / 100;
}
