import type { Block, Question } from '../../model/document.ts';
import type { Item } from '../../model/study.ts';
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

function questions(composition: Composition): readonly Question[] {
  const word = wordIn(composition, 'question');
  return composition.study.items.map((item) => question(item, word));
}

function question(item: Item, word: string): Question {
  const { wording, askedIf, scale, followUps, number } = item;
  return {
    type: 'question',
    label: `${word}\u00a0${number}`,
    wording,
    askedIf,
    answers: scale.answers.map(({ label, code }) => ({ label, code })),
    followUps: followUps === null ? [] : [followUps.low, followUps.high],
  };
}
