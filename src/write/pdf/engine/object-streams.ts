/** An object of the PDF that is not a stream, as it is written. */
export interface PlainObject {
  readonly id: number;
  /** Characters stand for bytes, as everywhere in a PDF. */
  readonly text: string;
}

/** Where a reader finds an object: in the file, or among those of an object stream. */
export type ObjectPlace = { readonly offset: number } | { readonly stream: number; readonly index: number };

/** How many objects share a stream: a reader that wants one of them unpacks them all. */
export const objectsPerStream = 200;

/**
 * The body of an object stream (ISO 32000-1, 7.5.7): the number of each object and where it begins, then the objects.
 * `first` is where the first of them begins.
 */
export function objectStream(objects: readonly PlainObject[]): {
  readonly bytes: Uint8Array;
  readonly first: number;
} {
  let offset = 0;
  const heads = objects.map(({ id, text }) => {
    const head = `${id} ${offset}`;
    offset += text.length + 1;
    return head;
  });
  const table = `${heads.join(' ')}\n`;
  const bodies = objects.map(({ text }) => text).join('\n');
  return { bytes: Buffer.from(table + bodies, 'latin1'), first: table.length };
}

/** Bytes of the fields of an entry: its sort, the place in the file or the stream, the index in the stream. */
export const entryWidths = [1, 4, 2] as const;

/**
 * The entries of a cross-reference stream (7.5.8), objects counted from 0, which is always free. No predictor: the
 * reader that proves the file knows none.
 */
export function crossReferences(places: readonly ObjectPlace[]): Uint8Array {
  const size = entryWidths.reduce((sum, width) => sum + width, 0);
  const bytes = Buffer.alloc((places.length + 1) * size);
  bytes.writeUInt16BE(0xffff, size - 2);
  places.forEach((place, at) => {
    const start = (at + 1) * size;
    const inFile = 'offset' in place;
    bytes.writeUInt8(inFile ? 1 : 2, start);
    bytes.writeUInt32BE(inFile ? place.offset : place.stream, start + 1);
    bytes.writeUInt16BE(inFile ? 0 : place.index, start + 5);
  });
  return bytes;
}
