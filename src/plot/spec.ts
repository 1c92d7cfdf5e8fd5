import type { TopLevelSpec } from 'vega-lite';
import { seen } from './measure.ts';
import type { Bar, Dot, Mark, Rule, Scene, Words } from './scene.ts';

type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number];
type Row = Readonly<Record<string, unknown>>;

/**
 * The Vega-Lite specification of a scene. Positions are ours and in pt, so every channel takes its value as it is
 * (`scale: null`), nothing is sized to fit, and marks of one kind that follow each other share a layer.
 */
export function specOf(scene: Scene, family: string): TopLevelSpec {
  return {
    width: scene.width,
    height: scene.height,
    autosize: 'none',
    padding: 0,
    background: 'transparent',
    config: { aria: false, view: { stroke: null }, font: `'${family}'` },
    layer: runs(scene.marks).map(layerOf),
  };
}

function runs(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const found: Mark[][] = [];
  for (const mark of marks) {
    const last = found.at(-1);
    if (last?.[0]?.kind === mark.kind) last.push(mark);
    else found.push([mark]);
  }
  return found;
}

function layerOf(marks: readonly Mark[]): Layer {
  const rows = { values: marks.map(rowOf) };
  switch (marks[0]?.kind) {
    case 'bar':
      return { data: rows, ...bars };
    case 'rule':
      return { data: rows, ...rules };
    case 'dot':
      return { data: rows, ...dots };
    default:
      return { data: rows, ...words };
  }
}

const at = { type: 'quantitative', scale: null } as const;
const as = { type: 'nominal', scale: null } as const;
const span = { x: { field: 'x', ...at }, x2: { field: 'x2' }, y: { field: 'y', ...at }, y2: { field: 'y2' } };

const bars: Layer = {
  mark: { type: 'rect', aria: false, strokeDash: { expr: 'datum.dash' } },
  encoding: {
    ...span,
    fill: { field: 'fill', ...as },
    stroke: { field: 'stroke', ...as },
    strokeWidth: { field: 'strokeWidth', ...at },
  },
};

const rules: Layer = {
  mark: { type: 'rule', aria: false },
  encoding: { ...span, stroke: { field: 'stroke', ...as }, strokeWidth: { field: 'strokeWidth', ...at } },
};

const dots: Layer = {
  mark: { type: 'point', shape: 'circle', aria: false, opacity: 1, size: { expr: 'datum.size' } },
  encoding: {
    x: { field: 'x', ...at },
    y: { field: 'y', ...at },
    fill: { field: 'fill', ...as },
    stroke: { field: 'stroke', ...as },
    strokeWidth: { field: 'strokeWidth', ...at },
  },
};

const words: Layer = {
  mark: {
    type: 'text',
    aria: false,
    baseline: 'alphabetic',
    align: { expr: 'datum.align' },
    fontSize: { expr: 'datum.size' },
    fontWeight: { expr: 'datum.weight' },
  },
  encoding: {
    x: { field: 'x', ...at },
    y: { field: 'y', ...at },
    text: { field: 'text', type: 'nominal' },
    fill: { field: 'fill', ...as },
  },
};

function rowOf(mark: Mark): Row {
  switch (mark.kind) {
    case 'bar':
      return barRow(mark);
    case 'rule':
      return ruleRow(mark);
    case 'dot':
      return dotRow(mark);
    case 'words':
      return wordsRow(mark);
  }
}

function barRow({ x, y, width, height, fill, outline }: Bar): Row {
  const box = { x: exact(x), x2: exact(x + width), y: exact(y), y2: exact(y + height) };
  const stroke = { stroke: outline?.colour ?? null, strokeWidth: outline?.width ?? null };
  return { ...box, fill, ...stroke, dash: outline?.dash ?? null };
}

function ruleRow({ x1, y1, x2, y2, colour, width }: Rule): Row {
  const line = { x: exact(x1), x2: exact(x2), y: exact(y1), y2: exact(y2) };
  return { ...line, stroke: colour, strokeWidth: width };
}

/** Vega measures a circle by the area of the square around it. */
function dotRow({ x, y, radius, fill, outline }: Dot): Row {
  const stroke = { stroke: outline?.colour ?? null, strokeWidth: outline?.width ?? null };
  return { x: exact(x), y: exact(y), size: (2 * radius) ** 2, fill, ...stroke };
}

function wordsRow({ x, y, text, size, weight, colour, anchor }: Words): Row {
  return { x: exact(x), y: exact(y), text: seen(text), size, weight, fill: colour, align: anchor };
}

/** Vega draws nothing, and says nothing, where a position is not a number; so it is said here. */
function exact(value: number): number {
  if (!Number.isFinite(value)) throw new Error('a figure has a position that is not a number');
  return Math.round(value * 100) / 100;
}
