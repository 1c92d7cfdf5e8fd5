import type { Document } from '../../../model/document.ts';
import { declaration, escaped } from './xml.ts';

/** Title, authors, language and the day of publication, the only date in the file. */
export function coreProperties(document: Document, category: string | null): string {
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
    ...(category === null ? [] : [`<cp:category>${escaped(category)}</cp:category>`]),
    `<dc:language>${document.languageTag}</dc:language>`,
  ];
  const names = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ];
  return `${declaration}<cp:coreProperties ${names.join(' ')}>${elements.join('')}</cp:coreProperties>`;
}

/** Who publishes the document: Word shows it as the company. */
export function extendedProperties(document: Document): string {
  const space = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
  return `${declaration}<Properties xmlns="${space}"><Company>${escaped(document.publisher)}</Company></Properties>`;
}
