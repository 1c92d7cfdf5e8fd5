import type { ColourName, Theme } from '../../model/theme.ts';
import type { WatermarkText } from './draft-signs.ts';
import { drawSvg, type PdfDocument } from './engine/library.ts';
import type { Faces } from './faces.ts';
import type { Look } from './inline.ts';
import type { Line, Stretch } from './line.ts';
import type { Item } from './piece.ts';
import type { Artifact, Marker, Target } from './tags/marker.ts';
import type { Slot } from './tags/tag.ts';

/** What painting needs besides the items. */
export interface Painter {
  readonly document: PdfDocument;
  readonly theme: Theme;
  readonly faces: Faces;
  /** The page on which an anchor stands; null: nowhere. */
  readonly pageOf: (anchor: string) => number | null;
  readonly marker: Marker;
  /** What all that has no place in the structure is. */
  readonly artifact: Artifact;
}

type Painters = {
  [T in Item['type']]: (item: Extract<Item, { type: T }>, painter: Painter, top: number) => void;
};

const painters: Painters = {
  line: (item, painter, top) => paintLine(item.line, item.x, top + item.y, painter),
  fill: ({ x, y, width, height, colour, slot }, painter, top) => {
    const { document, theme } = painter;
    belongs(slot ?? null, painter);
    document
      .fillColor(theme.colours[colour])
      .rect(x, top + y, width, height)
      .fill();
  },
  frame: ({ x, y, width, height, colour, thickness }, painter, top) => {
    const { document, theme } = painter;
    belongs(null, painter);
    document.lineWidth(thickness).undash().strokeColor(theme.colours[colour]);
    document.rect(x, top + y, width, height).stroke();
  },
  figure: ({ x, y, figure, slot }, painter, top) => {
    const { document, faces, marker } = painter;
    const { svg, width, height } = figure;
    belongs(slot, painter);
    marker.box(slot.tag, { x, y: top + y, width, height });
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
    if (item.leader !== null) {
      const { from, colour } = item.leader;
      paintLeader({ from, to: item.x - line.width, y: top + item.y, colour }, painter);
    }
  },
  box: ({ x, y, width, height, tag }, { marker }, top) => marker.box(tag, { x, y: top + y, width, height }),
  link: ({ x, y, width, height, anchor, tag }, painter, top) => {
    if (painter.pageOf(anchor) === null) return;
    painter.marker.link(tag, { x, y: top + y, width, height }, { type: 'anchor', anchor });
  },
};

/** Draws items whose `y` counts from `top`. */
export function paint(items: readonly Item[], painter: Painter, top: number): void {
  for (const item of items) paintItem(item, painter, top);
}

/** A word turned about the middle of the page, before anything else is drawn. */
export function paintWatermark(word: WatermarkText, { document, theme, marker }: Painter): void {
  const { text, font, size, angle, colour, x, y, width } = word;
  marker.content(null, 'Watermark');
  document.save().rotate(angle, { origin: [x, y] });
  document.font(font).fontSize(size).fillColor(theme.colours[colour]);
  // Capital letters are some two thirds of their size.
  document.text(text, x - width / 2, y + size / 3, {
    lineBreak: false,
    baseline: 'alphabetic',
    characterSpacing: 0,
  });
  document.restore();
}

function paintItem<T extends Item['type']>(
  item: Extract<Item, { type: T }>,
  painter: Painter,
  top: number,
): void {
  const paintIt: Painters[T] = painters[item.type as T];
  paintIt(item, painter, top);
}

const dots = { size: 0.8, apart: 5, air: 5 } as const;

/** Dots on the baseline, one below the other in all lines. They are for the eye alone. */
function paintLeader(
  at: { readonly from: number; readonly to: number; readonly y: number; readonly colour: ColourName },
  painter: Painter,
): void {
  const { document, theme } = painter;
  const start = Math.ceil((at.from + dots.air) / dots.apart) * dots.apart;
  const end = at.to - dots.air;
  if (end <= start) return;
  belongs(null, painter);
  document.save().lineWidth(dots.size).strokeColor(theme.colours[at.colour]);
  document.dash(dots.size, { space: dots.apart - dots.size });
  document
    .moveTo(start, at.y - dots.size / 2)
    .lineTo(end, at.y - dots.size / 2)
    .stroke();
  document.restore();
}

function paintLine(line: Line, x: number, baseline: number, painter: Painter): void {
  line.stretches.forEach((stretch, at) => {
    // The space at the end of a line is not seen, but whoever takes the text out would join two words without it.
    const end = at === line.stretches.length - 1 && !line.parted ? ' ' : '';
    paintStretch({ ...stretch, text: stretch.text + end }, x + stretch.x, baseline, painter);
  });
}

function paintStretch(stretch: Stretch, x: number, baseline: number, painter: Painter): void {
  const { document, theme } = painter;
  const { text, width, face, look, slot } = stretch;
  const area = { y: baseline - face.ascent * look.size, height: (face.ascent + face.descent) * look.size };
  belongs(slot, painter);
  if (look.tint !== null) {
    document.fillColor(theme.colours[look.tint]).rect(x, area.y, width, area.height).fill();
  }
  document.font(face.key).fontSize(look.size).fillColor(theme.colours[look.colour]);
  const options = { lineBreak: false, baseline: 'alphabetic', characterSpacing: look.tracking } as const;
  // Whoever takes the text out finds a soft hyphen there, and the word whole.
  if (stretch.hyphen) document.addContent('/Span <</ActualText <FEFF00AD>>> BDC');
  document.text(text, x, baseline - look.rise, options);
  if (stretch.hyphen) document.addContent('EMC');
  const target = targetOf(look, painter);
  if (slot !== null && target !== null) painter.marker.link(slot.tag, { x, width, ...area }, target);
}

function targetOf({ url, anchor }: Look, painter: Painter): Target | null {
  if (url !== null) return { type: 'url', url };
  return anchor !== null && painter.pageOf(anchor) !== null ? { type: 'anchor', anchor } : null;
}

function belongs(slot: Slot | null, { marker, artifact }: Painter): void {
  marker.content(slot, artifact);
}
