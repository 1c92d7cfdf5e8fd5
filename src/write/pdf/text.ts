import type { Inline } from '../../model/document.ts';
import type { TextStyle } from '../../model/theme.ts';
import { type Context, words } from './context.ts';
import type { Breaking, Line } from './line.ts';
import { type Item, type Piece, piece } from './piece.ts';
import type { Tag } from './tags/tag.ts';

/** Where a text stands, and how its lines lie in that width. */
export interface Setting {
  readonly x: number;
  readonly width: number;
  readonly align?: 'left' | 'right' | 'center';
  /** The element whose content it is; null: it is an artifact. */
  readonly tag: Tag | null;
  /** Whether it is running text, whose lines the theme may justify and whose words it may part. */
  readonly running?: boolean;
}

/** A text as one piece a line. A page never ends after its first line or before its last. */
export function text(
  context: Context,
  children: readonly Inline[] | string,
  style: TextStyle,
  setting: Setting,
): readonly Piece[] {
  const inline = typeof children === 'string' ? words(children) : children;
  return linePieces(
    context,
    context.lines(inline, style, breakingOf(context, setting), setting.tag),
    style,
    setting,
  );
}

function breakingOf(context: Context, { width, running }: Setting): Breaking {
  return running === true ? { ...context.running, width } : { width };
}

/** Lines that are set already, as pieces. */
export function linePieces(
  context: Context,
  lines: readonly Line[],
  style: TextStyle,
  setting: Setting,
): readonly Piece[] {
  return lines.map((line, at) => {
    const mayPart = at === 0 || (at > 1 && at < lines.length - 1);
    return piece(style.leading, [lineItem(context, line, style, setting)], {
      hold: mayPart ? 'free' : 'fast',
      notes: line.notes.map((note) => context.note(note, setting.tag)),
    });
  });
}

/** A text of one line, whatever its width, as items with their baseline below `y`. */
export function oneLine(
  context: Context,
  children: readonly Inline[] | string,
  style: TextStyle,
  place: Omit<Setting, 'width'> & { readonly y: number },
): readonly Item[] {
  const inline = typeof children === 'string' ? words(children) : children;
  const [line] = context.lines(inline, style, { width: Infinity }, place.tag);
  if (line === undefined) return [];
  const x = place.x - (place.align === 'right' ? line.width : 0);
  return [{ type: 'line', x, y: place.y + baseline(context, style), line }];
}

/** From the top of a line to its baseline: the font stands in the middle of its leading. */
export function baseline(context: Context, style: TextStyle): number {
  const { ascent, descent } = context.face(style);
  return (style.leading - (ascent + descent) * style.size) / 2 + ascent * style.size;
}

function lineItem(context: Context, line: Line, style: TextStyle, setting: Setting): Item {
  const slack = setting.width - line.width;
  const shift = { left: 0, right: slack, center: slack / 2 }[setting.align ?? 'left'];
  const running = setting.running === true;
  return { type: 'line', x: setting.x + shift, y: baseline(context, style), line, running };
}
