import { strFromU8, unzipSync } from 'fflate';
import { type Element, parse } from './xml.ts';

/** A Word file taken apart. */
export interface Opened {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  /** The XML parts, read. */
  readonly xml: ReadonlyMap<string, Element>;
  readonly body: Element;
}

export function opened(bytes: Uint8Array): Opened {
  const parts = unzipSync(bytes);
  const xml = new Map(
    Object.entries(parts)
      .filter(([path]) => /\.(xml|rels)$/.test(path))
      .map(([path, part]): [string, Element] => [path, parse(strFromU8(part))]),
  );
  return { parts, xml, body: part(xml, 'word/document.xml') };
}

export function part(xml: ReadonlyMap<string, Element>, path: string): Element {
  const found = xml.get(path);
  if (found === undefined) throw new Error(`no part ${path}`);
  return found;
}

/** The parts that hold text of the document. */
export function texts(file: Opened): readonly Element[] {
  return [...file.xml]
    .filter(([path]) => /^word\/(document|header\d+|footer\d+|footnotes)\.xml$/.test(path))
    .map(([, one]) => one);
}
