import { throwIfAny } from '../../fault.ts';
import type { Document } from '../../model/document.ts';
import type { Figures } from '../../model/drawing.ts';
import type { Fonts } from '../../model/font.ts';
import type { Hyphenation } from '../../model/language.ts';
import type { TextStyle, Theme } from '../../model/theme.ts';
import { setBlocks } from './blocks.ts';
import { paginateChapters } from './chapter-end.ts';
import { missingCharacters } from './characters.ts';
import type { Context } from './context.ts';
import type { PdfDocument } from './engine/library.ts';
import { type Face, type Faces, openFaces } from './faces.ts';
import { footnote } from './footnote.ts';
import { type Grid, gridOf, mm, turnedPage } from './grid.ts';
import { hyphenator } from './hyphenation.ts';
import { lookOf, type PageOf, runsOf } from './inline.ts';
import { breakLines } from './line.ts';
import { settled } from './page-references.ts';
import type { Page, Room } from './paginate.ts';
import { piece } from './piece.ts';
import { headingRoles } from './tags/heading-roles.ts';
import { rootTag, type Tag } from './tags/tag.ts';

export interface PdfInput {
  readonly document: Document;
  readonly figures: Figures;
  readonly theme: Theme;
  readonly fonts: Fonts;
  readonly hyphenation: Hyphenation;
}

/** A document on its pages, not painted yet. */
export interface Layout {
  readonly pages: readonly Page[];
  readonly context: Context;
  readonly faces: Faces;
  /** The structure of the document. */
  readonly root: Tag;
}

/**
 * Lays a document out on pages; `pdf` measures its text.
 *
 * @throws {Faults} where a text has a character that no font of the publication has.
 */
export function layOut(input: PdfInput, pdf: PdfDocument): Layout {
  const { document, figures, fonts } = input;
  const faces = openFaces(fonts, pdf);
  throwIfAny(missingCharacters(document, figures, faces));
  return settled((pageOf) => laidOut(input, faces, pdf, pageOf));
}

function laidOut(input: PdfInput, faces: Faces, pdf: PdfDocument, pageOf: PageOf): Layout {
  const { document } = input;
  const context = contextOf(input, faces, pdf, pageOf);
  const { grid } = context;
  const root = rootTag();
  const place = { x: grid.text, width: grid.measure, body: 'body', tag: root } as const;
  const rooms = { upright: roomOf(grid), turned: roomOf(context.turned) };
  const { pieces } = context.flow(document.blocks, place);
  const pages = paginateChapters(pieces, rooms, input.theme.layout.thinPage);
  return { pages, context, faces, root };
}

function contextOf(input: PdfInput, faces: Faces, pdf: PdfDocument, pageOf: PageOf): Context {
  const face = (style: TextStyle): Face => faces.of(style.family, style.weight, style.italic);
  const tools = { faces, document: pdf, hyphenate: hyphenator(input.hyphenation) };
  const runLines: Context['runLines'] = (runs, breaking) => breakLines(runs, breaking, tools);
  const { align, hyphenation } = input.theme.layout;
  const context: Context = {
    document: input.document,
    figures: input.figures,
    theme: input.theme,
    grid: gridOf(input.theme.page),
    turned: gridOf(turnedPage(input.theme.page)),
    headings: headingRoles(input.document.blocks),
    lines: (children, style, breaking, tag) =>
      runLines(runsOf(children, lookOf(style), tag, pageOf), breaking),
    runLines,
    running: { parts: hyphenation, justified: align === 'justified' },
    note: (note, tag) => footnote(context, note, tag),
    face,
    flow: (blocks, place) => setBlocks(blocks, context, place),
  };
  return context;
}

/** Footnotes stand below a short rule at the text edge. */
function roomOf(grid: Grid): Room {
  const rule = { type: 'fill', x: grid.text, y: 10, width: mm(40), height: 0.5, colour: 'line' } as const;
  return { height: grid.height, noteRule: piece(15, [rule]) };
}
