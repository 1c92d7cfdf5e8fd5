import type { Inline } from '../../model/document.ts';
import type { TextStyle } from '../../model/theme.ts';
import { type Context, words } from './context.ts';
import type { Line } from './line.ts';
import type { Piece } from './piece.ts';
import { type Setting, text } from './text.ts';

/** The lines of a title. Its last word does not stand alone if there is room for the word before it to come along. */
export function titleLines(
  context: Context,
  children: readonly Inline[],
  style: TextStyle,
  setting: Setting,
): readonly Piece[] {
  const joined = withLastWordsJoined(children);
  const linesOf = (content: readonly Inline[]): readonly Line[] =>
    context.lines(content, style, { width: setting.width }, null);
  const isBetter = endsAlone(linesOf(children)) && standsWhole(linesOf(joined));
  return text(context, isBetter ? joined : children, style, setting);
}

function endsAlone(lines: readonly Line[]): boolean {
  return !/\s/u.test(
    lines
      .at(-1)
      ?.stretches.map(({ text: words }) => words)
      .join('') ?? '',
  );
}

function standsWhole(lines: readonly Line[]): boolean {
  return !endsAlone(lines) && lines.every(({ parted }) => !parted);
}

/** Two thirds of a title's size: what would have to be smaller is parted after all. */
const leastFit = 2 / 3;

/** The style of a title, smaller where its longest word would not stand whole in the column. */
export function fitted(context: Context, title: string, style: TextStyle, width: number): TextStyle {
  const widths = title
    .split(/\s+|(?<=-)/u)
    .map((word) => context.lines(words(word), style, { width: Infinity }, null)[0]?.width ?? 0);
  const widest = Math.max(0, ...widths);
  if (widest <= width) return style;
  const factor = Math.max(leastFit, Math.floor((style.size * width * 2) / widest) / 2 / style.size);
  return { ...style, size: style.size * factor, tracking: style.tracking * factor };
}

/** The last space of the content, where it stands in plain text, becomes one at which no line ends. */
function withLastWordsJoined(children: readonly Inline[]): readonly Inline[] {
  const last = children.at(-1);
  if (last?.type !== 'text') return children;
  const joined = last.text.replace(/ (\S+)\s*$/u, '\u00a0$1');
  return [...children.slice(0, -1), { ...last, text: joined }];
}
