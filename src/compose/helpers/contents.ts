import type { Block, Question } from '../../model/document.ts';
import { type AnyItem, allItems, type IndexItem } from '../../model/study.ts';
import {
  blocksOutput,
  type Call,
  type Composition,
  type Helper,
  inlineOutput,
  type Output,
} from '../composition.ts';
import { wordIn } from '../words.ts';
import { textArgument, textOption } from './arguments.ts';

/** What is known only when the document is whole: contents and references; and the questionnaire. */
export const contentsHelpers: Readonly<Record<string, Helper>> = {
  contents: { block: 'never', options: ['title'], run: contents },
  'chapter-contents': {
    block: 'never',
    options: [],
    run: () => blocksOutput('{{chapter-contents}}', [{ type: 'chapter-contents', entries: [] }]),
  },
  'figure-contents': {
    block: 'never',
    options: [],
    run: (call) => captionContents('figure', call),
  },
  'table-contents': {
    block: 'never',
    options: [],
    run: (call) => captionContents('table', call),
  },
  ref: { block: 'never', options: [], run: reference },
  page: { block: 'never', options: [], run: pageReference },
  questionnaire: {
    block: 'never',
    options: [],
    run: ({ composition }) => blocksOutput('{{questionnaire}}', questions(composition)),
  },
};

function contents(call: Call): Output {
  const title = textOption(call, 'title') ?? wordIn(call.composition, 'contents');
  const block: Block = { type: 'contents', title, anchor: '', entries: [] };
  return blocksOutput('{{contents}}', [block]);
}

/** All figures or tables of the document. */
function captionContents(of: 'figure' | 'table', { name, composition }: Call): Output {
  const block: Block = { type: 'caption-contents', of, word: wordIn(composition, of), entries: [] };
  return blocksOutput(`{{${name}}}`, [block]);
}

/** Stands with a number of its own until everything that can be referred to has its number. */
function reference(call: Call): Output {
  const place = call.frame.caller ?? call.place;
  const pending = { target: textArgument(call, 0), capital: false, place };
  const index = call.composition.references.push(pending) - 1;
  return inlineOutput([{ type: 'reference', anchor: String(index), text: '' }]);
}

/** The page of what a reference would lead to; only the writers know its number. */
function pageReference(call: Call): Output {
  const place = call.frame.caller ?? call.place;
  const pending = { target: textArgument(call, 0), capital: false, place };
  const index = call.composition.references.push(pending) - 1;
  return inlineOutput([
    { type: 'page', anchor: String(index), text: wordIn(call.composition, 'page-reference') },
  ]);
}

function questions(composition: Composition): readonly Question[] {
  const word = wordIn(composition, 'question');
  // An index was not asked.
  return allItems(composition.study).flatMap((item) =>
    item.type === 'index' ? [] : [question(item, word, composition)],
  );
}

function question(item: Exclude<AnyItem, IndexItem>, word: string, composition: Composition): Question {
  const { wording, askedIf, number } = item;
  const followUps = item.type === 'scale' ? item.followUps : null;
  return {
    type: 'question',
    label: `${word}\u00a0${number}`,
    wording,
    askedIf,
    instruction: instructionOf(item, composition),
    answers: item.type === 'numeric' ? [] : item.scale.answers.map(({ label, code }) => ({ label, code })),
    followUps: followUps === null ? [] : [followUps.low, followUps.high],
  };
}

/** How the question is to be answered, where that is not told by its answers. */
function instructionOf(item: AnyItem, composition: Composition): string | null {
  if (item.type === 'multiple') return wordIn(composition, 'several-answers');
  if (item.type !== 'numeric') return null;
  if (item.unit === '') return wordIn(composition, 'a-plain-number');
  return wordIn(composition, 'a-number').replace('{unit}', item.unit);
}
