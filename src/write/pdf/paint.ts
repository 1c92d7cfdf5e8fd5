import type { Theme } from '../../model/theme.ts';
import type { Faces } from './faces.ts';
import { drawSvg, type PdfDocument } from './library.ts';
import type { Line, Stretch } from './line.ts';
import type { Item } from './piece.ts';

/** What painting needs besides the items. */
export interface Painter {
  readonly document: PdfDocument;
  readonly theme: Theme;
  readonly faces: Faces;
  /** The page on which an anchor stands; null: nowhere. */
  readonly pageOf: (anchor: string) => number | null;
}

type Painters = {
  [T in Item['type']]: (item: Extract<Item, { type: T }>, painter: Painter, top: number) => void;
};

const painters: Painters = {
  line: (item, painter, top) => paintLine(item.line, item.x, top + item.y, painter),
  fill: ({ x, y, width, height, colour }, { document, theme }, top) => {
    document
      .fillColor(theme.colours[colour])
      .rect(x, top + y, width, height)
      .fill();
  },
  frame: ({ x, y, width, height, colour, thickness }, { document, theme }, top) => {
    document.lineWidth(thickness).undash().strokeColor(theme.colours[colour]);
    document.rect(x, top + y, width, height).stroke();
  },
  figure: ({ x, y, figure }, { document, faces }, top) => {
    const { svg, width, height } = figure;
    drawSvg(
      document,
      svg,
      { x, y: top + y, width, height },
      (bold, italic) => faces.of('sans', bold ? 600 : 400, italic).key,
    );
  },
  'page-of': (item, painter, top) => {
    const page = painter.pageOf(item.anchor);
    if (page === null) return;
    const line = item.set(page);
    paintLine(line, item.x - line.width, top + item.y, painter);
  },
  link: ({ x, y, width, height, anchor }, painter, top) => {
    if (painter.pageOf(anchor) !== null) painter.document.goTo(x, top + y, width, height, anchor);
  },
};

/** Draws items whose `y` counts from `top`. */
export function paint(items: readonly Item[], painter: Painter, top: number): void {
  for (const item of items) paintItem(item, painter, top);
}

function paintItem<T extends Item['type']>(
  item: Extract<Item, { type: T }>,
  painter: Painter,
  top: number,
): void {
  const paintIt: Painters[T] = painters[item.type as T];
  paintIt(item, painter, top);
}

function paintLine(line: Line, x: number, baseline: number, painter: Painter): void {
  for (const stretch of line.stretches) paintStretch(stretch, x + stretch.x, baseline, painter);
}

function paintStretch(stretch: Stretch, x: number, baseline: number, painter: Painter): void {
  const { document, theme } = painter;
  const { text, width, face, look } = stretch;
  const area = { y: baseline - face.ascent * look.size, height: (face.ascent + face.descent) * look.size };
  if (look.tint !== null) {
    document.fillColor(theme.colours[look.tint]).rect(x, area.y, width, area.height).fill();
  }
  document.font(face.key).fontSize(look.size).fillColor(theme.colours[look.colour]);
  const options = { lineBreak: false, baseline: 'alphabetic', characterSpacing: look.tracking } as const;
  document.text(text, x, baseline - look.rise, options);
  if (look.url !== null) document.link(x, area.y, width, area.height, look.url);
  if (look.anchor !== null && painter.pageOf(look.anchor) !== null) {
    document.goTo(x, area.y, width, area.height, look.anchor);
  }
}
