import { type Fault, fault } from '../fault.ts';
import { nearest } from '../model/nearest.ts';
import type { Composition } from './composition.ts';
import { isNode } from './template/check.ts';

/**
 * A warning for each text of the study that nothing asks for: its name is misspelt, or it is of no use. Asked for is what a
 * template named while the publication was filled, and what any template names in a branch that was not taken: a text that
 * waits for another one is not misspelt. A publication based on another has the texts of that one in its folder, too: it tells
 * only what looks misspelt.
 */
export function unaskedTexts({ templates, parsed, asked }: Composition): readonly Fault[] {
  const every = [parsed.chapters, parsed.partials, parsed.texts].flatMap((some) => [...some.values()]);
  const known = new Set([...asked, ...every.flatMap(({ program }) => keysIn(program))]);
  const open = [...known].filter((key) => !templates.texts.has(key)).toSorted();
  return [...templates.texts].flatMap(([key, { file }]) => {
    if (known.has(key)) return [];
    const near = nearest(key, open);
    const place = { file };
    if (near !== null) return [fault('text-misspelt', { key, nearest: near }, place)];
    return templates.publication.base === undefined ? [fault('text-unasked', { key }, place)] : [];
  });
}

/** The keys that a tree names in words: `{{text "covid"}}`, `(has "text/covid")`. */
function keysIn(tree: unknown): readonly string[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const inside = Object.values(tree).flatMap(keysIn);
  return isCall(tree) ? [...keyOf(tree), ...inside] : inside;
}

function isCall(tree: object): tree is hbs.AST.MustacheStatement | hbs.AST.SubExpression {
  return 'type' in tree && (tree.type === 'MustacheStatement' || tree.type === 'SubExpression');
}

function keyOf({ path, params }: hbs.AST.MustacheStatement | hbs.AST.SubExpression): readonly string[] {
  const [first] = params;
  if (!isNode(path, 'PathExpression') || first === undefined || !isNode(first, 'StringLiteral')) return [];
  if (path.original === 'text') return [first.value];
  return path.original === 'has' && first.value.startsWith('text/')
    ? [first.value.slice('text/'.length)]
    : [];
}
