import { type FileChild, Paragraph } from 'docx';
import type { FigureBlock } from '../../model/document.ts';
import { plain } from '../../model/plain.ts';
import { captionOver, notesUnder } from './caption.ts';
import { twips } from './measures.ts';
import { inlinePicture } from './picture.ts';
import { rule } from './rule.ts';
import { fullWidth, type Setting } from './setting.ts';
import { pictureStyle } from './style-names.ts';

/** Caption, drawing and notes, kept on one page. */
export function figure(block: FigureBlock, setting: Setting): readonly FileChild[] {
  const drawn = setting.figures.get(block.id);
  if (drawn === undefined) throw new Error(`${block.id} has not been drawn`);
  const { png, outlined } = drawn;
  if (png === null || outlined === null) throw new Error(`${block.id} has no picture, which Word files need`);
  // On the page of an institute's own template it may have to be smaller.
  const scale = Math.min(1, fullWidth(setting.theme) / drawn.width);
  const picture = { svg: outlined, png, width: drawn.width * scale, height: drawn.height * scale };
  const alone = block.caption.notes.length === 0;
  return [
    ...captionOver(block.caption, setting.theme.styles.subtitle.after, setting),
    new Paragraph({
      style: pictureStyle,
      keepNext: !alone,
      spacing: { after: alone ? twips(15) : 0 },
      children: [inlinePicture(picture, block.id, block.alt, plain(block.caption.title))],
    }),
    ...notesUnder(block.caption, setting, {
      border: { top: rule(setting.theme, 'hair', 0.5, 5) },
      spacing: { before: twips(7.5) },
    }),
  ];
}
