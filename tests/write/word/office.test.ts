import fc from 'fast-check';
import { strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Block, Caption, Document, Inline } from '../../../src/model/document.ts';
import { plain } from '../../../src/model/plain.ts';
import type { Print } from '../../../src/model/print.ts';
import { all, type Element, elementsIn } from '../../../src/proof/word/element.ts';
import { proveWord } from '../../../src/proof/word/proof.ts';
import { readXml } from '../../../src/proof/word/xml.ts';
import { headingLevels } from '../../../src/write/heading-levels.ts';
import { missingOf, savedByLibreOffice, skippedFor } from '../../support/libreoffice.ts';
import { figuresFor } from '../sample-document.ts';
import { written } from './given.ts';
import { randomDocument } from './random-document.ts';

/** `npm run proof` looks at many; `npm test` at a few. */
const count = process.env['MODE'] === 'proof' ? 200 : 10;
const missing = missingOf('soffice');

/** A line of a document: a heading with its level, a paragraph, a picture, or the text of a footnote. */
type Line = string;

describe.skipIf(missing.length > 0)(
  `${count} random documents in LibreOffice${skippedFor(missing)}`,
  async () => {
    const documents = fc.sample(randomDocument, { numRuns: count, seed: 6 });
    const files = missing.length > 0 ? [] : await Promise.all(documents.map(set));
    const opened =
      missing.length > 0 ? [] : savedByLibreOffice(files, 'fodt').map((one) => readXml(strFromU8(one)));

    test.each(documents.map((document, at) => [at, document] as const))(
      '%i: paragraph by paragraph',
      (at, document) => {
        const body = all(opened[at] ?? nothing, 'office:text')[0] ?? nothing;
        const seen = linesOf(body);
        const levels = headingLevels(document.blocks);
        const meant = document.blocks.flatMap((block) => linesOfBlock(block, levels));
        expect(seen.lines).toEqual(meant);
        expect(seen.notes).toEqual(notesOf(document));
        expect(seen.tables).toBe(
          document.blocks.filter(({ type }) => ['table', 'box', 'key-figures'].includes(type)).length,
        );
      },
    );

    test('keep every point of the proof', () => {
      for (const file of files)
        expect(
          proveWord(file).filter(({ number, verdict }) => verdict === 'failed' && number !== 'WA-05'),
        ).toEqual([]);
    });
  },
);

const nothing: Element = { name: '', attributes: {}, children: [] };

async function set(document: Document): Promise<Uint8Array> {
  const numbers = JSON.stringify(document.blocks).match(/"print":\d+/g) ?? [];
  const prints = numbers.map((_, at): Print => ({ ...print, number: at + 1 }));
  const traced = { build: 'random', ledger: new Map(), ledgerHash: '', prints };
  return written(document, { figures: figuresFor(document), traced });
}

const print: Print = {
  number: 1,
  id: 'share/2020/alle/x/1',
  text: '',
  form: 'share',
  section: '',
  block: '',
  file: '',
  line: 1,
  column: 1,
};

/** What a reader sees of a body in order; empty paragraphs are space, and text boxes the number of a chapter again. */
function linesOf(body: Element): { lines: Line[]; notes: Line[]; tables: number } {
  const lines: Line[] = [];
  const notes: Line[] = [];
  for (const element of paragraphsIn(body)) {
    const level = element.name === 'text:h' ? `h${element.attributes['text:outline-level']} ` : '';
    const text = unspaced(said(element));
    if (all(element, 'draw:frame').some(isFigure)) lines.push('picture');
    if (text !== '') lines.push(level + text);
    notes.push(...all(element, 'text:note-body').map((note) => unspaced(said(note))));
  }
  return { lines, notes, tables: all(body, 'table:table').length };
}

/** Paragraphs and headings in order, none within another. */
function paragraphsIn(element: Element): readonly Element[] {
  const isParagraph = element.name === 'text:p' || element.name === 'text:h';
  return isParagraph ? [element] : elementsIn(element).flatMap(paragraphsIn);
}

/** Figures stand in a line of their own; the bands of chapters float behind the text. */
function isFigure(frame: Element): boolean {
  return frame.attributes['text:anchor-type'] === 'as-char' && all(frame, 'draw:image').length > 0;
}

const silent = new Set(['draw:frame', 'draw:custom-shape', 'text:note', 'draw:a', 'svg:title', 'svg:desc']);

function said(element: Element): string {
  return element.children
    .map((one) => {
      if (typeof one === 'string') return one;
      return silent.has(one.name) ? '' : said(one);
    })
    .join('');
}

function linesOfBlock(block: Block, levels: ReadonlyMap<Block, number>): readonly Line[] {
  switch (block.type) {
    case 'chapter':
      return [`h1 ${unspaced(block.title)}`, text(block.base)];
    case 'heading':
      return [`h${levels.get(block)} ${text(block.children)}`];
    case 'paragraph':
      return [text(block.children)];
    case 'list':
      return block.items.flat().flatMap((one) => linesOfBlock(one, levels));
    case 'quote':
      return [text(block.children), text(block.source)];
    case 'box':
      return [unspaced(block.title), ...block.blocks.flatMap((one) => linesOfBlock(one, levels))];
    case 'key-figures':
      return block.cells.flatMap(({ value, text: words, base }) => [value, words, base].map(text));
    case 'figure':
      return [...over(block.caption), 'picture', ...under(block.caption)];
    case 'table': {
      const cells = [...block.head, ...block.rows.map((row) => row.cells)].flat();
      const arrows = { higher: '▲', lower: '▼' } as const;
      const told = cells.map(({ mark, children }) => `${mark === null ? '' : arrows[mark]}${text(children)}`);
      return [...over(block.caption), ...told, ...under(block.caption)];
    }
    default:
      return [];
  }
}

function over({ finding, label, title, subtitle }: Caption): readonly Line[] {
  return [
    ...(finding === null ? [] : [text(finding)]),
    unspaced(label) + text(title),
    ...(subtitle === null ? [] : [text(subtitle)]),
  ];
}

function under({ notes }: Caption): readonly Line[] {
  return notes.map(({ label, children }) => unspaced(label) + text(children));
}

function notesOf(document: Document): readonly Line[] {
  const found: Line[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (value !== null && typeof value === 'object') {
      const one = value as { type?: string; children?: readonly Inline[] };
      if (one.type === 'note') found.push(text(one.children ?? []));
      else Object.values(value).forEach(visit);
    }
  };
  document.blocks.forEach(visit);
  return found;
}

function text(children: readonly Inline[]): string {
  return unspaced(plain(children));
}

/** Programs set spaces and tabs each in their own way. */
function unspaced(words: string): string {
  return words.replace(/\s+/g, '').replaceAll('\u2011', '-');
}
