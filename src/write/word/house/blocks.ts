import { type FileChild, Paragraph } from 'docx';
import type { Block } from '../../../model/document.ts';
import type { House } from '../../../model/house.ts';
import { type HouseBlock, houseBlocks } from '../../../model/house.ts';
import { say } from '../inline.ts';
import type { Setting } from '../setting.ts';
import { textOf } from './page.ts';

/** A private-use character, which no text of a document holds. */
const sign = '\uE0F0';

/**
 * The document as what fills the places of a template, each after a mark of its own. The cover is the template's;
 * colophon and contents have their own places, or stand where the body does.
 */
export function markedBlocks(house: House, setting: Setting): readonly FileChild[] {
  const document = textOf(house, 'word/document.xml');
  const placed = (kind: string): boolean => new RegExp(`\\{\\{\\s*${kind}\\s*\\}\\}`).test(document);
  let chapter = setting.chapter;
  const set = (block: Block): readonly FileChild[] => {
    if (block.type === 'chapter') chapter = block;
    return setting.setBlock(block, { ...setting, chapter });
  };
  return houseBlocks.flatMap((kind) => {
    const ours = setting.document.blocks.filter(({ type }) => {
      if (type === 'cover') return false;
      return type === 'colophon' || type === 'contents'
        ? placeOf(type, placed(type)) === kind
        : kind === 'body';
    });
    return [new Paragraph({ children: [say(`${sign}${kind}`)] }), ...ours.flatMap(set)];
  });
}

function placeOf(type: 'colophon' | 'contents', hasPlace: boolean): HouseBlock {
  return hasPlace ? type : 'body';
}

/** The XML of what follows each mark, from the document as it was written. */
export function fragments(document: string): ReadonlyMap<string, string> {
  const end = document.lastIndexOf('<w:sectPr');
  const mark = new RegExp(`<w:p>(?:(?!</w:p>).)*${sign}(\\w+)</w:t></w:r></w:p>`, 'gs');
  const marks = [...document.matchAll(mark)];
  return new Map(
    marks.map((one, at) => {
      const from = one.index + one[0].length;
      return [one[1] ?? '', document.slice(from, marks[at + 1]?.index ?? end)];
    }),
  );
}
