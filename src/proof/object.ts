import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

/**
 * Values of a PDF, as narrow as the checks want them: what is missing or of another kind is null. References are
 * followed.
 */
export type Dict = PDFDict;
export type Value = PDFObject;

/** The value of a key, whatever its kind. */
export function valueAt(dict: Dict | null, key: string): Value | null {
  return dict?.lookup(PDFName.of(key)) ?? null;
}

/** A dictionary, or that of a stream. */
export function dictOf(value: Value | null): Dict | null {
  if (value instanceof PDFStream) return value.dict;
  return value instanceof PDFDict ? value : null;
}

export function dictAt(dict: Dict | null, key: string): Dict | null {
  return dictOf(valueAt(dict, key));
}

export function nameOf(value: Value | null): string | null {
  return value instanceof PDFName ? value.decodeText() : null;
}

export function nameAt(dict: Dict | null, key: string): string | null {
  return nameOf(valueAt(dict, key));
}

export function textAt(dict: Dict | null, key: string): string | null {
  const value = valueAt(dict, key);
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
}

export function numberOf(value: Value | null): number | null {
  return value instanceof PDFNumber ? value.asNumber() : null;
}

export function numberAt(dict: Dict | null, key: string): number | null {
  return numberOf(valueAt(dict, key));
}

export function truthAt(dict: Dict | null, key: string): boolean | null {
  const value = valueAt(dict, key);
  return value instanceof PDFBool ? value.asBoolean() : null;
}

/** The members of an array; of a value that is none, the value alone; of nothing, nothing. */
export function listOf(value: Value | null): readonly Value[] {
  if (value === null) return [];
  if (!(value instanceof PDFArray)) return [value];
  return Array.from({ length: value.size() }, (_, at) => value.lookup(at)).filter(
    (member) => member !== undefined,
  );
}

export function listAt(dict: Dict | null, key: string): readonly Value[] {
  return listOf(valueAt(dict, key));
}

/** Keys and values of a dictionary. */
export function entriesOf(dict: Dict | null): readonly (readonly [string, Value | null])[] {
  return dict === null ? [] : dict.keys().map((key) => [key.decodeText(), dict.lookup(key) ?? null]);
}

/** What a stream holds, its filters undone; null: it is no stream. */
export function bytesOf(value: Value | null): Uint8Array | null {
  if (value instanceof PDFRawStream) return decodePDFRawStream(value).decode();
  return value instanceof PDFStream ? value.getContents() : null;
}

export function isStream(value: Value | null): boolean {
  return value instanceof PDFStream;
}
