import { type FileChild, Paragraph } from 'docx';
import type { CaptionContents } from '../../model/document.ts';
import { entryLine } from './contents.ts';
import { fieldEnd, fieldStart } from './field.ts';
import { twips } from './measures.ts';
import type { Setting } from './setting.ts';
import { captionEntryStyle } from './style-names.ts';

/** Under the whole list, in pt. */
const below = 15;

/** All figures or tables with their pages: a field that Word can renew, with its entries in place. */
export function captionContents(block: CaptionContents, setting: Setting): readonly FileChild[] {
  const last = block.entries.length - 1;
  return block.entries.map((entry, at) => {
    const start = at === 0 ? fieldStart(`TOC \\h \\z \\c "${block.word}"`) : [];
    const end = at === last ? [fieldEnd()] : [];
    return new Paragraph({
      style: captionEntryStyle,
      ...(at === last ? { spacing: { after: twips(below) } } : {}),
      children: [...start, entryLine(entry, setting), ...end],
    });
  });
}
