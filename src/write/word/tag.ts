import { Paragraph } from 'docx';
import type { ShapeRun } from 'docx/shapes';
import type { ColourName, TextStyle } from '../../model/theme.ts';
import { say } from './inline.ts';
import { lines } from './leading.ts';
import { mm, twips } from './measures.ts';
import { rule } from './rule.ts';
import { fullWidth, type Setting } from './setting.ts';
import { styleId } from './style-names.ts';
import { textBox } from './text-box.ts';
import { lettersOf } from './typeface.ts';

/** In pt. */
const padding = { x: 7, y: 2 };
const thickness = 0.75;

/** How far the draft's mark stands over the running header, in pt. */
export const draftLift = 20;

/** The draft's mark on a coloured page, where the header would be hidden. */
export function draftTag(mark: string, setting: Setting): ShapeRun {
  const { page } = setting.theme;
  return tag(mark, draftStyle('white', setting), { left: page.left, y: page.header - draftLift }, setting);
}

/** The draft's mark as a line of the header, in a thin frame from the left margin. */
export function draftLine(mark: string, setting: Setting): Paragraph {
  const { theme } = setting;
  const style = draftStyle('negative-strong', setting);
  const side = rule(theme, style.colour, thickness, padding.x);
  const edge = rule(theme, style.colour, thickness, padding.y);
  const free = fullWidth(theme) - tagWidth(mark, style, setting) + padding.x;
  return new Paragraph({
    style: styleId('running'),
    // Borders are drawn outside the indents.
    indent: { left: twips(padding.x), right: twips(free) },
    spacing: {
      ...lines(style),
      before: twips(padding.y),
      after: twips(draftLift - style.leading - padding.y),
    },
    border: { top: edge, bottom: edge, left: side, right: side },
    children: [say(mark, lettersOf(style, theme))],
  });
}

function draftStyle(colour: ColourName, setting: Setting): TextStyle {
  return { ...setting.theme.styles.running, weight: 600, colour };
}

/** What kind of data this is, in a thin frame at the upper right of the cover. */
export function noticeTag(label: string, setting: Setting): ShapeRun {
  const { page, styles } = setting.theme;
  const style: TextStyle = { ...styles['cover-small'], weight: 600, size: 9, leading: 12 };
  return tag(label, style, { right: page.width - page.right, y: mm(19.2) }, setting);
}

function tag(
  label: string,
  style: TextStyle,
  at: { readonly y: number } & ({ readonly left: number } | { readonly right: number }),
  setting: Setting,
): ShapeRun {
  const { theme } = setting;
  const width = tagWidth(label, style, setting);
  const area = {
    x: 'left' in at ? at.left : at.right - width,
    y: at.y,
    width,
    height: style.leading + 2 * padding.y,
  };
  const colour = theme.colours[style.colour].slice(1);
  const text = new Paragraph({
    style: styleId('running'),
    indent: { left: 0 },
    spacing: lines(style),
    children: [say(label, lettersOf(style, theme))],
  });
  return textBox(area, label, [text], { colour, thickness, padding });
}

/** A little more than the text's own width, since programs differ by fractions and would break the line. */
function tagWidth(label: string, style: TextStyle, setting: Setting): number {
  return setting.measure.width(label, style) + 2 * padding.x + 1;
}
