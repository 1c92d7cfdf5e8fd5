import { create } from 'fontkit';
import { reportFonts } from './publication.ts';

/** What stands in a figure, read back from its SVG. All in pt. */
export interface Seen {
  readonly texts: readonly SeenText[];
  readonly bars: readonly SeenBar[];
  readonly lines: readonly SeenLine[];
  readonly dots: readonly SeenDot[];
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface SeenText extends Box {
  readonly text: string;
  readonly baseline: number;
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
  readonly anchor: string;
}

export interface SeenBar extends Box {
  readonly fill: string;
  readonly stroke: string | null;
  readonly dash: string | null;
}

/** A circle, its outline counted in. */
export interface SeenDot extends Box {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill: string;
  readonly stroke: string | null;
}

export interface SeenLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: string;
  readonly width: number;
}

const fonts = new Map(
  [400, 600].map((weight) => [weight, create(reportFonts.get(`sans-${weight}`)?.bytes ?? new Uint8Array())]),
);

/** Reads a figure back; the widths of its texts come from the fonts. */
export function readSvg(svg: string): Seen {
  return {
    texts: [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(([, at = '', text = '']) =>
      seenText(at, text),
    ),
    bars: paths(svg, 'h').map(seenBar),
    dots: paths(svg, 'A').map(seenDot),
    lines: [...svg.matchAll(/<line([^>]*)\/>/g)].map(([, at = '']) => seenLine(at)),
  };
}

/** The one text that reads so. */
export function textIn(seen: Seen, text: string): SeenText {
  const [found, ...more] = seen.texts.filter((one) => one.text === text);
  if (found === undefined || more.length > 0) throw new Error(`${more.length + 1} texts "${text}", or none`);
  return found;
}

/** Length of a bar, its outline counted in. */
export function lengthOf(bar: SeenBar | undefined): number {
  return bar === undefined ? Number.NaN : bar.right - bar.left;
}

/** Width of a text in the report's sans. */
export function widthOf(text: string, size: number, weight: number): number {
  const font = fonts.get(weight);
  if (font === undefined) throw new Error(`no sans of weight ${weight}`);
  return (font.layout(text).advanceWidth / font.unitsPerEm) * size;
}

/** Of the paths, those of rectangles have lines across (h), those of circles arcs (A). */
function paths(svg: string, has: 'h' | 'A'): readonly string[] {
  const all = [...svg.matchAll(/<path([^>]*fill=[^>]*)\/>/g)].map(([, at = '']) => at);
  return all.filter((at) => (attribute(at, 'd') ?? '').includes(has));
}

function seenDot(at: string): SeenDot {
  const [x, y] = pair(at);
  const radius = Number(/d="M([\d.]+),0A/.exec(at)?.[1]);
  const stroke = attribute(at, 'stroke');
  const reach = radius + (stroke === null ? 0 : number(at, 'stroke-width') / 2);
  const box = { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
  return { ...box, x, y, radius, stroke, fill: attribute(at, 'fill') ?? '' };
}

function seenText(at: string, escaped: string): SeenText {
  const [x, baseline] = pair(at);
  const [size, weight] = [number(at, 'font-size'), number(at, 'font-weight')];
  const text = unescaped(escaped);
  const width = widthOf(text, size, weight);
  const anchor = attribute(at, 'text-anchor') ?? 'start';
  const left = x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  const box = { left, right: left + width, top: baseline - 0.7 * size, bottom: baseline + 0.22 * size };
  return { ...box, text, baseline, size, weight, anchor, fill: attribute(at, 'fill') ?? '' };
}

function seenBar(at: string): SeenBar {
  const shape = /d="M([\d.-]+),([\d.-]+)h([\d.-]+)v([\d.-]+)h/.exec(at)?.slice(1).map(Number);
  const [x = Number.NaN, y = Number.NaN, width = Number.NaN, height = Number.NaN] = shape ?? [];
  const stroke = attribute(at, 'stroke');
  const half = stroke === null ? 0 : number(at, 'stroke-width') / 2;
  const box = { left: x - half, right: x + width + half, top: y - half, bottom: y + height + half };
  return { ...box, stroke, fill: attribute(at, 'fill') ?? '', dash: attribute(at, 'stroke-dasharray') };
}

function seenLine(at: string): SeenLine {
  const [x1, y1] = pair(at);
  const [x2, y2] = [x1 + number(at, 'x2'), y1 + number(at, 'y2')];
  return { x1, y1, x2, y2, stroke: attribute(at, 'stroke') ?? '', width: number(at, 'stroke-width') };
}

function pair(at: string): readonly [number, number] {
  const [, x, y] = /translate\(([\d.-]+),([\d.-]+)\)/.exec(at) ?? [];
  return [Number(x), Number(y)];
}

function attribute(at: string, name: string): string | null {
  return new RegExp(` ${name}="([^"]*)"`).exec(at)?.[1] ?? null;
}

function number(at: string, name: string): number {
  return Number.parseFloat(attribute(at, name) ?? 'NaN');
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
