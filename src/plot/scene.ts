import type { Weight } from './measure.ts';

/**
 * A figure as geometry: what a drawing becomes before Vega-Lite draws it. All measures in pt, x from the left edge,
 * y downwards from the top. Marks are drawn in their order.
 */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

export type Mark = Bar | Rule | Dot | Words;

/** A filled rectangle, with or without an outline. */
export interface Bar {
  readonly kind: 'bar';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly outline: Outline | null;
}

/** The stroke lies astride the edge of the rectangle. */
export interface Outline {
  readonly colour: string;
  readonly width: number;
  /** Lengths of dash and gap; null: unbroken. */
  readonly dash: readonly [number, number] | null;
}

/** A straight line. */
export interface Rule {
  readonly kind: 'rule';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly colour: string;
  readonly width: number;
}

/** A circle; its outline lies astride the edge. */
export interface Dot {
  readonly kind: 'dot';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill: string;
  readonly outline: Outline | null;
}

/** One line of text; y is its baseline. */
export interface Words {
  readonly kind: 'words';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
  readonly anchor: 'left' | 'center' | 'right';
}

/** A line across, y1 = y2. */
export function across(x1: number, x2: number, y: number, colour: string, width: number): Rule {
  return { kind: 'rule', x1, y1: y, x2, y2: y, colour, width };
}

/** A line down, x1 = x2. */
export function down(x: number, y1: number, y2: number, colour: string, width: number): Rule {
  return { kind: 'rule', x1: x, y1, x2: x, y2, colour, width };
}
