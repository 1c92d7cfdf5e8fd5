import type { KeyFigures } from '../../model/document.ts';
import { blocksOutput, type Call, type Helper, type Output, stop } from '../composition.ts';
import { inlinesOption } from './arguments.ts';
import { inlinesInside, outputsInside, refusePart } from './inside.ts';

/** `{{#keyfigures}}{{#keyfigure value=(share id) base="…"}}what it is{{/keyfigure}}{{/keyfigures}}` */
export const keyFigureHelpers: Readonly<Record<string, Helper>> = {
  keyfigures: { block: 'always', options: [], run: keyFigures },
  keyfigure: { block: 'always', options: ['value', 'base'], run: keyFigure },
};

function keyFigures(call: Call): Output {
  const cells = outputsInside(call).flatMap((output): KeyFigures['cells'] => {
    if (output.output === 'part' && output.part.name === 'keyfigure') return [output.part];
    refusePart(call, output);
    return [];
  });
  if (cells.length === 0) return stop(call, 'block-empty', { block: '{{#keyfigures}}' });
  const plain = cells.map(({ value, text, base }) => ({ value, text, base }));
  return blocksOutput('{{#keyfigures}}', [{ type: 'key-figures', cells: plain }]);
}

/** A number without its base is not shown, so both are asked for. */
function keyFigure(call: Call): Output {
  const [value, base] = [inlinesOption(call, 'value'), inlinesOption(call, 'base')];
  const lacking = value.length === 0 ? 'value=' : 'base=';
  if (value.length === 0 || base.length === 0) {
    return stop(call, 'template-argument', { helper: call.name, argument: lacking });
  }
  return { output: 'part', part: { name: 'keyfigure', value, base, text: inlinesInside(call) } };
}
