import { type FileChild, type IParagraphOptions, Paragraph } from 'docx';
import type { Heading } from '../../model/document.ts';
import type { StyleName } from '../../model/theme.ts';
import { bookmark, inlines } from './inline.ts';
import { twips } from './measures.ts';
import { type Setting, textEdge } from './setting.ts';
import { styleId } from './style-names.ts';

const styleOf = { 2: 'heading-2', 3: 'heading-3', 4: 'heading-4' } as const satisfies Record<
  Heading['level'],
  StyleName
>;

export function heading(block: Heading, setting: Setting): readonly FileChild[] {
  const style = styleOf[block.level];
  return [
    new Paragraph({
      style: styleId(style),
      ...numbering(block, setting),
      ...outline(block, setting),
      children: [bookmark(block.anchor, inlines(block.children, style, setting))],
    }),
  ];
}

/** A small heading right under a chapter's title looks as it is, and is of the level below to who lists headings. */
function outline(block: Heading, setting: Setting): IParagraphOptions {
  const level = setting.levels.get(block) ?? block.level;
  return level === block.level ? {} : { outlineLevel: level - 1 };
}

/** A chapter's headings are numbered by their style; those of appendices by letters; those of front matter not at all. */
function numbering(block: Heading, setting: Setting): IParagraphOptions {
  if (block.level === 4) return { indent: { left: twips(textEdge(setting)) } };
  if (block.number === null) {
    return { numbering: false, indent: { left: twips(textEdge(setting)), hanging: 0 } };
  }
  if (setting.chapter?.part !== 'appendix') return {};
  return { numbering: { reference: 'appendices', level: block.level - 1, custom: true } };
}
