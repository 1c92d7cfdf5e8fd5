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
  const set = (content: readonly Inline[]) => context.lines(content, style, { width: setting.width }, null);
  const [apart, together] = [set(children), set(joined)];
  const better = endsAlone(apart) && !endsAlone(together) && partings(together) <= partings(apart);
  return text(context, better ? joined : children, style, setting);
}

function endsAlone(lines: readonly Line[]): boolean {
  const last = lines.at(-1)?.stretches ?? [];
  return !/\s/u.test(last.map((stretch) => stretch.text).join(''));
}

/** Lines that end within a word: two words that are joined may be too wide for the column. */
function partings(lines: readonly Line[]): number {
  return lines.filter(({ parted }) => parted).length;
}

/** Two thirds of a title's size: what would have to be smaller is parted after all. */
const leastFit = 2 / 3;

/** The style of a title, smaller where it would be higher than its place; at two thirds it may be after all. */
export function lowered(
  context: Context,
  title: string,
  style: TextStyle,
  { width, height }: { readonly width: number; readonly height: number },
): TextStyle {
  const factors = [1, 0.9, 0.8, 0.7, leastFit];
  const sizes = factors.map((factor) => ({
    ...style,
    size: style.size * factor,
    leading: style.leading * factor,
    tracking: style.tracking * factor,
  }));
  const isLow = (one: TextStyle): boolean =>
    context.lines(words(title), one, { width }, null).length * one.leading <= height;
  return sizes.find(isLow) ?? sizes.at(-1) ?? style;
}

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
