import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { type FaultCode, type FaultValues, fault, type Place } from '../../fault.ts';
import { type Composition, report } from '../composition.ts';
import { placeIn, type Rendered } from '../template/rendered.ts';
import { withoutTokens } from '../template/token.ts';

/** One reading of rendered text as Markdown. */
export interface Reading {
  readonly composition: Composition;
  readonly rendered: Rendered;
  /** Whether typed digits are looked for: in prose, not in quotes or colophons. */
  readonly digits: boolean;
  /** The level of the heading above; null where headings may not stand (boxes, lists, quotes). */
  readonly heading: { level: number } | null;
  /** Added to the level of every heading: prose is demoted to its place. */
  readonly demoted: number;
}

/** Reads Markdown: the small part of it that chapters use, and tables. */
export function readMarkdown(rendered: Rendered): Root {
  return fromMarkdown(rendered.text, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
}

/** Where a node begins in its template. */
export function placeOf(reading: Reading, node: Nodes): Place | null {
  return placeIn(reading.rendered, node.position?.start.offset ?? 0);
}

/** A node as it was written, its tokens blanked. */
export function writtenAs(reading: Reading, node: Nodes): string {
  const { start, end } = node.position ?? {};
  return withoutTokens(reading.rendered.text.slice(start?.offset ?? 0, end?.offset ?? 0));
}

/** The first line of a node as it was written, for messages. */
export function excerptOf(reading: Reading, node: Nodes): string {
  const [line = ''] = writtenAs(reading, node).trim().split('\n');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** Codes whose message shows what was written. */
type TextCode = {
  [C in FaultCode]: FaultValues[C] extends { text: string }
    ? keyof FaultValues[C] extends 'text'
      ? C
      : never
    : never;
}[FaultCode];

/** Markdown that chapters do not use, by type of node. */
const refused: Readonly<Record<string, TextCode>> = {
  html: 'markdown-html',
  code: 'markdown-code',
  inlineCode: 'markdown-code',
  image: 'markdown-image',
  imageReference: 'markdown-image',
  linkReference: 'markdown-reference',
  definition: 'markdown-reference',
  footnoteReference: 'markdown-footnote',
  footnoteDefinition: 'markdown-footnote',
  thematicBreak: 'markdown-rule',
  break: 'markdown-break',
};

/** Notes that a node may not stand where it stands. */
export function refuse(reading: Reading, node: Nodes, code: TextCode): void {
  const text = excerptOf(reading, node);
  report(reading.composition, fault(code, { text } as FaultValues[TextCode], placeOf(reading, node)));
}

/** Notes Markdown that chapters do not use. */
export function refuseType(reading: Reading, node: Nodes): void {
  refuse(reading, node, refused[node.type] ?? 'markdown-html');
}
