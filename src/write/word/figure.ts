import { Resvg } from '@resvg/resvg-js';
import { type FileChild, Paragraph } from 'docx';
import type { FigureBlock } from '../../model/document.ts';
import type { Fonts } from '../../model/font.ts';
import { captionOver, notesUnder } from './caption.ts';
import { twips } from './measures.ts';
import { inlinePicture } from './picture.ts';
import { plain } from './plain.ts';
import { rule } from './rule.ts';
import type { Setting } from './setting.ts';
import { pictureStyle } from './style-names.ts';

/** Caption, drawing and notes, kept on one page. */
export function figure(block: FigureBlock, setting: Setting): readonly FileChild[] {
  const drawn = setting.figures.get(block.id);
  if (drawn === undefined) throw new Error(`${block.id} has not been drawn`);
  if (drawn.png === null) throw new Error(`${block.id} has no PNG, which Word files need`);
  const picture = {
    svg: outlined(drawn.svg, setting.fonts),
    png: drawn.png,
    width: drawn.width,
    height: drawn.height,
  };
  const alone = block.caption.notes.length === 0;
  return [
    ...captionOver(block.caption, setting.theme.styles.subtitle.after, setting),
    new Paragraph({
      style: pictureStyle,
      keepNext: !alone,
      spacing: { after: alone ? twips(15) : 0 },
      children: [inlinePicture(picture, block.alt, plain(block.caption.title))],
    }),
    ...notesUnder(block.caption, setting, {
      border: { top: rule(setting.theme, 'hair', 0.5, 5) },
      spacing: { before: twips(7.5) },
    }),
  ];
}

/** Letters as outlines: Word would set them in whatever fonts its reader has, and labels would not fit. */
function outlined(svg: string, fonts: Fonts): string {
  const named = [...fonts.values()].filter((font) => svg.includes(font.familyName));
  const fontFiles = named.map((font) => font.path);
  const outlines = new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).toString();
  return outlines.replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100));
}
