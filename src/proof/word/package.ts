import { strFromU8, unzipSync } from 'fflate';
import type { Element } from './element.ts';
import { readXml } from './xml.ts';

/** A Word file, opened: its parts, and what of them could be read. */
export interface WordFile {
  /** Paths of all parts. */
  readonly paths: ReadonlySet<string>;
  /** The parts that are XML, by path. */
  readonly xml: ReadonlyMap<string, Element>;
  /** Parts that are no XML though they should be, and why. */
  readonly unreadable: ReadonlyMap<string, string>;
  /** Relations by the path of the part that they belong to; those of the package by "". */
  readonly relations: ReadonlyMap<string, readonly Relation[]>;
}

export interface Relation {
  readonly id: string;
  readonly type: string;
  /** The path of a part, or an address outside the file. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Bytes that a file may have when it is unpacked: 50 times what ours have. */
const largest = 500_000_000;

/** @throws {Error} where the bytes are no package that can be opened. */
export function openWord(bytes: Uint8Array): WordFile {
  let size = 0;
  const parts = unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      if (size > largest) throw new Error(`> ${largest / 1e6} MB`);
      return true;
    },
  });
  const xml = new Map<string, Element>();
  const unreadable = new Map<string, string>();
  for (const path of Object.keys(parts)
    .filter((one) => /\.(xml|rels)$/.test(one))
    .toSorted()) {
    try {
      xml.set(path, readXml(strFromU8(parts[path] ?? new Uint8Array())));
    } catch (error) {
      unreadable.set(path, error instanceof Error ? error.message : String(error));
    }
  }
  return { paths: new Set(Object.keys(parts)), xml, unreadable, relations: relationsIn(xml) };
}

/** The parts that hold text of the document, the document first. */
export function stories(file: WordFile): readonly (readonly [path: string, root: Element])[] {
  const kinds = ['document', 'footnotes', 'endnotes', 'header\\d+', 'footer\\d+'];
  return kinds.flatMap((kind) =>
    [...file.xml].filter(([path]) => new RegExp(`^word/${kind}\\.xml$`).test(path)),
  );
}

export const mainPart = 'word/document.xml';

function relationsIn(xml: ReadonlyMap<string, Element>): Map<string, readonly Relation[]> {
  return new Map(
    [...xml].flatMap(([path, root]) => {
      const match = /^(.*?)_rels\/(.*)\.rels$/.exec(path);
      if (match === null) return [];
      const folder = match[1] ?? '';
      const owner = match[2] === '' ? '' : `${folder}${match[2]}`;
      return [
        [owner, root.children.flatMap((one) => (typeof one === 'string' ? [] : relation(one, folder)))],
      ];
    }),
  );
}

function relation({ attributes }: Element, folder: string): readonly Relation[] {
  const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
  const isExternal = mode === 'External';
  return [
    {
      id,
      type: type.split('/').at(-1) ?? '',
      target: isExternal ? target : joined(folder, target),
      isExternal,
    },
  ];
}

/** "word/" and "../customXml/item1.xml" → "customXml/item1.xml". */
function joined(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  return new URL(`${folder}${target}`, 'part:/').pathname.slice(1);
}
