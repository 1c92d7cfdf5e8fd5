import type { MeasuredFont, PathCommand } from 'fontkit';
import type { Sans } from './measure.ts';

/** Turns every text of a finished SVG into a shape, so that the figure looks the same whatever fonts its reader has. */
export type Outliner = (svg: string) => string;

/** Draws letters from opened fonts. The shape of a letter is read once. */
export function outlinerOf(fonts: Sans): Outliner {
  const shapes = { 400: new Map<number, Shape>(), 600: new Map<number, Shape>() };
  const pathOf = (attributes: string, text: string): string => {
    const weight = number('font-weight', attributes) === 600 ? 600 : 400;
    return pathOfText(attributes, text, fonts[weight], shapes[weight]);
  };
  return (svg) =>
    svg.replace(/<text ([^>]*)>([^<]*)<\/text>/g, (_, attributes: string, text: string) =>
      pathOf(attributes, readable(text)),
    );
}

/** A letter's outline: where it begins, in font units from the pen, and the rest of it relative to that. */
interface Shape {
  readonly x: number;
  readonly y: number;
  readonly rest: string;
}

/** Positions stay in font units, so that a letter is the same characters wherever it stands: that packs to little. */
function pathOfText(
  attributes: string,
  text: string,
  font: MeasuredFont,
  shapes: Map<number, Shape>,
): string {
  const { glyphs, positions, advanceWidth } = font.layout(text);
  let pen = -advanceWidth * startOf(attributes);
  let path = '';
  glyphs.forEach((glyph, index) => {
    const { xOffset, yOffset, xAdvance } = positions[index] ?? { xOffset: 0, yOffset: 0, xAdvance: 0 };
    const shape = shapes.get(glyph.id) ?? shapeOf(glyph.path.commands);
    shapes.set(glyph.id, shape);
    if (shape.rest !== '')
      path += `M${tidy(pen + xOffset + shape.x)} ${tidy(yOffset + shape.y)}${shape.rest}`;
    pen += xAdvance;
  });
  const scale = Math.round((number('font-size', attributes) / font.unitsPerEm) * 1e7) / 1e7;
  const kept = attributes.replace(/ ?(?:font-[a-z]+|text-anchor)="[^"]*"/g, '').trim();
  return `<path ${kept.replace(/(transform="[^"]*)"/, `$1 scale(${scale},-${scale})"`)} d="${path}"/>`;
}

/** Which part of its width a text stands left of its place. */
function startOf(attributes: string): number {
  if (attributes.includes('text-anchor="end"')) return 1;
  return attributes.includes('text-anchor="middle"') ? 0.5 : 0;
}

const letters = {
  moveTo: 'm',
  lineTo: 'l',
  quadraticCurveTo: 'q',
  bezierCurveTo: 'c',
  closePath: 'z',
} as const;

function shapeOf(commands: readonly PathCommand[]): Shape {
  const [x = 0, y = 0] = commands[0]?.args ?? [];
  let [startX, startY, lastX, lastY] = [x, y, x, y];
  let rest = '';
  for (const { command, args } of commands.slice(1)) {
    const relative = args.map((value, index) => tidy(value - (index % 2 === 0 ? lastX : lastY)));
    rest += letters[command] + relative.join(' ').replaceAll(' -', '-');
    [lastX, lastY] = command === 'closePath' ? [startX, startY] : [args.at(-2) ?? 0, args.at(-1) ?? 0];
    if (command === 'moveTo') [startX, startY] = [lastX, lastY];
  }
  return { x, y, rest };
}

function tidy(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

function number(name: string, attributes: string): number {
  const value = new RegExp(`${name}="([0-9.]+)(?:px)?"`).exec(attributes)?.[1];
  if (value === undefined) throw new Error(`a text in a figure has no ${name}`);
  return Number(value);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** XML's entities as characters again. */
function readable(text: string): string {
  return text.replace(/&([a-z]+);/g, (whole, name: string) => entities[name] ?? whole);
}
