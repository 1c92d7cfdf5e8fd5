import type { Cover, Inline } from '../../model/document.ts';
import type { ColourName, TextStyle } from '../../model/theme.ts';
import { answerSize, labelAbove, labelInset, labelRoom, titleStyle } from '../cover-fit.ts';
import { type Context, type Place, styleOf } from './context.ts';
import { frameAround } from './frame.ts';
import { bleed, mm } from './grid.ts';
import { lookOf, type Run, runOf } from './inline.ts';
import { type Flow, flow, type Item, moved, type Piece, piece, stacked } from './piece.ts';
import { slotIn, type Tag, tagIn } from './tags/tag.ts';
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
  below: mm(3),
  /** Over the highest column, for a label of a line. */
  space: mm(12.6),
  /** From this share on the label stands inside the column. */
  inside: 0.2,
};

/** The first page: a field in the identity colour to its edges, and the main result as columns. */
export function cover(block: Cover, context: Context, place: Place): Flow {
  const { page, height } = context.grid;
  const field = {
    x: -bleed,
    y: -bleed,
    width: page.width + 2 * bleed,
    height: page.height + 2 * bleed,
  };
  // Read from above: publisher, title, then the columns with what they show; but the columns are painted first.
  const head = headItems(block, context, place.tag);
  const title = titleItems(block, context, place.tag);
  const figure = columnItems(block, context, tagIn(place.tag, 'Figure', { alt: block.alt }));
  const base = baseItems(block, context, tagIn(place.tag, 'P'));
  const items: readonly Item[] = [
    { type: 'fill', ...field, colour: 'identity' },
    ...figure,
    ...head,
    ...title,
    ...base,
  ];
  const whole = piece(height, moved(items, -page.top), { place: 'new-page', opens: 'cover' });
  return flow([whole], 0, 0);
}

function headItems(block: Cover, context: Context, parent: Tag): readonly Item[] {
  const style = styleOf(context, 'cover-small', { size: 10, leading: 14, weight: 600 });
  const notice = styleOf(context, 'cover-small', { size: 9, leading: 12, weight: 600 });
  const { left, right, measure } = context.grid;
  const publisherSetting = { x: left, width: measure, tag: tagIn(parent, 'P') };
  const publisher = stacked(text(context, block.publisher, style, publisherSetting));
  const frame =
    block.noticeLabel === null
      ? []
      : frameAround(context, block.noticeLabel, notice, {
          x: right,
          y: mm(19.2),
          align: 'right',
          tag: tagIn(parent, 'P'),
        });
  return [...moved(publisher.items, places.publisher), ...frame];
}

function titleItems(block: Cover, context: Context, parent: Tag): readonly Item[] {
  const { left } = context.grid;
  const usual = styleOf(context, 'cover-title');
  const { width } = places.title;
  const tag = tagIn(parent, 'P');
  const style = titleStyle(usual, (one) => ({
    lines: context.runLines(titleRuns(block, one, null), { width }).length,
    whole: haveRoom(block.title, one, context, width),
  }));
  const lines = context.runLines(titleRuns(block, style, tag), { width });
  const title = stacked(linePieces(context, lines, style, { x: left, width, tag }));
  const subtitle = text(context, block.subtitle ?? '', styleOf(context, 'cover-subtitle'), {
    x: left,
    width: places.subtitle.width,
    tag: tagIn(parent, 'P'),
  });
  const below = Math.max(places.subtitle.y, places.title.y + title.height + style.leading / 4);
  return [...moved(title.items, places.title.y), ...moved(stacked(subtitle).items, below)];
}

/** Whether each word of a text has room on one line. */
function haveRoom(words: string, style: TextStyle, context: Context, width: number): boolean {
  const look = lookOf(style);
  return words
    .split(' ')
    .every((word) => context.runLines([runOf(word, look, null)], { width }).length === 1);
}

/** The year at the end of the title has a colour of its own. */
function titleRuns({ title, year }: Cover, style: TextStyle, tag: Tag | null): readonly Run[] {
  const look = lookOf(style);
  if (year === null || !title.endsWith(year)) return [runOf(title, look, tag)];
  return [
    runOf(title.slice(0, -year.length), look, tag),
    runOf(year, { ...look, colour: 'positive-light' }, tag),
  ];
}

function baseItems(block: Cover, context: Context, tag: Tag): readonly Item[] {
  const { page, left } = context.grid;
  const style = styleOf(context, 'cover-small');
  const base = stacked(text(context, block.base, style, { x: left, width: places.base.width, tag }));
  return moved(base.items, page.height - places.base.bottom - base.height);
}

function columnItems(block: Cover, context: Context, tag: Tag): readonly Item[] {
  const { page, text: edge } = context.grid;
  const width = (page.width - edge) / Math.max(1, block.columns.length);
  const largest = Math.max(...block.columns.map((column) => column.value * 100), 0);
  const unit = Math.min(columns.perCent, columns.highest / Math.max(largest, 1));
  const slot = slotIn(tag);
  const inset = labelInset(width - columns.gap);
  const room = labelRoom(width - columns.gap);
  const size = answerSize((one) =>
    block.columns.every(({ label }) => haveRoom(label, answerStyle(context, one), context, room)),
  );
  const painted = block.columns.flatMap(({ value, printed, label }, at): readonly Item[] => {
    const x = edge + at * width;
    const last = at === block.columns.length - 1;
    const height = value * 100 * unit;
    const top = page.height - height;
    const inside = value >= columns.inside;
    const colour = inside ? 'ink' : 'white';
    const style = answerStyle(context, size, colour);
    const set = labelOf(printed, label, style, context, { x: x + inset, width: room, tag });
    return [
      {
        type: 'fill',
        x,
        y: top,
        width: last ? width + bleed : width - columns.gap,
        height: height + bleed,
        colour: 'positive-light',
        slot,
      },
      ...moved(set.items, inside ? top + columns.below : top - labelAbove(set.height)),
    ];
  });
  const height = Math.min(page.height, largest * unit + columns.space);
  const box = { x: edge, y: page.height - height, width: page.width - edge, height };
  return [{ type: 'box', ...box, tag }, ...painted];
}

function labelOf(
  printed: readonly Inline[],
  label: string,
  answer: TextStyle,
  context: Context,
  place: Omit<Place, 'body'>,
): Piece {
  const number = { ...answer, size: 15, leading: 17 };
  return stacked([...text(context, printed, number, place), ...text(context, label, answer, place)]);
}

/** Thin letters are hard to read on colour. */
function answerStyle(context: Context, size: number, colour: ColourName = 'ink'): TextStyle {
  return styleOf(context, 'cover-small', { size, leading: 11.5, weight: 600, colour });
}
