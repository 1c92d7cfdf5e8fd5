import { type FileChild, Paragraph as WordParagraph } from 'docx';
import type { Block, List } from '../../model/document.ts';
import type { StyleName } from '../../model/theme.ts';
import { respaced } from './apart.ts';
import { inlines } from './inline.ts';
import { twips } from './measures.ts';
import { listReference } from './numbering.ts';
import type { Setting } from './setting.ts';
import { numberedListStyle, styleId } from './style-names.ts';

/** A list as Word's own: an ordered one counts from 1 wherever it stands. After the whole there is space as after other text. */
export function list(block: List, setting: Setting): readonly FileChild[] {
  const items = block.items.flatMap((item, at) => listItem(item, block.ordered, at === 0, setting));
  const { kind, depth } = setting.place;
  const last = items.at(-1);
  if (kind === 'box' || depth > 0 || !(last instanceof WordParagraph)) return items;
  return [...items.slice(0, -1), respaced(last, { after: twips(setting.theme.styles.body.after) })];
}

/** The first paragraph carries the dash or number; what follows in the item stands under its words. */
function listItem(
  item: readonly Block[],
  ordered: boolean,
  first: boolean,
  setting: Setting,
): readonly FileChild[] {
  const [lead, ...rest] = item;
  const inner: Setting = { ...setting, place: { ...setting.place, depth: setting.place.depth + 1 } };
  const words = lead?.type === 'paragraph' ? lead.children : [];
  const others = lead?.type === 'paragraph' ? rest : item;
  const { kind, depth } = setting.place;
  const style: StyleName = kind === 'box' ? 'box' : 'list';
  const reference = listReference(ordered ? 'numbers' : 'bullets', kind);
  return [
    new WordParagraph({
      style: ordered && kind === 'page' ? numberedListStyle : styleId(style),
      numbering: { reference, level: Math.min(depth, 8), custom: true, restart: ordered && first },
      children: [...inlines(words, style, setting)],
    }),
    ...others.flatMap((block) => setting.setBlock(block, inner)),
  ];
}
