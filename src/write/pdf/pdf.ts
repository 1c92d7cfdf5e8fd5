import { throwIfAny } from '../../fault.ts';
import type { Anchor, Document } from '../../model/document.ts';
import type { Figures } from '../../model/drawing.ts';
import type { Fonts } from '../../model/font.ts';
import type { PageMap } from '../../model/pages.ts';
import type { TextStyle, Theme } from '../../model/theme.ts';
import { setBlocks } from './blocks.ts';
import { missingCharacters } from './characters.ts';
import type { Context } from './context.ts';
import { type Face, type Faces, openFaces } from './faces.ts';
import { type Grid, gridOf, mm } from './grid.ts';
import { lookOf, runsOf } from './inline.ts';
import { newDocument, type PdfDocument } from './library.ts';
import { breakLines } from './line.ts';
import { addToOutline, type OutlineState } from './outline.ts';
import { type Page, paginate } from './paginate.ts';
import { type Painter, paint } from './paint.ts';
import { piece } from './piece.ts';
import { runningItems } from './running.ts';

export interface PdfInput {
  readonly document: Document;
  readonly figures: Figures;
  readonly theme: Theme;
  readonly fonts: Fonts;
}

/**
 * Writes a document as PDF: blocks become pieces, pieces are laid out on pages, pages are painted. The same input
 * gives the same bytes.
 *
 * @throws {Faults} where a text has a character that no font of the publication has.
 */
export async function writePdf(input: PdfInput): Promise<{ bytes: Uint8Array; pages: PageMap }> {
  const { document, figures, theme, fonts } = input;
  const pdf = newDocument(bytesOf(fonts), optionsOf(document));
  const faces = openFaces(fonts, pdf);
  throwIfAny(missingCharacters(document, figures, faces));

  const context = contextOf(input, faces, pdf);
  const { grid } = context;
  const place = { x: grid.text, width: grid.measure, body: 'body' } as const;
  const pages = paginate(context.flow(document.blocks, place).pieces, roomOf(grid));

  const map = pageMapOf(pages);
  const bytes = collect(pdf);
  const pageOf = (anchor: Anchor): number | null => map.byAnchor.get(anchor) ?? null;
  paintPages(pages, context, { document: pdf, theme, faces, pageOf });
  pdf.end();
  return { bytes: await bytes, pages: map };
}

function bytesOf(fonts: Fonts): ReadonlyMap<string, Uint8Array> {
  return new Map([...fonts.values()].map((font) => [font.key, font.bytes]));
}

function optionsOf(document: Document) {
  return {
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: document.languageTag,
    displayTitle: true,
    font: null,
    info: {
      Title: document.title,
      Author: document.authors.join(', '),
      Subject: document.subtitle ?? '',
      Creator: 'Kildetal',
      Producer: 'Kildetal',
      CreationDate: new Date(`${document.published}T00:00:00Z`),
    },
  } as const;
}

function contextOf(input: PdfInput, faces: Faces, pdf: PdfDocument): Context {
  const face = (style: TextStyle): Face => faces.of(style.family, style.weight, style.italic);
  const runLines: Context['runLines'] = (runs, width) => breakLines(runs, width, faces, pdf);
  const context: Context = {
    document: input.document,
    figures: input.figures,
    theme: input.theme,
    grid: gridOf(input.theme.page),
    lines: (children, style, width) => runLines(runsOf(children, lookOf(style)), width),
    runLines,
    face,
    flow: (blocks, place) => setBlocks(blocks, context, place),
  };
  return context;
}

/** Footnotes stand below a short rule at the text edge. */
function roomOf(grid: Grid) {
  const rule = { type: 'fill', x: grid.text, y: 10, width: mm(40), height: 0.5, colour: 'line' } as const;
  return { height: grid.height, noteRule: piece(15, [rule]) };
}

function pageMapOf(pages: readonly Page[]): PageMap {
  const byAnchor = new Map<Anchor, number>();
  pages.forEach((page, at) => {
    for (const { piece: one } of page.placed) {
      for (const mark of one.marks) byAnchor.set(mark.anchor, at + 1);
    }
  });
  return { count: pages.length, byAnchor };
}

function paintPages(pages: readonly Page[], context: Context, painter: Painter): void {
  const { width, height, top } = context.grid.page;
  const running = runningItems(pages, context);
  let open: OutlineState = [painter.document.outline];
  pages.forEach((page, at) => {
    painter.document.addPage({ size: [width, height], margin: 0 });
    for (const { piece: one, y } of page.placed) {
      for (const mark of one.marks) {
        painter.document.addNamedDestination(mark.anchor, 'XYZ', 0, top + y, null);
        open = addToOutline(open, mark, { top: top + y, pageWidth: width });
      }
      paint(one.items, painter, top + y);
    }
    paint(running[at] ?? [], painter, 0);
  });
}

function collect(pdf: PdfDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk) => chunks.push(chunk));
    pdf.on('end', () => resolve(Uint8Array.from(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
}
