import { fault } from '../../fault.ts';
import type { Block, Inline } from '../../model/document.ts';
import { type Call, type Output, report, stop } from '../composition.ts';
import { blocksOf } from '../markdown/blocks.ts';
import { onlyParagraph } from '../markdown/inlines.ts';
import type { Reading } from '../markdown/read.ts';
import { placeIn, type Rendered } from '../template/rendered.ts';
import { cutAtTokens, tokenText } from '../template/token.ts';

/** What stands between `{{#x}}` and `{{/x}}`, rendered. */
export function renderedInside(call: Call): Rendered {
  return call.inside === null ? stop(call, 'template-block-needed', { name: call.name }) : call.inside();
}

/** The inside as blocks. Headings may not stand there: the section around a block goes on after it. */
export function blocksInside(call: Call, digits = true): readonly Block[] {
  return blocksOf(readingOf(call, renderedInside(call), digits));
}

/** The inside as the content of one paragraph. */
export function inlinesInside(call: Call, digits = true): readonly Inline[] {
  return onlyParagraph(readingOf(call, renderedInside(call), digits), `{{#${call.name}}}`);
}

export function readingOf(call: Call, rendered: Rendered, digits: boolean): Reading {
  return { composition: call.composition, rendered, digits, heading: null, demoted: 0 };
}

/** A block that holds nothing but parts of its own: what they are, in order. Text beside them is a fault. */
export function outputsInside(call: Call): readonly Output[] {
  const rendered = renderedInside(call);
  let at = 0;
  return cutAtTokens(rendered.text).flatMap((piece) => {
    const start = at;
    at += typeof piece === 'number' ? tokenText(piece).length : piece.length;
    if (typeof piece === 'number') return call.composition.tokens[piece] ?? [];
    if (piece.trim() !== '') refuseText(call, piece, rendered, start);
    return [];
  });
}

function refuseText(call: Call, piece: string, rendered: Rendered, start: number): void {
  const text = piece.trim().split('\n')[0] ?? '';
  const place = placeIn(rendered, start + piece.search(/\S/));
  report(call.composition, fault('block-only-parts', { block: `{{#${call.name}}}`, text }, place));
}

/** Notes a part that the block does not know. */
export function refusePart(call: Call, output: Output): void {
  const text = output.output === 'part' ? `{{#${output.part.name}}}` : '{{…}}';
  report(call.composition, fault('block-only-parts', { block: `{{#${call.name}}}`, text }, call.place));
}
