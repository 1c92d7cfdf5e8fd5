import type { Block, Caption, Document, FigureBlock, Table } from '../../model/document.ts';
import { plain } from '../../model/plain.ts';

/** A figure or table, and where it stands. */
export interface Part {
  readonly block: FigureBlock | Table;
  readonly caption: Caption;
  /** Number and title of its section: "3.2 Mødet med jobcentret". */
  readonly section: string;
  /** Its picture among the outputs; null for a table. */
  readonly picture: string | null;
}

/** The figures and tables of a document, in its order. @param pictures names of files by the figure's id */
export function partsOf({ blocks }: Document, pictures: ReadonlyMap<string, string>): readonly Part[] {
  let section = '';
  return blocks.flatMap((block) => {
    section = sectionFrom(block) ?? section;
    if (block.type !== 'figure' && block.type !== 'table') return [];
    return [{ block, caption: block.caption, section, picture: pictures.get(block.id) ?? null }];
  });
}

/** Where a chapter or section begins; null elsewhere. */
function sectionFrom(block: Block): string | null {
  if (block.type === 'chapter') return joined(block.label, block.title);
  if (block.type === 'heading' && block.level < 4) return joined(block.number, plain(block.children));
  return null;
}

function joined(number: string | null, title: string): string {
  return number === null ? title : `${number} ${title}`;
}
