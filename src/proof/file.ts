import { type PDFDict, PDFDocument, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { bytesOf, type Dict, dictAt, dictOf, listAt, type Value, valueAt } from './object.ts';
import { type PageContent, readContent } from './page-content.ts';
import { readTree, type Tree } from './tree.ts';

/** A PDF, read back for its checks. */
export interface PdfFile {
  readonly bytes: Uint8Array;
  readonly catalog: Dict | null;
  readonly trailer: { readonly encrypt: Dict | null; readonly id: boolean };
  readonly pages: readonly PdfPage[];
  readonly tree: Tree;
  /** XMP as it stands; null: none. */
  readonly metadata: string | null;
  /** Every dictionary of the file, those of streams too. */
  readonly dicts: readonly Dict[];
}

export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly dict: Dict;
  readonly content: PageContent;
  readonly annotations: readonly Dict[];
}

/** @throws {Error} where the bytes are no PDF that can be read, encrypted ones without a key among them. */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
  const { context } = document;
  const info = context.trailerInfo;
  const catalog = found(context.lookup(info.Root));
  const pages = document.getPages().map((page, at) => readPage(page.node, at + 1));
  const metadata = bytesOf(valueAt(catalog, 'Metadata'));
  return {
    bytes,
    catalog,
    trailer: { encrypt: found(context.lookup(info.Encrypt)), id: info.ID !== undefined },
    pages,
    tree: readTree(catalog, pages),
    metadata: metadata === null ? null : new TextDecoder('utf-8').decode(metadata),
    dicts: context.enumerateIndirectObjects().flatMap(([, object]) => found(object) ?? []),
  };
}

function readPage(node: PDFDict, number: number): PdfPage {
  const resources = inherited(node, 'Resources');
  return {
    number,
    dict: node,
    content: readContent(node, dictOf(resources), contentOf(node)),
    annotations: listAt(node, 'Annots').flatMap((one) => dictOf(one) ?? []),
  };
}

/** Parts of a page's content are one, with white space between them. */
function contentOf(node: Dict): Uint8Array {
  const parts = listAt(node, 'Contents').map((part) => bytesOf(part) ?? new Uint8Array());
  return parts.length === 1 && parts[0] !== undefined
    ? parts[0]
    : Uint8Array.from(Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')])));
}

function inherited(node: Dict, key: string): Value | null {
  let at: Dict | null = node;
  for (let depth = 0; at !== null && depth < 50; depth += 1) {
    const value = valueAt(at, key);
    if (value !== null) return value;
    at = dictAt(at, 'Parent');
  }
  return null;
}

function found(object: PDFObject | undefined): Dict | null {
  return object === undefined || object instanceof PDFRef ? null : dictOf(object);
}
