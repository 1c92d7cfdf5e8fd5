import type { Link, Nodes, PhrasingContent, Text } from 'mdast';
import { fault, type Place } from '../../fault.ts';
import type { Inline } from '../../model/document.ts';
import { type Output, parentOfPart, report } from '../composition.ts';
import { plainText } from '../plain.ts';
import { placeIn } from '../template/rendered.ts';
import { cutAtTokens, tokenText } from '../template/token.ts';
import { findDigits } from './digits.ts';
import { placeOf, type Reading, readMarkdown, refuse, refuseType, writtenAs } from './read.ts';

/** How deep emphasis and links may stand within each other. */
const depthLimit = 40;

/** The content of a paragraph, heading or cell: tokens are now what they stand for. */
export function inlinesOf(nodes: readonly PhrasingContent[], reading: Reading, depth = 0): readonly Inline[] {
  return merged(nodes.flatMap((node) => inlineOf(node, reading, depth)));
}

/** Rendered text that must be a single paragraph, as the inside of a note; `name` is said of it if it is not. */
export function onlyParagraph(reading: Reading, name: string): readonly Inline[] {
  const [first, ...rest] = readMarkdown(reading.rendered).children;
  if (first === undefined) return [];
  if (first.type === 'paragraph' && rest.length === 0) return inlinesOf(first.children, reading);
  const wrong = rest[0] ?? first;
  report(reading.composition, fault('block-only-text', { block: name }, placeOf(reading, wrong)));
  return [];
}

/** Adjacent plain texts as one. */
export function merged(inlines: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = { type: 'text', text: last.text + inline.text };
    } else joined.push(inline);
  }
  return joined;
}

function inlineOf(node: PhrasingContent, reading: Reading, depth: number): readonly Inline[] {
  if (depth > depthLimit) return tooDeep(node, reading);
  switch (node.type) {
    case 'text':
      return textOf(node, reading);
    case 'emphasis':
    case 'strong':
      return [{ type: node.type, children: inlinesOf(node.children, reading, depth + 1) }];
    case 'link':
      return linkOf(node, reading, depth);
    default:
      refuseType(reading, node);
      return [];
  }
}

function tooDeep(node: Nodes, reading: Reading): readonly Inline[] {
  report(reading.composition, fault('markdown-too-deep', { limit: depthLimit }, placeOf(reading, node)));
  return [];
}

function textOf(node: Text, reading: Reading): readonly Inline[] {
  const isFootnote = /\[\^[^\]\s]*\]/.test(writtenAs(reading, node));
  if (isFootnote) refuse(reading, node, 'markdown-footnote');
  else if (reading.digits) findDigits(node, reading);
  return cutAtTokens(node.value).flatMap((piece) =>
    typeof piece === 'string'
      ? [{ type: 'text' as const, text: piece.replaceAll('\n', ' ') }]
      : inlinesOfToken(piece, node, reading),
  );
}

function inlinesOfToken(index: number, node: Nodes, reading: Reading): readonly Inline[] {
  const output = reading.composition.tokens[index];
  if (output?.output === 'inline') return output.children;
  if (output !== undefined) refuseOutput(output, placeOfToken(index, node, reading), reading);
  return [];
}

/** Where in its template a value within a text was asked for. */
function placeOfToken(index: number, node: Nodes, { rendered }: Reading): Place | null {
  const start = node.position?.start.offset ?? 0;
  return placeIn(rendered, Math.max(start, rendered.text.indexOf(tokenText(index), start)));
}

/** A block token beside text or in a heading or cell; a part away from the block that understands it. */
export function refuseOutput(output: Output, place: Place | null, reading: Reading): void {
  if (output.output === 'part') {
    const part = output.part.name;
    report(reading.composition, fault('block-part-outside', { part, parent: parentOfPart[part] }, place));
  } else if (output.output !== 'inline') {
    report(reading.composition, fault('block-not-alone', { name: output.name }, place));
  }
}

function linkOf(node: Link, reading: Reading, depth: number): readonly Inline[] {
  if (writtenAs(reading, node).startsWith('<')) {
    refuse(reading, node, 'markdown-autolink');
    return [];
  }
  const url = cutAtTokens(node.url)
    .map((piece) => (typeof piece === 'string' ? piece : plainText(inlinesOfToken(piece, node, reading))))
    .join('');
  if (!/^(https?:\/\/|mailto:)[^\s]+$/.test(url)) {
    report(reading.composition, fault('link-refused', { url }, placeOf(reading, node)));
    return [];
  }
  return [{ type: 'link', url, children: inlinesOf(node.children, reading, depth + 1) }];
}
