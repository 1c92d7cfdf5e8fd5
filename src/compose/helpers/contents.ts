import type { Block } from '../../model/document.ts';
import { blocksOutput, type Call, type Helper, inlineOutput, type Output } from '../composition.ts';
import { questionsOf } from '../questionnaire.ts';
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
    run: ({ composition }) => blocksOutput('{{questionnaire}}', questionsOf(composition)),
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
