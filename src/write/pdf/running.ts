import type { StyleName } from '../../model/theme.ts';
import { type Context, onSheet, styleOf } from './context.ts';
import { frameAround, frameSize } from './frame.ts';
import type { Page } from './paginate.ts';
import type { Item, Mark } from './piece.ts';
import { oneLine } from './text.ts';

/** Between two texts of the same line, at least. */
const apart = 15;

/** What stands above and below the text of a page. */
interface Surroundings {
  readonly kind: 'cover' | 'front' | 'band' | 'chapter' | 'inner';
  readonly chapter: string | null;
  readonly section: string | null;
}

/** What stands above and below the text of a page, placed on the page. */
interface Running {
  readonly header: readonly Item[];
  readonly footer: readonly Item[];
}

/** Header and footer of each page. They are no part of the structure: heard once a page they would only disturb. */
export function runningItems(pages: readonly Page[], context: Context): readonly Running[] {
  return surroundingsOf(pages).map((page, at) => {
    const around = onSheet(context, pages[at]?.sheet ?? 'upright');
    return {
      header: [...draftMark(page, around), ...header(facing(page, at + 1, context), around)],
      footer: isOuter(page, at + 1, context) ? oddFooter(at + 1, around) : footer(page, at + 1, around),
    };
  });
}

/** Bound pages name the chapter at the left and the section at the right; one without sections names the chapter on both. */
function facing(page: Surroundings, number: number, { theme }: Context): Surroundings {
  if (!theme.layout.facing) return page;
  if (number % 2 === 0) return { ...page, section: null };
  return page.section === null ? page : { ...page, chapter: null };
}

/** Whether the number stands at the right margin, the outer one of a bound page. Pages on which something opens are all alike. */
function isOuter({ kind }: Surroundings, number: number, { theme }: Context): boolean {
  return theme.layout.facing && kind === 'inner' && number % 2 === 1;
}

/** Which chapter and section each page is about: the first section that starts on it, or the one that goes on. */
function surroundingsOf(pages: readonly Page[]): readonly Surroundings[] {
  let chapter: string | null = null;
  let section: string | null = null;
  return pages.map((page) => {
    const pieces = page.placed.map(({ piece }) => piece);
    const kind = pieces.find((piece) => piece.opens !== null)?.opens ?? 'inner';
    const marks = pieces.flatMap((piece) => piece.marks);
    // The contents are no entry of themselves, and yet what their pages are about.
    const newChapter = lastOf(marks, 1) ?? (kind === 'front' ? (marks[0]?.running ?? null) : null);
    if (newChapter !== null) [chapter, section] = [newChapter, null];
    const sections = marks.filter((mark) => mark.level === 2);
    const shown: string | null = sections[0]?.running ?? section;
    section = sections.at(-1)?.running ?? section;
    return { kind, chapter, section: shown };
  });
}

function lastOf(marks: readonly Mark[], level: 1): string | null {
  return marks.findLast((mark) => mark.level === level)?.running ?? null;
}

/**
 * Stands on every page of a draft, in white where the head of the page is dark. A mark too wide for the space left of
 * the chapter's name stands above it.
 */
function draftMark(page: Surroundings, context: Context): readonly Item[] {
  const { draftMark: mark } = context.document;
  if (mark === null) return [];
  const dark = page.kind === 'cover' || page.kind === 'band';
  const style = styleOf(context, 'running', { weight: 600, colour: dark ? 'white' : 'negative-strong' });
  const { left, page: size } = context.grid;
  const { width, height } = frameSize(context, mark, style);
  const level = size.header - (height - style.leading) / 2;
  const y = width + apart / 2 <= size.hanging ? level : size.header - height - 3;
  return frameAround(context, mark, style, { x: left, y, align: 'left', tag: null });
}

/** The chapter at the text edge, the section at the right margin. Pages on which something begins have none. */
function header(page: Surroundings, context: Context): readonly Item[] {
  if (page.kind !== 'inner') return [];
  const { text, right, measure, page: size } = context.grid;
  const share = page.section === null ? measure : measure * 0.55;
  const chapter = page.chapter === null ? '' : shortened(page.chapter, share, context);
  const taken = chapter === '' ? 0 : widthOf(chapter, 'running', context) + apart;
  const y = size.header;
  const style = styleOf(context, 'running');
  return [
    ...(chapter === '' ? [] : oneLine(context, chapter, style, { x: text, y, tag: null })),
    ...(page.section === null
      ? []
      : oneLine(context, shortened(page.section, measure - taken, context), style, {
          x: right,
          y,
          align: 'right',
          tag: null,
        })),
  ];
}

/** Page number at the margin, title at the text edge, notice at the right margin. The cover has none. */
function footer(page: Surroundings, number: number, context: Context): readonly Item[] {
  if (page.kind === 'cover') return [];
  const { left, text, right, measure, page: size } = context.grid;
  const style = styleOf(context, 'running');
  const numberStyle = styleOf(context, 'page-number');
  const y = size.height - size.footer - style.leading;
  const notice = context.document.noticeLabel ?? '';
  const title = shortened(
    context.document.title,
    measure - widthOf(notice, 'running', context) - apart,
    context,
  );
  return [
    ...oneLine(context, String(number), numberStyle, { x: left, y, tag: null }),
    ...oneLine(context, title, style, { x: text, y, tag: null }),
    ...oneLine(context, notice, style, { x: right, y, align: 'right', tag: null }),
  ];
}

/** The other way round: notice at the left margin, page number at the right. */
function oddFooter(number: number, context: Context): readonly Item[] {
  const { left, text, right, measure, page: size } = context.grid;
  const style = styleOf(context, 'running');
  const y = size.height - size.footer - style.leading;
  const notice = context.document.noticeLabel ?? '';
  const title = shortened(context.document.title, measure - apart * 2, context);
  return [
    ...oneLine(context, notice, style, { x: left, y, tag: null }),
    ...oneLine(context, title, style, { x: text, y, tag: null }),
    ...oneLine(context, String(number), styleOf(context, 'page-number'), {
      x: right,
      y,
      align: 'right',
      tag: null,
    }),
  ];
}

function widthOf(words: string, style: StyleName, context: Context): number {
  const [line] = context.lines(
    [{ type: 'text', text: words }],
    styleOf(context, style),
    { width: Infinity },
    null,
  );
  return line?.width ?? 0;
}

/** Leaves out words at the end until the rest fits. */
function shortened(words: string, width: number, context: Context): string {
  if (widthOf(words, 'running', context) <= width) return words;
  const parts = words.split(' ');
  while (parts.length > 1 && widthOf(`${parts.join(' ')} …`, 'running', context) > width) parts.pop();
  return `${parts.join(' ')} …`;
}
