import { type FileChild, Paragraph } from 'docx';
import type { ChapterContents } from '../../model/document.ts';
import { entryLine, lineOver } from './contents.ts';
import { twips } from './measures.ts';
import { rule } from './rule.ts';
import type { Setting } from './setting.ts';
import { styleId } from './style-names.ts';

/** Space around the whole, in pt. */
const around = { before: 26, after: 30 };

/** The sections of one chapter with their pages, between hairlines. */
export function chapterContents(block: ChapterContents, setting: Setting): readonly FileChild[] {
  const { after } = setting.theme.styles['chapter-contents'];
  const last = block.entries.length - 1;
  // Some programs underline and colour every link that does not say otherwise.
  const letters = { underline: { type: 'none' }, color: setting.theme.colours.ink.slice(1) } as const;
  return block.entries.map((entry, at) => {
    const over = lineOver(at, after, setting).border;
    const under = at === last ? { bottom: rule(setting.theme, 'hair', 0.5, after) } : {};
    return new Paragraph({
      style: styleId('chapter-contents'),
      keepNext: at !== last,
      border: { ...over, ...under },
      spacing: {
        ...(at === 0 ? { before: twips(around.before) } : {}),
        ...(at === last ? { after: twips(around.after) } : {}),
      },
      children: [entryLine({ ...entry, level: 1 }, setting, letters)],
    });
  });
}
