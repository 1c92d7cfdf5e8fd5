import { type FileChild, Paragraph } from 'docx';
import type { Quote } from '../../model/document.ts';
import { inlines } from './inline.ts';
import type { Setting } from './setting.ts';
import { styleId } from './style-names.ts';

/** A quote beside a rule; the rule runs on along its source. */
export function quote(block: Quote, setting: Setting): readonly FileChild[] {
  const alone = block.source.length === 0;
  return [
    new Paragraph({
      style: styleId('quote'),
      keepNext: !alone,
      children: [...inlines(block.children, 'quote', setting)],
    }),
    ...(alone
      ? []
      : [
          new Paragraph({
            style: styleId('quote-source'),
            children: [...inlines(block.source, 'quote-source', setting)],
          }),
        ]),
  ];
}
