import { type FileChild, Paragraph as WordParagraph } from 'docx';
import type { Paragraph } from '../../model/document.ts';
import { plain } from '../../model/plain.ts';
import type { StyleName } from '../../model/theme.ts';
import { inlines } from './inline.ts';
import { listIndent } from './numbering.ts';
import type { Setting } from './setting.ts';
import { styleId } from './style-names.ts';

/** Running text. What announces something, by a colon or comma at its end, stays with it; so does what stands above a quote or announces a table. A further paragraph of a list item stands under the first one's words. */
export function paragraph(block: Paragraph, setting: Setting): readonly FileChild[] {
  const { kind, depth } = setting.place;
  const style: StyleName = kind === 'box' ? 'box' : depth > 0 ? 'list' : block.role;
  const continued = depth === 0 ? {} : { numbering: false as const, indent: under(setting) };
  const stays = setting.staying.get(block);
  const announces = /[:,]$/u.test(plain(block.children).trimEnd());
  return [
    new WordParagraph({
      style: styleId(style),
      ...continued,
      ...(announces || stays !== undefined ? { keepNext: true } : {}),
      ...(stays === 'whole' ? { keepLines: true } : {}),
      children: [...inlines(block.children, style, setting)],
    }),
  ];
}

function under(setting: Setting): { readonly left: number; readonly hanging: number } {
  const { kind, depth } = setting.place;
  return { left: listIndent('bullets', kind, depth - 1, setting.theme).left, hanging: 0 };
}
