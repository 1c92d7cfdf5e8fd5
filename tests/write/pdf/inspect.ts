import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

/** What tests ask of a PDF, read from its objects without the library that wrote them. */
export interface Inspected {
  readonly pages: number;
  /** Titles of the outline, in order, with their depth from 0. */
  readonly outline: readonly { readonly title: string; readonly depth: number; readonly page: number }[];
  readonly info: ReadonlyMap<string, string>;
  /** Names of fonts, and whether their file is in the PDF. */
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[];
  /** Names that links within the document lead to, and those that exist. */
  readonly leads: readonly string[];
  readonly destinations: readonly string[];
  readonly urls: readonly string[];
  readonly language: string | null;
  readonly tagged: boolean;
}

export function inspect(bytes: Uint8Array): Inspected {
  const objects = objectsOf(Buffer.from(bytes).toString('latin1'));
  const all = [...objects.values()];
  const catalog = all.find((one) => /\/Type \/Catalog/.test(one)) ?? '';
  const kids = pageIds(all);
  return {
    pages: kids.length,
    outline: outlineOf(objects, catalog, kids),
    info: infoOf(objects),
    fonts: fontsOf(objects),
    leads: all.filter((one) => /\/S \/GoTo/.test(one)).map((one) => stringAfter(one, '/D')),
    destinations: all.flatMap((one) =>
      [...one.matchAll(/\(((?:[^()\\]|\\.)*)\) \[\d+ 0 R \/XYZ/gs)].map((match) => decoded(match[1] ?? '')),
    ),
    urls: all.filter((one) => /\/S \/URI/.test(one)).map((one) => stringAfter(one, '/URI')),
    language: /\/Lang/.test(catalog) ? stringAfter(catalog, '/Lang') : null,
    tagged: /\/MarkInfo|\/StructTreeRoot/.test(catalog),
  };
}

/** The text of each page as a reader extracts it; null where the extractor is not installed. */
export function textOfPages(bytes: Uint8Array): readonly string[] | null {
  const folder = mkdtempSync(join(tmpdir(), 'kildetal-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), bytes);
    const text = execFileSync('pdftotext', ['-layout', join(folder, 'a.pdf'), '-'], { encoding: 'utf8' });
    return text.split('\f').slice(0, -1);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Objects by number: those that stand by themselves, and those that share a stream. */
function objectsOf(text: string): ReadonlyMap<string, string> {
  const found = [...text.matchAll(/^(\d+) 0 obj\n(.*?)\nendobj/gms)];
  return new Map(
    found.flatMap(([, id = '', object = '']): readonly (readonly [string, string])[] => {
      const head = object.split('\nstream')[0] ?? '';
      return head.includes('/Type /ObjStm') ? shared(head, object) : [[id, head]];
    }),
  );
}

function shared(head: string, object: string): readonly (readonly [string, string])[] {
  const packed = object.slice(head.length + '\nstream\n'.length);
  const text = inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
  const first = Number(/\/First (\d+)/.exec(head)?.[1]);
  const numbers = text.slice(0, first).trim().split(/\s+/).map(Number);
  const places = numbers.flatMap((id, at) => (at % 2 === 0 ? [{ id, start: numbers[at + 1] ?? 0 }] : []));
  return places.map(({ id, start }, at) => {
    const end = places[at + 1]?.start;
    return [String(id), text.slice(first + start, end === undefined ? undefined : first + end).trimEnd()];
  });
}

function pageIds(all: readonly string[]): readonly string[] {
  const tree = all.find((one) => /\/Type \/Pages/.test(one)) ?? '';
  const kids = /\/Kids \[([^\]]*)\]/.exec(tree)?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/g)].map((match) => match[1] ?? '');
}

function outlineOf(objects: ReadonlyMap<string, string>, catalog: string, kids: readonly string[]) {
  const entries: { title: string; depth: number; page: number }[] = [];
  const walk = (id: string | undefined, depth: number): void => {
    const entry = objects.get(id ?? '');
    if (entry === undefined) return;
    if (depth >= 0) {
      const page = kids.indexOf(/\/Dest \[(\d+) 0 R/.exec(entry)?.[1] ?? '') + 1;
      entries.push({ title: stringAfter(entry, '/Title'), depth, page });
    }
    walk(/\/First (\d+) 0 R/.exec(entry)?.[1], depth + 1);
    if (depth >= 0) walk(/\/Next (\d+) 0 R/.exec(entry)?.[1], depth);
  };
  walk(/\/Outlines (\d+) 0 R/.exec(catalog)?.[1], -1);
  return entries;
}

function infoOf(objects: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const info = [...objects.values()].find((one) => /\/Producer/.test(one)) ?? '';
  const entries = [...info.matchAll(/\/(\w+) (\d+) 0 R/g)];
  return new Map(entries.map(([, name = '', id = '']) => [name, stringAfter(`/V ${objects.get(id)}`, '/V')]));
}

function fontsOf(objects: ReadonlyMap<string, string>) {
  return [...objects.values()]
    .filter((one) => /\/Type \/FontDescriptor/.test(one))
    .map((one) => ({
      name: /\/FontName \/(\S+)/.exec(one)?.[1] ?? '',
      embedded: /\/FontFile2 \d+ 0 R/.test(one),
    }));
}

function stringAfter(object: string, key: string): string {
  const match = new RegExp(`${key} \\(((?:[^()\\\\]|\\\\.)*)\\)`, 's').exec(object);
  return decoded(match?.[1] ?? '');
}

/** A string of a PDF: escapes undone, UTF-16 where it says so. */
function decoded(raw: string): string {
  const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const plain = raw.replace(/\\(.)/gs, (_, character: string) => escapes[character] ?? character);
  if (!plain.startsWith('\u00fe\u00ff')) return plain;
  return Buffer.from(plain.slice(2), 'latin1').swap16().toString('utf16le');
}
