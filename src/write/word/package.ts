import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Document } from '../../model/document.ts';
import { fontParts } from './embedded-fonts.ts';
import type { Parts } from './library.ts';
import { halves, twips } from './measures.ts';
import type { Setting } from './setting.ts';

/**
 * The package of the parts that the library writes, made the same in every run: ids in the order in which they occur, the
 * dates of the document itself, parts in order and without times; and with what the library leaves out.
 */
export function finished(parts: Parts, setting: Setting): Uint8Array {
  const texts = [...parts].filter((part): part is [string, string] => typeof part[1] === 'string');
  const readable = Object.fromEntries(texts.map(([path, text]) => [path, allowed(text)]));
  const renumber = renumbering();
  const finishedTexts = Object.entries(sameRelations(readable))
    .toSorted(byPath)
    .map(([path, text]): [string, Uint8Array] => [path, strToU8(renumber(finish(path, text, setting)))]);
  const bytes = [...parts].filter((part): part is [string, Uint8Array] => typeof part[1] !== 'string');
  return zipped([...bytes, ...finishedTexts, ...Object.entries(fontParts(setting.fonts))]);
}

/** All parts in order of their paths. */
function zipped(parts: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const zippable: Zippable = Object.fromEntries(
    parts.toSorted(byPath).map(([path, bytes]) => [path, [bytes, { level: effort(path) }]]),
  );
  // The format keeps local times without a zone; this one is written alike everywhere.
  return zipSync(zippable, { mtime: new Date(1980, 0, 1) });
}

/** Pictures are compressed already; fonts, the most of the file, take long for a hundredth more. */
function effort(path: string): 0 | 2 | 6 {
  if (path.endsWith('.png')) return 0;
  return path.endsWith('.odttf') ? 2 : 6;
}

function byPath(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1;
}

/** XML has no way to write most control characters. */
function allowed(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids.
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}

/** The ids of relations are drawn at random by the library for links: all of them get their place as number. */
function sameRelations(texts: Readonly<Record<string, string>>): Record<string, string> {
  const named = { ...texts };
  for (const [path, text] of Object.entries(texts)) {
    const owner = ownerOf(path);
    if (owner === null) continue;
    const ids = new Map([...text.matchAll(/ Id="([^"]*)"/g)].map(([, id = ''], at) => [id, `rId${at + 1}`]));
    named[path] = text.replace(/ Id="([^"]*)"/g, (_, id: string) => ` Id="${ids.get(id)}"`);
    const owned = texts[owner];
    if (owned === undefined) continue;
    named[owner] = owned.replace(
      /( r:(?:id|embed|link)=")([^"]*)"/g,
      (_, before: string, id: string) => `${before}${ids.get(id) ?? id}"`,
    );
  }
  return named;
}

/** `word/_rels/document.xml.rels` belongs to `word/document.xml`; the package's own relations to no part. */
function ownerOf(path: string): string | null {
  const match = /^(.*)_rels\/(.+)\.rels$/.exec(path);
  return match === null || match[2] === '' ? null : `${match[1]}${match[2]}`;
}

const numbered = /(<(w:bookmarkStart|w:bookmarkEnd|wp:docPr) (?:[^>]*? )?(?:w:)?id=")([^"]*)"/g;

/** Bookmarks and drawings are numbered through the whole package. */
function renumbering(): (text: string) => string {
  const counts = { bookmark: 0, drawing: 0 };
  return (text) => {
    const bookmarks = new Map<string, number>();
    const numberOf = (element: string, id: string): number | undefined => {
      if (element === 'wp:docPr') return ++counts.drawing;
      if (element === 'w:bookmarkStart') bookmarks.set(id, ++counts.bookmark);
      return bookmarks.get(id);
    };
    return text.replace(
      numbered,
      (_, before: string, element: string, id: string) => `${before}${numberOf(element, id)}"`,
    );
  };
}

/** What the library leaves out or writes for another purpose. */
function finish(path: string, text: string, setting: Setting): string {
  switch (path) {
    case 'docProps/core.xml':
      return coreProperties(setting.document);
    case 'word/styles.xml':
      // The library writes a measure with its unit where Word counts in half points.
      return text.replaceAll('"3.2pt"', `"${halves(3.2)}"`);
    case 'word/settings.xml':
      return settings(text, setting.document);
    case 'word/numbering.xml':
      // Headings need a list whose levels count together.
      return text.replaceAll('"hybridMultilevel"', '"multilevel"').replaceAll(' w:tentative="1"', '');
    case 'word/footnotes.xml':
      return footnotes(text, setting);
    default:
      return text;
  }
}

/** Title, authors, language and the day of publication, the only date in the file. */
function coreProperties(document: Document): string {
  const published = `${document.published}T00:00:00Z`;
  const authors = escaped(document.authors.join('; '));
  const elements = [
    `<dc:title>${escaped(document.title)}</dc:title>`,
    ...(document.subtitle === null ? [] : [`<dc:subject>${escaped(document.subtitle)}</dc:subject>`]),
    `<dc:creator>${authors}</dc:creator>`,
    `<cp:lastModifiedBy>${authors}</cp:lastModifiedBy>`,
    '<cp:revision>1</cp:revision>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${published}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${published}</dcterms:modified>`,
    `<dc:language>${document.languageTag}</dc:language>`,
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${elements.join('')}</cp:coreProperties>`;
}

function escaped(text: string): string {
  return allowed(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function settings(text: string, document: Document): string {
  return text
    .replace('<w:displayBackgroundShape/>', '<w:embedTrueTypeFonts/>')
    .replace('</w:settings>', `<w:themeFontLang w:val="${document.languageTag}"/></w:settings>`);
}

/** The line over footnotes stands at the text edge, as they do; the mark in a note is set as its text is. */
function footnotes(text: string, setting: Setting): string {
  const edge = `<w:ind w:left="${twips(setting.theme.page.hanging)}"/>`;
  const mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>';
  return text
    .replaceAll('w:lineRule="auto"/></w:pPr>', `w:lineRule="auto"/>${edge}</w:pPr>`)
    .replaceAll(`${mark}<w:r><w:separator/>`, '<w:r><w:separator/>')
    .replaceAll(`${mark}<w:r><w:continuationSeparator/>`, '<w:r><w:continuationSeparator/>')
    .replaceAll(mark, mark.replace('</w:rPr>', '<w:position w:val="0"/></w:rPr>'));
}
