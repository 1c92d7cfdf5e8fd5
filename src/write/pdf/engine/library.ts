import { createRequire } from 'node:module';
import type { FontFile as QuickFont } from '../../../letters/quicken.ts';

/**
 * The parts of pdfmake that this writer stands on: its document (pdfkit with fonts by name), its measuring and
 * breaking of text, and its drawing of SVG. They have no types and are CommonJS, so this file alone loads them.
 * What pdfmake would do with them, its page layout, knows neither keep-with-next nor widows nor footnotes;
 * `paginate.ts` does that instead.
 */
const require = createRequire(import.meta.url);

/** A font as pdfkit has opened it. Ascender and descender are in thousandths of the size. */
export interface OpenFont {
  readonly ascender: number;
  readonly descender: number;
  /** The font file as fontkit reads it. */
  readonly font: FontFile;
  /** The characters that each glyph of the embedded font stands for. */
  readonly unicode: (readonly number[])[];
  widthOfString(text: string, size: number): number;
  /** A word, with the blank after it, as the font sets it. Set anew by `shaping.ts`. */
  layoutCached(text: string): GlyphRun;
}

/** Glyphs one after another, and how far each goes and is moved. */
export interface GlyphRun {
  readonly glyphs: readonly object[];
  readonly positions: readonly object[];
  readonly advanceWidth: number;
}

interface FontFile extends QuickFont {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

/** An object of the PDF. What it holds may be told until it is ended. */
export interface PdfReference {
  readonly data: Record<string, unknown>;
  compress: boolean;
  end(content?: Uint8Array): void;
}

/** The parts of a pdfkit document that are used here. */
export interface PdfDocument {
  readonly outline: Outline;
  readonly page: {
    readonly height: number;
    readonly dictionary: PdfReference;
    readonly annotations: readonly PdfReference[];
  };
  ref(data: Readonly<Record<string, unknown>>): PdfReference;
  /** Writes operators into the content of the page. */
  addContent(operators: string): this;
  /** Where the structure of the document begins. */
  getStructTreeRoot(): PdfReference;
  /** The catalog of the document. */
  readonly _root: PdfReference;
  registerFont(name: string, bytes: Uint8Array): void;
  provideFont(name: string, bold: boolean, italics: boolean): OpenFont;
  addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): void;
  font(name: string): this;
  fontSize(size: number): this;
  fillColor(colour: string): this;
  strokeColor(colour: string): this;
  lineWidth(width: number): this;
  dash(length: number, options: { readonly space: number }): this;
  undash(): this;
  rect(x: number, y: number, width: number, height: number): this;
  moveTo(x: number, y: number): this;
  lineTo(x: number, y: number): this;
  fill(): this;
  stroke(): this;
  text(text: string, x: number, y: number, options: TextOptions): this;
  save(): this;
  restore(): this;
  rotate(angle: number, options: { readonly origin: readonly [number, number] }): this;
  link(x: number, y: number, width: number, height: number, url: string, options: object): this;
  goTo(x: number, y: number, width: number, height: number, anchor: string, options: object): this;
  addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void;
  on(event: 'data', listener: (chunk: Uint8Array) => void): void;
  on(event: 'end', listener: () => void): void;
  on(event: 'error', listener: (error: Error) => void): void;
  end(): void;
}

interface TextOptions {
  readonly lineBreak: false;
  readonly baseline: 'alphabetic';
  readonly characterSpacing: number;
}

export interface Outline {
  addItem(title: string, options: { readonly top: number; readonly left: number }): Outline;
}

export interface DocumentOptions {
  readonly autoFirstPage: false;
  readonly pdfVersion: string;
  readonly lang: string;
  readonly displayTitle: boolean;
  readonly font: null;
  /** Room for a structure; what is painted must then say which element it belongs to. */
  readonly tagged: true;
  /** XMP. */
  readonly metadata: string;
  readonly info: Readonly<Record<string, string | Date>>;
}

/** A word or part of a word, measured, with the properties of the run that it comes from. */
export interface Word<Run> {
  readonly text: string;
  readonly width: number;
  /** Width of its spaces at the start and at the end, which fall away at the edges of a line. */
  readonly leadingCut: number;
  readonly trailingCut: number;
  /** The line must end after it. */
  readonly lineEnd?: boolean;
  /** The line may not end after it. */
  readonly noNewLine?: boolean;
  readonly run: Run;
}

