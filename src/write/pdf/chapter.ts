import type { Chapter } from '../../model/document.ts';
import { type Context, type Place, styleOf, words } from './context.ts';
import { bleed, mm } from './grid.ts';
import {
  beside,
  type Flow,
  flow,
  type Item,
  type Mark,
  moved,
  type Piece,
  piece,
  stacked,
  whole,
} from './piece.ts';
import { type Tag, tagIn } from './tags/tag.ts';
import { baseline, oneLine, text } from './text.ts';
import { fitted, lowered, titleLines } from './title.ts';

/** Of a numbered chapter, from the top of the page. */
const band = { height: mm(104), baseline: mm(82), base: mm(87), lead: mm(120) };

/** The elements of a title and of the line under it. */
interface Tags {
  readonly tag: Tag;
  readonly base: Tag;
}

/** The title of a numbered chapter stands on a band, any other at the top of its page. */
export function chapter(block: Chapter, context: Context, place: Place): Flow {
  const tag = tagIn(place.tag, context.headings.get(block) ?? 'H1');
  const base = tagIn(place.tag, 'P');
  return block.part === 'chapter'
    ? bandOpening(block, context, { tag, base })
    : plainOpening(block, context, { tag, base });
}

/** A band over the head of the page; number and title share a baseline, a longer title grows upwards. */
function bandOpening(block: Chapter, context: Context, tags: Tags): Flow {
  const { grid } = context;
  const { top, width } = grid.page;
  const setting = { x: grid.text, width: grid.measure, tag: tags.tag };
  const wide = fitted(context, block.title, styleOf(context, 'chapter-title'), setting.width);
  const title = lowered(context, block.title, wide, { width: setting.width, height: band.baseline - top });
  const number = bandNumber(block, context, tags.tag);
  const lines = stacked(titleLines(context, words(block.title), title, setting));
  const base = text(context, block.base, styleOf(context, 'chapter-base'), { ...setting, tag: tags.base });
  // Measures of the band count from the top of the page, those of a piece from the top margin.
  const lastLine = band.baseline - baseline(context, title) - top;
  const field = { x: -bleed, y: -top - bleed, width: width + 2 * bleed };
  const items: readonly Item[] = [
    { type: 'fill', ...field, height: band.height + bleed, colour: 'identity' },
    ...number,
    ...moved(lines.items, lastLine - lines.height + title.leading),
    ...moved(stacked(base).items, band.base - top),
  ];
  const opening = piece(band.lead - top, items, {
    place: 'new-page',
    marks: [markOf(block)],
    opens: 'band',
    notes: lines.notes,
  });
  return flow([opening], 0, 0, 'kept');
}

function bandNumber(block: Chapter, context: Context, tag: Tag): readonly Item[] {
  const style = styleOf(context, 'chapter-number');
  const y = band.baseline - baseline(context, style) - context.grid.page.top;
  return oneLine(context, block.number ?? '', style, { x: context.grid.left, y, tag });
}

function plainOpening(block: Chapter, context: Context, tags: Tags): Flow {
  const { grid } = context;
  const style = fitted(context, block.title, styleOf(context, 'title'), grid.measure);
  const number = styleOf(context, 'heading-2', { weight: 400, colour: 'identity' });
  const { tag } = tags;
  const drop = baseline(context, style) - baseline(context, number);
  const labelPlace = { x: grid.left, y: drop, tag };
  const label = block.label === null ? [] : oneLine(context, block.label, number, labelPlace);
  const lines = titleLines(context, words(block.title), style, { x: grid.text, width: grid.measure, tag });
  const [first = piece(0, []), ...others] = lines;
  const opening: Piece = {
    ...beside([piece(0, label), first]),
    place: 'new-page',
    marks: [markOf(block)],
    opens: block.part === 'front' ? 'front' : 'chapter',
  };
  return flow(
    whole([opening, ...others, ...base(block, context, tags.base)]),
    style.before,
    style.after,
    'kept',
  );
}

function base(block: Chapter, context: Context, tag: Tag): readonly Piece[] {
  if (block.base.length === 0) return [];
  const { text: x, measure: width } = context.grid;
  return text(context, block.base, styleOf(context, 'chapter-base', { colour: 'muted' }), { x, width, tag });
}

function markOf(block: Chapter): Mark {
  const named = (label: string | null): string => (label === null ? block.title : `${label} ${block.title}`);
  return { anchor: block.anchor, level: 1, title: named(block.label), running: named(block.number) };
}
