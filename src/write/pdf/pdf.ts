import type { Fault } from '../../fault.ts';
import type { Anchor, Document } from '../../model/document.ts';
import type { Fonts } from '../../model/font.ts';
import type { PageMap } from '../../model/pages.ts';
import { type Context, onSheet } from './context.ts';
import { lineNumbers, watermarkOf } from './draft-signs.ts';
import { newDocument } from './engine/compact-document.ts';
import type { DocumentOptions, PdfDocument } from './engine/library.ts';
import { type Layout, layOut, type PdfInput } from './layout.ts';
import { metadataOf, momentOf } from './metadata.ts';
import { addToOutline, type OutlineState } from './outline.ts';
import { pageMapOf } from './page-references.ts';
import type { Page } from './paginate.ts';
import { type Painter, paint, paintWatermark } from './paint.ts';
import { runningItems } from './running.ts';
import { srgbProfile } from './srgb.ts';
import { newMarker } from './tags/marker.ts';
import { writeTree } from './tags/tree.ts';
import { thinPages } from './thin-page.ts';

/** A PDF, the pages on which its anchors stand, and what its layout warns of. */
export interface WrittenPdf {
  readonly bytes: Uint8Array;
  readonly pages: PageMap;
  readonly warnings: readonly Fault[];
}

/**
 * Writes a document as PDF: blocks become pieces, pieces are laid out on pages, pages are painted. The same input
 * gives the same bytes.
 *
 * @throws {Faults} where a text has a character that no font of the publication has.
 */
export async function writePdf(input: PdfInput): Promise<WrittenPdf> {
  const pdf = pdfFor(input);
  const layout = layOut(input, pdf);
  const { pages, context } = layout;
  const bytes = await painted(layout, pdf);
  return { bytes, pages: pageMapOf(pages), warnings: thinPages(pages, context) };
}

/** An empty PDF that knows the fonts and the title of a document. */
export function pdfFor(input: PdfInput): PdfDocument {
  return newDocument(bytesOf(input.fonts), optionsOf(input.document));
}

/** The bytes of a document that is laid out, painted on the PDF that measured it. */
export function painted({ pages, context, faces, root }: Layout, pdf: PdfDocument): Promise<Uint8Array> {
  const map = pageMapOf(pages);
  const bytes = collect(pdf);
  const pageOf = (anchor: Anchor): number | null => map.byAnchor.get(anchor) ?? null;
  const marker = newMarker(pdf, pages.length);
  const { theme } = context;
  paintPages(pages, context, { document: pdf, theme, faces, pageOf, marker, artifact: 'Layout' });
  writeTree(root, pdf, marker.marked);
  writeOutputIntent(pdf);
  pdf.end();
  return bytes;
}

function bytesOf(fonts: Fonts): ReadonlyMap<string, Uint8Array> {
  return new Map([...fonts.values()].map((font) => [font.key, font.bytes]));
}

function optionsOf(document: Document): DocumentOptions {
  return {
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: document.languageTag,
    displayTitle: true,
    font: null,
    tagged: true,
    metadata: metadataOf(document, { accessible: false, archival: false }),
    info: {
      Title: document.title,
      Author: document.authors.join(', '),
      Subject: document.subtitle ?? '',
      Creator: 'Kildetal',
      Producer: 'Kildetal',
      CreationDate: new Date(momentOf(document)),
    },
  };
}

function paintPages(pages: readonly Page[], context: Context, painter: Painter): void {
  const running = runningItems(pages, context);
  let open: OutlineState = [painter.document.outline];
  pages.forEach((page, at) => {
    const sheet = onSheet(context, page.sheet);
    const { width, height, top } = sheet.grid.page;
    const watermark = watermarkOf(sheet);
    painter.document.addPage({ size: [width, height], margin: 0 });
    painter.marker.beginPage();
    if (watermark !== null) paintWatermark(watermark, painter);
    for (const { piece, y } of page.placed) {
      for (const mark of piece.marks) {
        painter.document.addNamedDestination(mark.anchor, 'XYZ', 0, top + y, null);
        open = addToOutline(open, mark, { top: top + y, pageWidth: width });
      }
      paint(piece.items, painter, top + y);
    }
    paint(lineNumbers(page, context), painter, top);
    paint(running[at]?.header ?? [], { ...painter, artifact: 'Header' }, 0);
    paint(running[at]?.footer ?? [], { ...painter, artifact: 'Footer' }, 0);
    painter.marker.endPage();
  });
}

/** What the colours mean: PDF/A asks for it, since they are told in red, green and blue alone. */
function writeOutputIntent(pdf: PdfDocument): void {
  const profile = pdf.ref({ N: 3 });
  profile.end(srgbProfile());
  const name = new String('sRGB IEC61966-2.1');
  const intent = pdf.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: name,
    Info: name,
    DestOutputProfile: profile,
  });
  intent.end();
  pdf._root.data['OutputIntents'] = [intent];
}

function collect(pdf: PdfDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk) => chunks.push(chunk));
    pdf.on('end', () => resolve(Uint8Array.from(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
}
