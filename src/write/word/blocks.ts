import type { FileChild } from 'docx';
import type { Block } from '../../model/document.ts';
import { bibliography } from './bibliography.ts';
import { box } from './box.ts';
import { captionContents } from './caption-contents.ts';
import { chapter } from './chapter.ts';
import { chapterContents } from './chapter-contents.ts';
import { colophon } from './colophon.ts';
import { contents } from './contents.ts';
import { cover } from './cover.ts';
import { figure } from './figure.ts';
import { heading } from './heading.ts';
import { keyFigures } from './key-figures.ts';
import { list } from './list.ts';
import { paragraph } from './paragraph.ts';
import { question } from './question.ts';
import { quote } from './quote.ts';
import type { Setting } from './setting.ts';
import { table } from './table.ts';

type Handlers = {
  readonly [T in Block['type']]: (
    block: Extract<Block, { type: T }>,
    setting: Setting,
  ) => readonly FileChild[];
};

/** How each type of block is set in Word; a type without a handler does not compile. */
const handlers: Handlers = {
  cover,
  colophon,
  contents,
  chapter,
  'chapter-contents': chapterContents,
  'caption-contents': captionContents,
  heading,
  paragraph,
  list,
  quote,
  box,
  'key-figures': keyFigures,
  figure,
  table,
  question,
  bibliography,
};

/** Sets one block: in Word's terms, the paragraphs and tables that it becomes. */
export function setBlock<T extends Block['type']>(
  block: Extract<Block, { type: T }>,
  setting: Setting,
): readonly FileChild[] {
  const handle: Handlers[T] = handlers[block.type as T];
  return handle(block, setting);
}
