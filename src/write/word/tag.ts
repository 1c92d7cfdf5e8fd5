import type { Paragraph } from 'docx';
import type { ColourName, TextStyle } from '../../model/theme.ts';
import { framed } from './frame.ts';
import { say } from './inline.ts';
import { lineWidth } from './measure.ts';
import { halves } from './measures.ts';
import { rule } from './rule.ts';
import type { Setting } from './setting.ts';
import { lines } from './styles.ts';
import { fontOf } from './typeface.ts';

/** A short text in a thin frame, its outer edge at a distance from the right or left of the page. */
export function tag(
  label: string,
  at: { readonly y: number; readonly right?: number; readonly left?: number },
  setting: Setting,
  colour: ColourName = 'white',
): Paragraph {
  const { theme, fonts } = setting;
  const style: TextStyle = { ...theme.styles['cover-small'], weight: 600, size: 9, leading: 12 };
  const padding = 7;
  const width = lineWidth(label, style, fonts) + 1;
  const x = at.right === undefined ? (at.left ?? 0) + padding : theme.page.width - at.right - width - padding;
  const side = rule(theme, colour, 0.75, padding);
  const edge = rule(theme, colour, 0.75, 2);
  return framed(
    { x, y: at.y + 2, width },
    'cover-small',
    [say(label, { ...fontOf(style, theme), size: halves(9), color: theme.colours[colour].slice(1) })],
    {
      spacing: lines(style),
      border: { top: edge, bottom: edge, left: side, right: side },
    },
  );
}

/** Where the draft's mark stands on a coloured page: as high as in the header of other pages. */
export function draftSpot(setting: Setting): { readonly left: number; readonly y: number } {
  return { left: setting.theme.page.left, y: setting.theme.page.header - 18 };
}
