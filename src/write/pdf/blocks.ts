import type { Block } from '../../model/document.ts';
import { type Staying, stayingBlocks } from '../staying.ts';
import { bibliography } from './bibliography.ts';
import { box } from './box.ts';
import { captionContents } from './caption-contents.ts';
import { chapter } from './chapter.ts';
import { chapterContents } from './chapter-contents.ts';
import { colophon } from './colophon.ts';
import { contents } from './contents.ts';
import type { Context, Place } from './context.ts';
import { cover } from './cover.ts';
import { figure } from './figure.ts';
import { heading } from './heading.ts';
import { keyFigures } from './key-figures.ts';
import { list } from './list.ts';
import { paragraph } from './paragraph.ts';
import { type Flow, joinFlows, kept } from './piece.ts';
import { question } from './question.ts';
import { quote } from './quote.ts';
import { table } from './table.ts';

type Handlers = {
  [T in Block['type']]: (block: Extract<Block, { type: T }>, context: Context, place: Place) => Flow;
};

/** Every type of block has its writer: one without does not compile. */
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

/** Sets blocks one below the other. */
export function setBlocks(blocks: readonly Block[], context: Context, place: Place): Flow {
  const staying = stayingBlocks(blocks);
  return joinFlows(blocks.map((block) => toNext(setBlock(block, context, place), block, staying)));
}

/** A page ends between what stays with the next block and that block only if they do not fit one. */
function toNext(set: Flow, block: Block, staying: Staying): Flow {
  const stays = staying.get(block);
  if (stays === undefined) return set;
  const pieces = stays === 'whole' ? kept(set.pieces) : set.pieces;
  return {
    ...set,
    pieces,
    keepWithNext: set.keepWithNext === 'free' ? 'kept-unless-floating' : set.keepWithNext,
  };
}

function setBlock<T extends Block['type']>(
  block: Extract<Block, { type: T }>,
  context: Context,
  place: Place,
): Flow {
  const handler: Handlers[T] = handlers[block.type as T];
  return handler(block, context, place);
}
