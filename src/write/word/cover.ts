import { type FileChild, Paragraph, type ParagraphChild } from 'docx';
import type { Cover } from '../../model/document.ts';
import type { TextStyle } from '../../model/theme.ts';
import { answerSize, labelAbove, labelInset, labelRoom, titleStyle } from '../cover-fit.ts';
import { framed, type Spot } from './frame.ts';
import { inlines, say } from './inline.ts';
import { lines } from './leading.ts';
import { halves, mm } from './measures.ts';
import { backdrop } from './picture.ts';
import type { Setting } from './setting.ts';
import { coverNumberStyles, spaceStyle } from './style-names.ts';
import { draftTag, noticeTag } from './tag.ts';
import { fontOf } from './typeface.ts';

/** The cover: a drawing over the whole page behind live text, each text in a frame at its place. */
export function cover(block: Cover, setting: Setting): readonly FileChild[] {
  const { page } = setting.theme;
  const { draftMark } = setting.document;
  const columns = columnsOf(block, setting);
  const drawing = { svg: drawn(columns, setting), width: page.width, height: page.height };
  return [
    publisher(block, setting),
    title(block, setting),
    ...subtitle(block, setting),
    ...columns.flatMap((column) => columnLabel(column, answerStyle(columns, setting), setting)),
    base(block, setting),
    new Paragraph({
      style: spaceStyle,
      children: [
        backdrop(drawing, block.alt, block.type),
        ...(block.noticeLabel === null ? [] : [noticeTag(block.noticeLabel, setting)]),
        ...(draftMark === null ? [] : [draftTag(draftMark, setting)]),
      ],
    }),
  ];
}

function publisher(block: Cover, setting: Setting): Paragraph {
  const style = setting.theme.styles['chapter-base'];
  const spot = { x: setting.theme.page.left, y: mm(20), width: mm(110) };
  return framed(
    spot,
    'cover-small',
    [say(block.publisher, { ...fontOf({ ...style, weight: 600 }, setting.theme), size: halves(style.size) })],
    {
      spacing: lines(style),
    },
  );
}

/** The title's style, smaller where it would take many lines or break a word, and its height in pt. */
function titleSet(block: Cover, setting: Setting): { readonly style: TextStyle; readonly height: number } {
  const usual = setting.theme.styles['cover-title'];
  const lines = (style: TextStyle) => setting.measure.lines(block.title, style, titleWidth);
  const style = titleStyle(usual, (one) => ({
    lines: lines(one),
    whole: haveRoom(block.title, one, titleWidth, setting),
  }));
  return { style, height: lines(style) * style.leading };
}

/** Whether each word of a text has room on one line. */
function haveRoom(words: string, style: TextStyle, width: number, { measure }: Setting): boolean {
  return words.split(' ').every((word) => measure.width(word, style) <= width);
}

const titleTop = mm(46);
const titleWidth = mm(175);

/** The year at its end has a colour of its own. */
function title(block: Cover, setting: Setting): Paragraph {
  const { theme } = setting;
  const { style } = titleSet(block, setting);
  const size = { size: halves(style.size) };
  const { year } = block;
  const ends = year !== null && block.title.endsWith(year);
  const children: ParagraphChild[] = ends
    ? [
        say(block.title.slice(0, -year.length), size),
        say(year, { ...size, color: theme.colours['positive-light'].slice(1) }),
      ]
    : [say(block.title, size)];
  const spot = { x: theme.page.left, y: titleTop, width: titleWidth };
  return framed(spot, 'cover-title', children, { spacing: lines(style) });
}

function subtitle(block: Cover, setting: Setting): readonly Paragraph[] {
  if (block.subtitle === null) return [];
  const { style, height } = titleSet(block, setting);
  const y = Math.max(mm(106), titleTop + height + style.leading / 4);
  return [framed({ x: setting.theme.page.left, y, width: mm(120) }, 'cover-subtitle', [say(block.subtitle)])];
}

/** What the columns show, at the lower left, ending where the page's foot begins. */
function base(block: Cover, setting: Setting): Paragraph {
  const { page, styles } = setting.theme;
  const style = styles['cover-small'];
  const text = block.base.map((inline) => ('text' in inline ? inline.text : '')).join('');
  const width = mm(34);
  const height = setting.measure.lines(text, style, width) * style.leading;
  const spot = { x: page.left, y: page.height - mm(11.5) - height, width };
  return framed(spot, 'cover-small', inlines(block.base, 'cover-small', setting));
}

interface Column {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly labelInside: boolean;
  readonly source: Cover['columns'][number];
}

/** Columns from the text edge to the right edge of the page; the same scale in every report unless one would not fit. */
function columnsOf(block: Cover, setting: Setting): readonly Column[] {
  const { page } = setting.theme;
  const shares = block.columns.map((column) => column.value * 100);
  const scale = Math.min(mm(2.75), mm(165) / Math.max(1, ...shares));
  const left = page.left + page.hanging;
  const step = (page.width - left) / Math.max(1, block.columns.length);
  return block.columns.map((source, at) => {
    const height = source.value * 100 * scale;
    const gap = at === block.columns.length - 1 ? 0 : mm(0.7);
    return {
      x: left + at * step,
      y: page.height - height,
      width: step - gap,
      height,
      labelInside: source.value >= 0.2,
      source,
    };
  });
}

function drawn(columns: readonly Column[], setting: Setting): string {
  const { page, colours } = setting.theme;
  const rectangle = (x: number, y: number, width: number, height: number, fill: string) =>
    `<rect x="${fixed(x)}" y="${fixed(y)}" width="${fixed(width)}" height="${fixed(height)}" fill="${fill}"/>`;
  const ground = rectangle(0, 0, page.width, page.height, colours.identity);
  const bars = columns.map((one) =>
    rectangle(one.x, one.y, one.width, one.height, colours['positive-light']),
  );
  const size = `width="${page.width}" height="${page.height}" viewBox="0 0 ${page.width} ${page.height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${ground}${bars.join('')}</svg>`;
}

function fixed(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Of all answers alike; thin letters are hard to read on colour. */
function answerStyle(columns: readonly Column[], setting: Setting): TextStyle {
  const style = (size: number) => ({
    ...setting.theme.styles['cover-small'],
    size,
    leading: 11.5,
    weight: 600,
  });
  const size = answerSize((one) =>
    columns.every((column) => haveRoom(column.source.label, style(one), labelRoom(column.width), setting)),
  );
  return style(size);
}

/** Number and answer, inside a high column, over a low one. */
function columnLabel(column: Column, style: TextStyle, setting: Setting): readonly Paragraph[] {
  const colour = column.labelInside ? 'ink' : 'white';
  const width = labelRoom(column.width);
  const height = 17 + setting.measure.lines(column.source.label, style, width) * style.leading;
  const y = column.labelInside ? column.y + mm(3) : column.y - labelAbove(height);
  const spot: Spot = { x: column.x + labelInset(column.width), y, width };
  const answer = {
    ...fontOf(style, setting.theme),
    size: halves(style.size),
    color: setting.theme.colours[colour].slice(1),
  };
  return [
    framed(spot, 'cover-small', inlines(column.source.printed, 'cover-small', setting), {
      style: coverNumberStyles[colour],
    }),
    framed(spot, 'cover-small', [say(column.source.label, answer)], {
      spacing: lines(style),
    }),
  ];
}
