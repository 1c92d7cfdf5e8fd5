import 'vega';

/** What Vega exports, but its types leave out. */
declare module 'vega' {
  export interface TextItem {
    readonly fontSize?: number;
    readonly fontWeight?: number | string;
  }

  /** How Vega learns the width of a text, in the units of the figure. */
  export const textMetrics: { width: (item: TextItem, text: string) => number };
}
