import type { BlockContent, DefinitionContent, Heading, Nodes, Paragraph, RootContent } from 'mdast';
import { fault } from '../../fault.ts';
import type { Block } from '../../model/document.ts';
import { type Output, report } from '../composition.ts';
import { plainText } from '../plain.ts';
import { quotation } from '../quotation.ts';
import { cutAtTokens } from '../template/token.ts';
import { inlinesOf, refuseOutput } from './inlines.ts';
import { excerptOf, placeOf, type Reading, readMarkdown, refuse, refuseType } from './read.ts';

/** How deep lists may stand within each other. */
const depthLimit = 8;

/** Rendered Markdown as blocks, its tokens replaced by what they stand for. */
export function blocksOf(reading: Reading): readonly Block[] {
  return readMarkdown(reading.rendered).children.flatMap((node) => blockOf(node, reading, 0));
}

function blockOf(node: RootContent, reading: Reading, depth: number): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return paragraphOf(node, reading);
    case 'heading':
      return headingOf(node, reading);
    case 'list':
      return [
        { type: 'list', ordered: node.ordered === true, items: itemsOf(node.children, reading, depth) },
      ];
    case 'blockquote':
      return node.children.flatMap((child) => quoteOf(child, reading));
    case 'table':
      report(
        reading.composition,
        fault('markdown-table-bare', { text: excerptOf(reading, node) }, placeOf(reading, node)),
      );
      return [];
    default:
      refuseType(reading, node);
      return [];
  }
}

function itemsOf(
  items: readonly { readonly children: (BlockContent | DefinitionContent)[] }[],
  reading: Reading,
  depth: number,
): readonly (readonly Block[])[] {
  const inner = { ...reading, heading: null };
  return items.map((item) =>
    item.children.flatMap((child) =>
      depth < depthLimit ? blockOf(child, inner, depth + 1) : tooDeep(child, reading),
    ),
  );
}

function tooDeep(node: Nodes, reading: Reading): readonly Block[] {
  report(reading.composition, fault('markdown-too-deep', { limit: depthLimit }, placeOf(reading, node)));
  return [];
}

/** A paragraph of text, or the blocks whose tokens stand alone in it. */
function paragraphOf(node: Paragraph, reading: Reading): readonly Block[] {
  const outputs = aloneIn(node, reading);
  if (outputs !== null) return outputs.flatMap((output) => blocksOfOutput(output, node, reading));
  const children = inlinesOf(node.children, reading);
  return children.length === 0 ? [] : [{ type: 'paragraph', role: 'body', children }];
}

/** The block tokens of a paragraph that holds nothing else; null where it holds text. */
function aloneIn(node: Paragraph, reading: Reading): readonly Output[] | null {
  const [only, ...rest] = node.children;
  if (only?.type !== 'text' || rest.length > 0) return null;
  const pieces = cutAtTokens(only.value).filter((piece) => typeof piece === 'number' || piece.trim() !== '');
  const outputs = pieces.map((piece) =>
    typeof piece === 'number' ? reading.composition.tokens[piece] : undefined,
  );
  const blocks = outputs.filter((output) => output !== undefined && output.output !== 'inline');
  return blocks.length > 0 && blocks.length === pieces.length ? (blocks as readonly Output[]) : null;
}

function blocksOfOutput(output: Output, node: Nodes, reading: Reading): readonly Block[] {
  if (output.output === 'blocks') return output.blocks;
  if (output.output === 'insert') return inserted({ ...reading, rendered: output.rendered, digits: true });
  if (output.output === 'part' && output.part.name === 'base' && reading.heading !== null)
    return [baseLine(output.part.children)];
  refuseOutput(output, placeOf(reading, node), reading);
  return [];
}

/** Prose in its place: its highest heading stands one level below the heading above it. */
function inserted(reading: Reading): readonly Block[] {
  const nodes = readMarkdown(reading.rendered).children;
  const levels = nodes.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
  const above = reading.heading?.level ?? 0;
  const demoted = levels.length === 0 ? 0 : above + 1 - Math.min(...levels);
  const inner = { ...reading, demoted };
  const blocks = nodes.flatMap((node) => blockOf(node, inner, 0));
  // What follows the prose still belongs to the heading above it.
  if (reading.heading !== null && above > 0) reading.heading.level = above;
  return blocks;
}

/** The base of a chapter until its title takes it up: a `chapter` block without a title. */
function baseLine(base: Extract<Block, { type: 'chapter' }>['base']): Block {
  return { type: 'chapter', number: null, label: null, title: '', anchor: '', part: 'front', base };
}

function headingOf(node: Heading, reading: Reading): readonly Block[] {
  const { heading, composition } = reading;
  const text = excerptOf(reading, node);
  if (!text.startsWith('#')) return refused(() => refuse(reading, node, 'markdown-setext'));
  if (heading === null) return refused(() => refuse(reading, node, 'heading-in-block'));
  const level = node.depth + reading.demoted;
  const children = inlinesOf(node.children, { ...reading, digits: false });
  const place = placeOf(reading, node);
  if (level < 4 && level > heading.level + 1) {
    report(composition, fault('heading-skipped', { level, expected: heading.level + 1 }, place));
  }
  const isSecondTitle = level === 1 && heading.level > 0;
  // The small unnumbered heading may stand at any level, and the level around it goes on.
  if (level < 4) heading.level = level;
  if (level === 2 || level === 3 || level === 4)
    return [{ type: 'heading', level, number: null, anchor: '', children }];
  if (level > 4) return refused(() => report(composition, fault('heading-too-deep', { level }, place)));
  const title = plainText(children);
  if (isSecondTitle)
    return refused(() => report(composition, fault('chapter-title-twice', { title }, place)));
  if (children.some((child) => child.type === 'print')) {
    report(composition, fault('chapter-title-number', { title }, place));
  }
  return [{ type: 'chapter', number: null, label: null, title, anchor: '', part: 'front', base: [] }];
}

function refused(say: () => void): readonly Block[] {
  say();
  return [];
}

function quoteOf(node: BlockContent | DefinitionContent, reading: Reading): readonly Block[] {
  const inner = { ...reading, digits: false, heading: null };
  if (node.type !== 'paragraph') {
    report(reading.composition, fault('block-only-text', { block: '>' }, placeOf(reading, node)));
    return [];
  }
  const children = quotation(inlinesOf(node.children, inner), reading.composition.templates.language);
  return [{ type: 'quote', children, source: [] }];
}
