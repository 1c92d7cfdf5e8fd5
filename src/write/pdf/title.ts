import type { Inline } from '../../model/document.ts';
import type { TextStyle } from '../../model/theme.ts';
import type { Context } from './context.ts';
import type { Piece } from './piece.ts';
import { type Setting, text } from './text.ts';

/** The lines of a title. Its last word does not stand alone: the word before it comes along. */
export function titleLines(
  context: Context,
  children: readonly Inline[],
  style: TextStyle,
  setting: Setting,
): readonly Piece[] {
  const lines = context.lines(children, style, setting.width);
  const last =
    lines
      .at(-1)
      ?.stretches.map((stretch) => stretch.text)
      .join('') ?? '';
  const alone = lines.length > 1 && !/\s/u.test(last);
  return text(context, alone ? withLastWordsJoined(children) : children, style, setting);
}

/** The last space of the content, where it stands in plain text, becomes one at which no line ends. */
function withLastWordsJoined(children: readonly Inline[]): readonly Inline[] {
  const last = children.at(-1);
  if (last?.type !== 'text') return children;
  const joined = last.text.replace(/ (\S+)\s*$/u, '\u00a0$1');
  return [...children.slice(0, -1), { ...last, text: joined }];
}
