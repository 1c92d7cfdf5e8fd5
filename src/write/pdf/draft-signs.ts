import { type Context, styleOf } from './context.ts';
import { mm } from './grid.ts';
import type { Page } from './paginate.ts';
import type { Item } from './piece.ts';
import type { Tag } from './tags/tag.ts';

/** Letters across the page, behind its text. */
const watermark = { size: 150, angle: -52 } as const;
/** From the number of a line to the left margin. */
const besideMargin = mm(4);

/** The word that lies behind the text of every page of a draft, if the theme wants it; null: none. */
export function watermarkOf({ document, theme, face, grid }: Context): WatermarkText | null {
  const { draftWord } = document;
  if (draftWord === null || !theme.layout.watermark) return null;
  const { key, open } = face({ ...theme.styles['cover-title'], weight: 700, italic: false });
  const { size, angle } = watermark;
  const { width, height } = grid.page;
  return {
    text: draftWord,
    font: key,
    size,
    angle,
    colour: 'watermark',
    x: width / 2,
    y: height / 2,
    width: open.widthOfString(draftWord, size),
  };
}

/** A word turned about the middle of the page. */
export interface WatermarkText {
  readonly text: string;
  readonly font: string;
  readonly size: number;
  readonly angle: number;
  readonly colour: 'watermark';
  /** The middle of the page. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/**
 * The numbers of the lines of a draft's page, if the theme wants them: body text and headings, from 1 on each page.
 * Items count from the top of the text.
 */
export function lineNumbers(page: Page, context: Context): readonly Item[] {
  const { document, theme, grid } = context;
  if (document.status !== 'draft' || !theme.layout.lineNumbers) return [];
  const style = styleOf(context, 'running');
  return page.placed.flatMap(numberedLine).map((y, at): Item => {
    const [line] = context.lines([{ type: 'text', text: String(at + 1) }], style, { width: Infinity }, null);
    if (line === undefined) throw new Error('A number has no line.');
    return { type: 'line', x: grid.left - besideMargin - line.width, y, line };
  });
}

/** The baseline of the line that a piece is; none where it is no line of the text. A title on its band has a number of its own. */
function numberedLine({ piece, y }: Page['placed'][number]): readonly number[] {
  if (piece.opens === 'band' || piece.opens === 'cover') return [];
  const found = piece.items.find((item) => {
    if (item.type !== 'line') return false;
    const tag = item.line.stretches.find(({ slot }) => slot !== null)?.slot?.tag ?? null;
    return (item.running === true || isWithin(tag, /^H\d$/)) && !isWithin(tag, /^(Note|Div|Table|Figure)$/);
  });
  return found === undefined ? [] : [y + found.y];
}

function isWithin(tag: Tag | null, roles: RegExp): boolean {
  return tag !== null && (roles.test(tag.role) || isWithin(tag.parent, roles));
}