interface MeasuredText<Run> {
  readonly items: readonly Word<Run>[];
}

interface Part<T> {
  readonly default: T;
}

export type FontNames = Readonly<Record<string, { readonly normal: string }>>;
/** What the library's document keeps to itself, and this one does otherwise. */
export interface DocumentInside extends PdfDocument {
  /** Where the file has come to, in bytes, and where each object begins; null: it is not written yet. */
  readonly _offset: number;
  readonly _offsets: readonly (number | null)[];
  _ended: boolean;
  readonly _info: PdfReference;
  readonly _id: Uint8Array;
  ref(data: Readonly<Record<string, unknown>>): PdfReference & { readonly id: number };
  _finalize(): void;
  _write(part: string | Uint8Array): void;
  _refEnd(object: { readonly id: number }): void;
  /** Hands bytes to whoever reads the file; null: that was all. */
  push(bytes: null): void;
}

type NewDocument = new (
  fonts: FontNames,
  images: object,
  patterns: object,
  files: object,
  options: DocumentOptions,
) => DocumentInside;
type NewTextInlines = new (
  document: PdfDocument,
) => {
  readonly pdfDocument: PdfDocument;
  buildInlines<Run>(runs: readonly object[]): MeasuredText<Run>;
  measure(words: readonly BrokenWord[]): readonly BrokenWord[];
};
type DrawSvg = (document: PdfDocument, svg: string, x: number, y: number, options: SvgOptions) => void;

interface SvgOptions {
  readonly width: number;
  readonly height: number;
  readonly assumePt: true;
  readonly fontCallback: (family: string, bold: boolean, italic: boolean) => string;
}

export const { default: Document } = require('pdfmake/js/PDFDocument.js') as Part<NewDocument>;
const { default: TextInlines } = require('pdfmake/js/TextInlines.js') as Part<NewTextInlines>;
const { default: svgToPdf } = require('pdfmake/js/3rd-party/svg-to-pdfkit.js') as Part<DrawSvg>;

/** What a measured text is set in, and the run that it stands for. */
export interface Measurable<Run> {
  readonly text: string;
  readonly font: string;
  readonly fontSize: number;
  readonly characterSpacing: number;
  /** No line may end inside it. */
  readonly noWrap: boolean;
  readonly run: Run;
}

/** A word that is cut out of a text, before it is measured. */
interface BrokenWord extends Omit<Measurable<unknown>, 'run'> {
  width?: number;
  leadingCut?: number;
  trailingCut?: number;
}

/**
 * Stock asks of each word for twenty properties of styles that have been settled long since, a tenth of what setting a
 * document takes.
 */
class SettledInlines extends TextInlines {
  override measure(words: readonly BrokenWord[]): readonly BrokenWord[] {
    for (const word of words) {
      const { text, fontSize, characterSpacing } = word;
      const font = this.pdfDocument.provideFont(word.font, false, false);
      const widthOf = (part: string): number =>
        part === '' ? 0 : font.widthOfString(part, fontSize) + characterSpacing * (part.length - 1);
      word.width = widthOf(text);
      word.leadingCut = widthOf(/^\s+/.exec(text)?.[0] ?? '');
      word.trailingCut = widthOf(/\s+$/.exec(text)?.[0] ?? '');
    }
    return words;
  }
}

/** Cuts texts where lines may end and measures the parts. */
export function measureWords<Run>(
  document: PdfDocument,
  texts: readonly Measurable<Run>[],
): readonly Word<Run>[] {
  // The library writes into what it is given.
  return new SettledInlines(document).buildInlines<Run>(texts.map((text) => ({ ...text }))).items;
}

/** Draws an SVG at its true size; `font` gives the name of the font for a weight and slope. */
export function drawSvg(
  document: PdfDocument,
  svg: string,
  place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  font: (bold: boolean, italic: boolean) => string,
): void {
  const { x, y, width, height } = place;
  const fontCallback = (_family: string, bold: boolean, italic: boolean): string => font(bold, italic);
  svgToPdf(document, svg, x, y, { width, height, assumePt: true, fontCallback });
}
