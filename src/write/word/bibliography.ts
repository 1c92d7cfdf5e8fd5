import { type FileChild, Paragraph } from 'docx';
import type { Bibliography } from '../../model/document.ts';
import { bookmark, inlines } from './inline.ts';
import type { Setting } from './setting.ts';
import { styleId } from './style-names.ts';

/** The works cited, one below the other; each is where its citations lead. */
export function bibliography(block: Bibliography, setting: Setting): readonly FileChild[] {
  return block.entries.map(
    ({ anchor, children }) =>
      new Paragraph({
        style: styleId('bibliography'),
        children: [bookmark(anchor, inlines(children, 'bibliography', setting))],
      }),
  );
}
