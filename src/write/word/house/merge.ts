import type { Document } from '../../../model/document.ts';
import type { House } from '../../../model/house.ts';
import type { Parts } from '../package/library.ts';
import { fragments } from './blocks.ts';
import { mergedLists, shifted } from './lists.ts';
import { withNamespaces } from './namespaces.ts';
import { mergedNotes, renumbered } from './notes.ts';
import { textOf } from './page.ts';
import { filled, wordsOf } from './places.ts';
import { broughtRelations, housed, related } from './relations.ts';
import { inHouseLetters, mergedStyles, renamed, withLanguage } from './styles.ts';
import { mergedTypes } from './types.ts';

const main = 'word/document.xml';
const noRelations =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/**
 * A document set into an institute's own template. Its styles, headers, footers, cover, page and numbering stay; our
 * blocks come into their places with their pictures, lists, footnotes and links, and with the part of prints.
 */
export function intoHouse(parts: Parts, house: House, document: Document): Parts {
  const ours = (path: string): string => String(parts.get(path) ?? '');
  const theirs = (path: string): string | null => (house.parts.has(path) ? textOf(house, path) : null);
  const links = relationsOf(main, ours, theirs);
  const noteLinks = relationsOf('word/footnotes.xml', ours, theirs);
  const styles = mergedStyles(
    inHouseLetters(ours('word/styles.xml')),
    textOf(house, 'word/styles.xml'),
    house,
  );
  const lists = mergedLists(inHouseLetters(ours('word/numbering.xml')), theirs('word/numbering.xml'));
  const notes = mergedNotes(related(ours('word/footnotes.xml'), noteLinks.ids), theirs('word/footnotes.xml'));
  const dressed = (xml: string): string => shifted(renamed(inHouseLetters(xml), styles.ids), lists.shift);
  const blocks = new Map(
    [...fragments(ours(main))].map(([kind, xml]) => [
      kind,
      afterMarks(renumbered(related(dressed(xml), links.ids), notes.shift), textOf(house, main)),
    ]),
  );
  const words = wordsOf(document);
  const texts = [...house.parts.keys()].filter((path) =>
    /^word\/(document|header\d*|footer\d*)\.xml$/.test(path),
  );
  const merged = new Map<string, string | Uint8Array>([
    ...house.parts,
    ...texts.map((path) => [path, filled(textOf(house, path), words, blocks)] as const),
    ...brought(parts, links.targets),
    ['word/styles.xml', withLanguage(styles.xml, document.languageTag)],
    ['word/numbering.xml', renamed(lists.xml, styles.ids)],
    ['word/footnotes.xml', dressedNotes(notes.xml, styles.ids)],
    ['word/_rels/document.xml.rels', links.xml],
    ['word/_rels/footnotes.xml.rels', noteLinks.xml],
    ['docProps/core.xml', ours('docProps/core.xml')],
  ]);
  merged.set(main, withNamespaces(String(merged.get(main)), ours(main)));
  merged.set(
    'word/footnotes.xml',
    withNamespaces(String(merged.get('word/footnotes.xml')), ours('word/footnotes.xml')),
  );
  merged.set(
    '[Content_Types].xml',
    mergedTypes(ours('[Content_Types].xml'), textOf(house, '[Content_Types].xml'), merged),
  );
  return merged;
}

function relationsOf(part: string, ours: (path: string) => string, theirs: (path: string) => string | null) {
  const path = part.replace('word/', 'word/_rels/').concat('.rels');
  return broughtRelations(ours(path), theirs(path) ?? noRelations);
}

function dressedNotes(xml: string, ids: ReadonlyMap<string, string>): string {
  return renamed(inHouseLetters(xml), ids);
}

/** Pictures and our own part, where no part of the template lies. */
function brought(
  parts: Parts,
  targets: readonly string[],
): readonly (readonly [string, string | Uint8Array])[] {
  return targets.flatMap((target) => {
    const path = target.startsWith('../') ? target.slice(3) : `word/${target.replace('/word/', '')}`;
    const part = parts.get(path);
    if (part === undefined || path === 'word/footnotes.xml' || path === 'word/numbering.xml') return [];
    return [[housedPath(path), part] as const, ...propertiesOf(path, parts)];
  });
}

function housedPath(path: string): string {
  return path.startsWith('word/') ? `word/${housed(path.slice(5))}` : housed(path);
}

/** What a part of our own says of itself lies beside it. */
function propertiesOf(path: string, parts: Parts): readonly (readonly [string, string | Uint8Array])[] {
  if (!path.startsWith('customXml/')) return [];
  const relations = String(parts.get('customXml/_rels/item1.xml.rels') ?? '');
  return [
    [
      'customXml/_rels/kildetal-item1.xml.rels',
      relations.replace('itemProps1.xml', 'kildetal-itemProps1.xml'),
    ],
    ['customXml/kildetal-itemProps1.xml', parts.get('customXml/itemProps1.xml') ?? ''],
  ];
}

/** Numbers of bookmarks, controls and drawings that the template uses itself are below ours. */
function afterMarks(xml: string, theirs: string): string {
  const used = [...theirs.matchAll(/<(?:w:bookmarkStart|wp:docPr) (?:[^>]*? )?(?:w:)?id="(\d+)"/g)];
  const shift = Math.max(0, ...used.map(([, id]) => Number(id)));
  if (shift === 0) return xml;
  return xml.replace(
    /(<(?:w:bookmarkStart|w:bookmarkEnd|wp:docPr) (?:[^>]*? )?(?:w:)?id=")(\d+)"/g,
    (_, before: string, id: string) => `${before}${Number(id) + shift}"`,
  );
}
