import { fault } from '../../fault.ts';
import type { Block, Box, Inline, Paragraph } from '../../model/document.ts';
import {
  blocksOutput,
  type Call,
  type Helper,
  inlineOutput,
  type Output,
  reportInFinal,
  stop,
} from '../composition.ts';
import { quotation } from '../quotation.ts';
import { evaluate } from '../template/evaluate.ts';
import { wordIn } from '../words.ts';
import { inlinesOption, textArgument, textOption } from './arguments.ts';
import { blocksInside, inlinesInside } from './inside.ts';
import { quotedText } from './texts.ts';

/** How deep texts may bring in texts. */
const textLimit = 20;

/** Blocks of prose: `lead`, `result`, `quote`, `box`, `note`, `base`, `text`. */
export const proseHelpers: Readonly<Record<string, Helper>> = {
  lead: { block: 'always', options: [], run: (call) => inRole(call, 'lead') },
  result: { block: 'always', options: [], run: (call) => inRole(call, 'result') },
  quote: {
    block: 'may',
    options: ['source'],
    run: (call) => (call.inside === null ? quotedText(call) : quote(call)),
  },
  box: { block: 'always', options: ['title', 'tone'], run: box },
  note: { block: 'always', options: [], run: note },
  base: { block: 'always', options: [], run: baseLine },
  text: { block: 'never', options: [], run: text },
};

/** Paragraphs of the inside in another role; what is no paragraph stays as it is. */
function inRole(call: Call, role: Paragraph['role']): Output {
  const blocks = blocksInside(call).map((block) => (block.type === 'paragraph' ? { ...block, role } : block));
  return blocksOutput(`{{#${call.name}}}`, blocks);
}

/** What somebody said: digits in it are theirs. */
function quote(call: Call): Output {
  const block: Block = {
    type: 'quote',
    children: quotation(inlinesInside(call, false), call.composition.templates.language),
    source: inlinesOption(call, 'source'),
  };
  return blocksOutput('{{#quote}}', [block]);
}

function box(call: Call): Output {
  const tone = textOption(call, 'tone') ?? 'information';
  if (tone !== 'information' && tone !== 'warning') {
    return stop(call, 'template-argument', { helper: call.name, argument: 'tone=' });
  }
  const block: Box = {
    type: 'box',
    tone,
    title: textOption(call, 'title') ?? '',
    blocks: blocksInside(call),
  };
  return blocksOutput('{{#box}}', [block]);
}

/** A footnote. Its number is given when the document is whole. */
function note(call: Call): Output {
  const children = inlinesInside(call);
  if (hasNote(children)) return stop(call, 'note-in-note', { text: '{{#note}}' });
  return inlineOutput([{ type: 'note', number: 0, children }]);
}

function hasNote(inlines: readonly Inline[]): boolean {
  return inlines.some(
    (inline) => inline.type === 'note' || ('children' in inline && hasNote(inline.children)),
  );
}

/** The line under a chapter's title. */
function baseLine(call: Call): Output {
  return { output: 'part', part: { name: 'base', children: inlinesInside(call) } };
}

/** The study's own prose: a template like any other, filled where it is asked for. */
function text(call: Call): Output {
  const { composition, frame } = call;
  const key = textArgument(call, 0);
  composition.asked.add(key);
  const template = composition.parsed.texts.get(key);
  if (template === undefined) return missing(call, key);
  if (frame.depth >= textLimit) return stop(call, 'template-too-deep', { limit: textLimit });
  const rendered = evaluate(template, { ...frame, template, depth: frame.depth + 1 }, composition);
  return { output: 'insert', name: '{{text}}', rendered };
}

function missing(call: Call, key: string): Output {
  const { composition } = call;
  // A text that is there but cannot be read has its own fault.
  if (!composition.templates.texts.has(key)) {
    reportInFinal(composition, fault('text-missing', { key }, call.place));
  }
  const words = wordIn(composition, 'missing-text').replace('{name}', key);
  return inlineOutput([{ type: 'missing', text: words }]);
}
