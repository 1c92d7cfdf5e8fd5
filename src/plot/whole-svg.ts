import { seen } from './measure.ts';
import type { Mark } from './scene.ts';
import { escaped } from './svg.ts';
import type { Whole } from './whole.ts';

/** The whole figure as an SVG on a ground of its own, around the SVG of its drawing. */
export function wholeSvg(whole: Whole, drawing: string, family: string, ground: string): string {
  const { width, height } = whole;
  const size = `width="${number(width)}" height="${number(height)}" viewBox="0 0 ${number(width)} ${number(height)}"`;
  const start = drawing.indexOf('</desc>') + '</desc>'.length;
  const root = drawing.slice(0, start).replace(/ width="[^"]*" height="[^"]*" viewBox="[^"]*"/, ` ${size}`);
  const inner = drawing.slice(start, drawing.lastIndexOf('</svg>'));
  const at = `translate(${number(whole.drawing.x)},${number(whole.drawing.y)})`;
  const marks = whole.marks.map((mark) => element(mark, family)).join('');
  return `${root}<rect ${size.replace(/ viewBox.*/, '')} fill="${ground}"/>${marks}<g transform="${at}">${inner}</g></svg>`;
}

function element(mark: Mark, family: string): string {
  switch (mark.kind) {
    case 'rule': {
      const ends = `x1="${number(mark.x1)}" y1="${number(mark.y1)}" x2="${number(mark.x2)}" y2="${number(mark.y2)}"`;
      return `<line ${ends} stroke="${mark.colour}" stroke-width="${number(mark.width)}"/>`;
    }
    case 'words': {
      const { x, y, size, weight, colour, text } = mark;
      const set = `font-family="'${escaped(family)}'" font-size="${number(size)}px" font-weight="${weight}"`;
      return `<text transform="translate(${number(x)},${number(y)})" ${set} fill="${colour}">${escaped(seen(text))}</text>`;
    }
    default:
      throw new Error(`no ${mark.kind} stands around a drawing`);
  }
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}
