import type { Block } from '../../model/document.ts';
import type { References } from '../../model/reference.ts';
import { provisionalAnchor } from '../citations/target.ts';
import { blocksOutput, type Call, type Helper, inlineOutput, type Output, stop } from '../composition.ts';
import { meant } from '../template/check.ts';
import { textArgument, textOption } from './arguments.ts';

/** `{{cite "madsen-1976"}}`, `{{cite "a" "b"}}`, `{{cite "a" page="12"}}`, `{{cite "a" form="text"}}`; `{{bibliography}}`. */
export const citationHelpers: Readonly<Record<string, Helper>> = {
  cite: { block: 'never', options: ['page', 'form'], run: cite },
  bibliography: { block: 'never', options: [], run: bibliography },
};

/** Stands without words until all works that are cited are known. */
function cite(call: Call): Output {
  const { citations } = call.composition;
  const [first = textArgument(call, 0), ...others] = call.args.map((_, index) => knownKey(call, index));
  const keys = [first, ...others];
  const page = textOption(call, 'page');
  if (page !== null && keys.length > 1) return stop(call, 'page-of-many', {});
  const place = call.frame.caller ?? call.place;
  const index = citations.push({ keys, page, form: formOf(call), place }) - 1;
  return inlineOutput([{ type: 'reference', anchor: provisionalAnchor(index), text: '' }]);
}

function knownKey(call: Call, index: number): string {
  const key = textArgument(call, index);
  const { works } = worksOf(call, key);
  if (works.some((work) => work.key === key)) return key;
  const known = works.map((work) => work.key);
  return stop(call, 'work-unknown', { key, known: meant(key, known) });
}

function worksOf(call: Call, key: string): References {
  return call.composition.templates.references ?? stop(call, 'references-missing', { key });
}

function formOf(call: Call): 'brackets' | 'text' {
  const form = textOption(call, 'form');
  if (form === null) return 'brackets';
  return form === 'text' ? form : stop(call, 'template-argument', { helper: call.name, argument: 'form=' });
}

function bibliography(): Output {
  const block: Block = { type: 'bibliography', entries: [] };
  return blocksOutput('{{bibliography}}', [block]);
}
