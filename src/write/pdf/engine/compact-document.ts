import { Document, type DocumentOptions, type FontNames, type PdfDocument } from './library.ts';
import {
  crossReferences,
  entryWidths,
  type ObjectPlace,
  objectStream,
  objectsPerStream,
  type PlainObject,
} from './object-streams.ts';

/**
 * The library puts titles into XML as they are, so that "&" breaks it, and knows no other metadata than its own: this
 * document writes those that it is given, not compressed, so that they can be changed in the finished file. And the
 * library writes every object by itself as it stands, some 14,000 of them for the structure of a long report: here those
 * that are no streams share compressed streams (PDF 1.5), and the table of references is such a stream too.
 */
class CompactDocument extends Document {
  readonly #metadata: string;
  /** The parts of the object that is being written. */
  #open: (string | Uint8Array)[] = [];
  #waiting: PlainObject[] = [];
  readonly #places: ObjectPlace[] = [];

  constructor(fonts: FontNames, options: DocumentOptions) {
    super(fonts, {}, {}, {}, options);
    this.#metadata = options.metadata;
  }

  endMetadata(): void {
    const stream = this.ref({ Type: 'Metadata', Subtype: 'XML' });
    stream.compress = false;
    stream.end(new TextEncoder().encode(this.#metadata));
    this._root.data['Metadata'] = stream;
  }

  /** The first lines of the file are written before this document is more than the library's. */
  override _write(part: string | Uint8Array): void {
    if (#open in this) this.#open.push(part);
    else super._write(part);
  }

  /** An object comes as its number, what it holds, `stream` and all that if it is one, and `endobj`. */
  override _refEnd(object: { readonly id: number }): void {
    const parts = this.#open;
    this.#open = [];
    const [, text] = parts;
    if (parts.length === 3 && typeof text === 'string') this.#waiting.push({ id: object.id, text });
    else this.#writeNow(object.id, parts);
    if (this.#waiting.length === objectsPerStream) this.#writeWaiting();
    super._refEnd(object);
  }

  override _finalize(): void {
    // The streams that are still to come would otherwise end the file once more.
    this._ended = false;
    this.#writeWaiting();
    const start = this._offset;
    const table = this.ref({
      Type: 'XRef',
      W: entryWidths,
      Root: this._root,
      Info: this._info,
      ID: [this._id, this._id],
    });
    this.#places[table.id - 1] = { offset: start };
    table.data['Size'] = table.id + 1;
    table.end(crossReferences(this.#places));
    super._write(`startxref\n${start}\n%%EOF`);
    this.push(null);
  }

  #writeNow(id: number, parts: readonly (string | Uint8Array)[]): void {
    this.#places[id - 1] = { offset: this._offset };
    for (const part of parts) super._write(part);
  }

  #writeWaiting(): void {
    const objects = this.#waiting;
    if (objects.length === 0) return;
    this.#waiting = [];
    const { bytes, first } = objectStream(objects);
    const stream = this.ref({ Type: 'ObjStm', N: objects.length, First: first });
    objects.forEach(({ id }, index) => {
      this.#places[id - 1] = { stream: stream.id, index };
    });
    stream.end(bytes);
  }
}

/** An empty document whose fonts are called by the given names. */
export function newDocument(fonts: ReadonlyMap<string, Uint8Array>, options: DocumentOptions): PdfDocument {
  const names = Object.fromEntries([...fonts.keys()].map((name) => [name, { normal: name }]));
  const document = new CompactDocument(names, options);
  for (const [name, bytes] of fonts) document.registerFont(name, bytes);
  return document;
}
