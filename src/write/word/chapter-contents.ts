import { type FileChild, Paragraph } from 'docx';
import type { ChapterContents } from '../../model/document.ts';
import { entryLine } from './contents.ts';
import type { Setting } from './setting.ts';
import { styleId } from './style-names.ts';

/** The sections of one chapter with their pages, between hairlines. */
export function chapterContents(block: ChapterContents, setting: Setting): readonly FileChild[] {
  return block.entries.map(
    (entry) =>
      new Paragraph({
        style: styleId('chapter-contents'),
        children: [entryLine({ ...entry, level: 1 }, setting)],
      }),
  );
}
