import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';

/** A PDF that a test breaks on purpose, with ways to reach its parts. */
export interface Broken {
  readonly document: PDFDocument;
  readonly catalog: PDFDict;
  /** The first element of a type, or the one at a place among them. */
  element(type: string, at?: number): PDFDict;
  elements(type: string): readonly PDFDict[];
  page(number: number): PDFDict;
  /** The first annotation of the file, and the page that it lies on. */
  link(): { readonly annotation: PDFDict; readonly page: number };
  /** The first composite font. */
  font(): PDFDict;
  /** Changes the text of a stream: that of a page's content, of metadata or of a table of characters. */
  rewrite(holder: PDFDict, key: string, change: (text: string) => string): void;
}

export const name = PDFName.of;

/** The bytes of a PDF after a change to it. */
export async function broken(bytes: Uint8Array, change: (file: Broken) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  change(ways(document));
  return document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}

function ways(document: PDFDocument): Broken {
  const { context, catalog } = document;
  const dicts = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
  const elements = (type: string): readonly PDFDict[] =>
    dicts.filter((dict) => dict.get(name('S')) === name(type) && dict.has(name('P')));
  const page = (number: number): PDFDict => document.getPages()[number - 1]?.node ?? missing('page');
  return {
    document,
    catalog,
    elements,
    element: (type, at = 0) => elements(type)[at] ?? missing(type),
    page,
    link: () => {
      const at = document.getPages().findIndex(({ node }) => node.has(name('Annots')));
      const list = page(at + 1).lookup(name('Annots'), PDFArray);
      return { annotation: list.lookup(0, PDFDict), page: at + 1 };
    },
    font: () => dicts.find((dict) => dict.get(name('Subtype')) === name('Type0')) ?? missing('font'),
    rewrite: (holder, key, change) => {
      const stream = holder.lookup(name(key));
      if (!(stream instanceof PDFRawStream)) return missing(key);
      const text = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
      const changed = change(text);
      if (changed === text) throw new Error(`Nothing changed in ${key}.`);
      const plain = context.stream(Buffer.from(changed, 'latin1'), typeOf(stream.dict));
      holder.set(name(key), context.register(plain));
    },
  };
}

function typeOf(dict: PDFDict): Record<string, PDFObject> {
  const keys = ['Type', 'Subtype', 'N'];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = dict.get(name(key));
      return value === undefined || value instanceof PDFRef ? [] : [[key, value] as const];
    }),
  );
}

function missing(what: string): never {
  throw new Error(`The file has no ${what}.`);
}

/** Changes the content of a page: the second, which has both text and decoration, unless another is named. */
export function paint({ page, rewrite }: Broken, change: (text: string) => string, number = 2): void {
  rewrite(page(number), 'Contents', change);
}
