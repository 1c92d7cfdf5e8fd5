import type { Contents, ContentsEntry } from '../../model/document.ts';
import type { ColourName, TextStyle } from '../../model/theme.ts';
import { fullRule } from './caption.ts';
import { type Context, type Place, styleOf, words } from './context.ts';
import {
  beside,
  type Flow,
  flow,
  held,
  type Item,
  kept,
  moved,
  type Piece,
  piece,
  stacked,
} from './piece.ts';
import { entryTags } from './tags/entry-tags.ts';
import { type Tag, tagIn } from './tags/tag.ts';
import { baseline, type Setting, text } from './text.ts';
import { titleLines } from './title.ts';

const styles = { 1: 'contents-1', 2: 'contents-2', 3: 'contents-3' } as const;

const hairline = 0.5;
/** Above the hairline of a chapter; below it stands the rest of the style's space. */
const aboveRule = 5;
/** Further space above the first appendix. */
const aboveAppendices = 14;
const belowTitle = 22;
/** Kept free for the page number and the space before it. */
const pageColumn = 40;

/** The contents of the document, on a page of its own. */
export function contents(block: Contents, context: Context, place: Place): Flow {
  const { grid } = context;
  const style = styleOf(context, 'title');
  const setting = { x: grid.text, width: grid.measure };
  const tag = tagIn(place.tag, context.headings.get(block) ?? 'H1');
  const title = titleLines(context, words(block.title), style, { ...setting, tag });
  const mark = { anchor: block.anchor, level: null, title: block.title, running: block.title };
  const [first = piece(0, []), ...others] = title;
  const opening: Piece = { ...first, place: 'new-page', marks: [mark], opens: 'front' };
  const firstAppendix = block.entries.find(isAppendix);
  const tags = entryTags(block.entries, place.tag);
  const rows = block.entries.flatMap((entry, at) =>
    row(entry, context, {
      first: at === 0,
      appendices: entry === firstAppendix,
      tag: tags.get(entry) ?? place.tag,
    }),
  );
  return flow([...kept([opening, ...others]), ...rows], 0, 0);
}

/** Chapters are numbered with digits, appendices with letters; what has no number is front matter. */
function isAppendix(entry: ContentsEntry): boolean {
  return entry.level === 1 && entry.number !== null && !/^\d/u.test(entry.number);
}

function row(
  entry: ContentsEntry,
  context: Context,
  at: { readonly first: boolean; readonly appendices: boolean; readonly tag: Tag },
): readonly Piece[] {
  const style = styleOf(context, styles[entry.level]);
  const number = entry.level === 1 ? 'identity' : 'muted';
  const set = entryRow(entry, context, style, { number, page: style.colour, tag: at.tag });
  if (entry.level > 1) return [held(set, 'soft')];
  const above = hairline + style.before - aboveRule;
  return [
    {
      ...set,
      gap: at.first ? belowTitle : aboveRule + (at.appendices ? aboveAppendices : 0),
      hold: at.first ? 'firm' : 'free',
      height: above + set.height + style.after,
      items: [fullRule(context, 0, hairline, 'hair'), ...moved(set.items, above)],
    },
  ];
}

/** Number, title and page number of an entry, all leading to it. */
export function entryRow(
  entry: ContentsEntry,
  context: Context,
  style: TextStyle,
  look: { readonly number: ColourName; readonly page: ColourName; readonly tag: Tag },
): Piece {
  const { left, right, text: edge, measure, full, page } = context.grid;
  const numberStyle = { ...style, colour: look.number };
  const numberSetting = (): Setting => ({ x: left, width: page.hanging, tag: tagIn(look.tag, 'Lbl') });
  const number = entry.number === null ? [] : text(context, entry.number, numberStyle, numberSetting());
  const contents = entry.number === null ? entry.title : `${entry.number} ${entry.title}`;
  const tag = tagIn(tagIn(look.tag, 'Reference'), 'Link', { contents });
  const lines = text(context, entry.title, style, { x: edge, width: measure - pageColumn, tag });
  const title = stacked(lines);
  const one = beside([...number.slice(0, 1), title]);
  const lastLine = title.height - style.leading + baseline(context, style);
  const items: readonly Item[] = [
    ...one.items,
    {
      type: 'page-of',
      x: right,
      y: lastLine,
      anchor: entry.anchor,
      set: pageNumber(context, { ...style, colour: look.page }, tag),
      leader: context.theme.layout.leaders ? { from: edge + endOf(lines.at(-1)), colour: 'line' } : null,
    },
    { type: 'link', x: left, y: 0, width: full, height: one.height, anchor: entry.anchor, tag },
  ];
  return { ...one, items };
}

/** How far the line of a piece reaches from where it begins. */
function endOf(line: Piece | undefined): number {
  return Math.max(0, ...(line?.items ?? []).map((item) => (item.type === 'line' ? item.line.width : 0)));
}

function pageNumber(context: Context, style: TextStyle, tag: Tag) {
  return (page: number) => {
    const [line] = context.lines(words(String(page)), style, { width: Infinity }, tag);
    return line ?? { stretches: [], width: 0, notes: [], parted: false };
  };
}
