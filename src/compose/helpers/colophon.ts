import type { Box, Colophon } from '../../model/document.ts';
import { blocksOutput, type Call, type Helper, type Output } from '../composition.ts';
import { textArgument } from './arguments.ts';
import { inlinesInside, outputsInside, refusePart } from './inside.ts';

/** `{{#colophon}}{{#row "Titel"}}…{{/row}}{{/colophon}}`; the study's notice, or a box of the template's own, above. */
export const colophonHelpers: Readonly<Record<string, Helper>> = {
  colophon: { block: 'always', options: [], run: colophon },
  row: { block: 'always', options: [], run: row },
};

function colophon(call: Call): Output {
  const rows: Colophon['rows'][number][] = [];
  let box = noticeBox(call);
  for (const output of outputsInside(call)) {
    const [first] = output.output === 'blocks' ? output.blocks : [];
    if (output.output === 'part' && output.part.name === 'row') {
      rows.push({ label: output.part.label, children: output.part.children });
    } else if (first?.type === 'box') box = first;
    else refusePart(call, output);
  }
  return blocksOutput('{{#colophon}}', [{ type: 'colophon', box, rows }]);
}

function noticeBox({ composition }: Call): Box | null {
  const { notice } = composition.study;
  if (notice === null) return null;
  const children = [{ type: 'text', text: notice.text } as const];
  return {
    type: 'box',
    tone: 'warning',
    title: notice.heading,
    blocks: [{ type: 'paragraph', role: 'body', children }],
  };
}

/** Editions, telephone numbers and licences are no results: digits may be typed here. */
function row(call: Call): Output {
  return {
    output: 'part',
    part: { name: 'row', label: textArgument(call, 0), children: inlinesInside(call, false) },
  };
}
