import type { Inline } from '../../model/document.ts';
import { checkClaim } from '../claims.ts';
import { blocksOutput, type Call, type Helper, inlineOutput, type Output, stop } from '../composition.ts';
import { blocksOf } from '../markdown/blocks.ts';
import { numberOption, textArgument, textOption } from './arguments.ts';
import { readingOf, renderedInside } from './inside.ts';

/** `{{#claim id is="lower" level=5}}prose{{/claim}}`: a fault the day the data no longer bear the prose out. */
export const claimHelpers: Readonly<Record<string, Helper>> = {
  claim: { block: 'always', options: ['is', 'level', 'among'], run: claim },
};

function claim(call: Call): Output {
  const id = textArgument(call, 0);
  const is = textOption(call, 'is') ?? '';
  checkClaim({ id, is, level: numberOption(call, 'level'), among: amongOf(call) }, call);
  const rendered = renderedInside(call);
  const blocks = blocksOf(readingOf(call, rendered, true));
  const [only, ...rest] = blocks;
  if (only?.type !== 'paragraph' || rest.length > 0) {
    return blocksOutput(
      '{{#claim}}',
      blocks.map((block) => claimed(block, id, is)),
    );
  }
  const children = [...edge(/^[ \t]/, rendered.text), ...only.children, ...edge(/[ \t]$/, rendered.text)];
  return inlineOutput([{ type: 'claim', id, is, children }]);
}

function amongOf(call: Call): 'scopes' | 'items' {
  const among = textOption(call, 'among') ?? 'scopes';
  if (among === 'scopes' || among === 'items') return among;
  return stop(call, 'template-argument', { helper: call.name, argument: 'among=' });
}

/** Markdown drops the blanks at the edges of a paragraph; within a sentence they part words. */
function edge(pattern: RegExp, text: string): readonly Inline[] {
  return pattern.test(text) ? [{ type: 'text', text: ' ' }] : [];
}

function claimed<B extends { readonly type: string }>(block: B, id: string, is: string): B {
  if (block.type !== 'paragraph' || !('children' in block)) return block;
  return { ...block, children: [{ type: 'claim', id, is, children: block.children }] };
}
