import type { Cover, Inline } from '../../model/document.ts';
import type { ColourName, TextStyle } from '../../model/theme.ts';
import { type Context, styleOf } from './context.ts';
import { frameAround } from './frame.ts';
import { bleed, mm } from './grid.ts';
import { lookOf, type Run } from './inline.ts';
import { type Flow, flow, type Item, moved, piece, stacked } from './piece.ts';
import { linePieces, text } from './text.ts';

/** Places on the page, from its left and top edges. */
const places = {
  publisher: mm(20),
  title: { y: mm(46), width: mm(175) },
  subtitle: { y: mm(106), width: mm(120) },
  base: { bottom: mm(11.5), width: mm(34) },
};

/** Columns rise from the foot of the page, from the text edge to the right edge. */
const columns = {
  gap: mm(0.7),
  /** Height of one per cent, and the height that the largest share may reach. */
  perCent: mm(2.75),
  highest: mm(165),
  label: { inset: mm(3), below: mm(3), above: mm(12.6) },
  /** From this share on the label stands inside the column. */
  inside: 0.2,
};

/** A title of more lines than this is set smaller. */
const titleLines = 3;
const smallTitle = { size: 38, leading: 41 };

/** The first page: a field in the identity colour to its edges, and the main result as columns. */
export function cover(block: Cover, context: Context): Flow {
  const { page, height } = context.grid;
  const field = {
    x: -bleed,
    y: -bleed,
    width: page.width + 2 * bleed,
    height: page.height + 2 * bleed,
  };
  const items: readonly Item[] = [
    { type: 'fill', ...field, colour: 'identity' },
    ...columnItems(block, context),
    ...headItems(block, context),
    ...titleItems(block, context),
    ...baseItems(block, context),
  ];
  const whole = piece(height, moved(items, -page.top), { place: 'new-page', opens: 'cover' });
  return flow([whole], 0, 0);
}

function headItems(block: Cover, context: Context): readonly Item[] {
  const style = styleOf(context, 'cover-small', { size: 10, leading: 14, weight: 600 });
  const notice = styleOf(context, 'cover-small', { size: 9, leading: 12, weight: 600 });
  const { left, right, measure } = context.grid;
  const publisher = stacked(text(context, block.publisher, style, { x: left, width: measure }));
  const frame =
    block.noticeLabel === null
      ? []
      : frameAround(context, block.noticeLabel, notice, { x: right, y: mm(19.2), align: 'right' });
  return [...moved(publisher.items, places.publisher), ...frame];
}

function titleItems(block: Cover, context: Context): readonly Item[] {
  const { left } = context.grid;
  const usual = styleOf(context, 'cover-title');
  const { width } = places.title;
  const fits = context.runLines(titleRuns(block, usual), width).length <= titleLines;
  const style = fits ? usual : { ...usual, ...smallTitle };
  const lines = context.runLines(titleRuns(block, style), width);
  const title = stacked(linePieces(context, lines, style, { x: left, width }));
  const subtitle = text(context, block.subtitle ?? '', styleOf(context, 'cover-subtitle'), {
    x: left,
    width: places.subtitle.width,
  });
  const below = Math.max(places.subtitle.y, places.title.y + title.height + style.leading / 4);
  return [...moved(title.items, places.title.y), ...moved(stacked(subtitle).items, below)];
}

/** The year at the end of the title has a colour of its own. */
function titleRuns({ title, year }: Cover, style: TextStyle): readonly Run[] {
  const look = lookOf(style);
  if (year === null || !title.endsWith(year)) return [{ text: title, look, note: null }];
  return [
    { text: title.slice(0, -year.length), look, note: null },
    { text: year, look: { ...look, colour: 'positive-light' }, note: null },
  ];
}

function baseItems(block: Cover, context: Context): readonly Item[] {
  const { page, left } = context.grid;
  const style = styleOf(context, 'cover-small');
  const base = stacked(text(context, block.base, style, { x: left, width: places.base.width }));
  return moved(base.items, page.height - places.base.bottom - base.height);
}

function columnItems(block: Cover, context: Context): readonly Item[] {
  const { page, text: edge } = context.grid;
  const width = (page.width - edge) / Math.max(1, block.columns.length);
  const largest = Math.max(...block.columns.map((column) => column.value * 100), 0);
  const unit = Math.min(columns.perCent, columns.highest / Math.max(largest, 1));
  return block.columns.flatMap(({ value, printed, label }, at) => {
    const x = edge + at * width;
    const last = at === block.columns.length - 1;
    const height = value * 100 * unit;
    const top = page.height - height;
    const inside = value >= columns.inside;
    const colour = inside ? 'ink' : 'white';
    const set = labelOf(printed, label, colour, context, { x: x + columns.label.inset, width });
    return [
      {
        type: 'fill',
        x,
        y: top,
        width: last ? width + bleed : width - columns.gap,
        height: height + bleed,
        colour: 'positive-light',
      },
      ...moved(set, inside ? top + columns.label.below : top - columns.label.above),
    ];
  });
}

function labelOf(
  printed: readonly Inline[],
  label: string,
  colour: ColourName,
  context: Context,
  place: { readonly x: number; readonly width: number },
): readonly Item[] {
  const number: TextStyle = styleOf(context, 'cover-small', { size: 15, leading: 17, weight: 600, colour });
  const answer: TextStyle = styleOf(context, 'cover-small', { size: 9, leading: 11.5, colour });
  const setting = { x: place.x, width: place.width - 2 * columns.label.inset };
  return stacked([...text(context, printed, number, setting), ...text(context, label, answer, setting)])
    .items;
}
