import { type FileChild, Paragraph } from 'docx';
import type { Quote } from '../../model/document.ts';
import { inlines } from './inline.ts';
import type { Setting } from './setting.ts';
import { styleId } from './style-names.ts';

/** A quote beside a rule; the rule runs on along its source. The last two of several stay together. */
export function quote(block: Quote, setting: Setting): readonly FileChild[] {
  const alone = block.source.length === 0;
  const stays = setting.staying.has(block);
  return [
    new Paragraph({
      style: styleId('quote'),
      keepNext: stays || !alone,
      children: [...inlines(block.children, 'quote', setting)],
    }),
    ...(alone
      ? []
      : [
          new Paragraph({
            style: styleId('quote-source'),
            keepNext: stays,
            children: [...inlines(block.source, 'quote-source', setting)],
          }),
        ]),
  ];
}
